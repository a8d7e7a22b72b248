import type { FollowView } from '@passerelle/core/follows/contract.ts';
import { FollowRow } from './follow-row.tsx';
import './follows.css';

const keyOf = ({ place, theme, space, thread, practice }: FollowView) => [place, thread?.id ?? practice?.id ?? (place === 'space' ? space?.id : theme)].join(' ');

/** The levels that one set. */
export function FollowList({ follows }: { follows: readonly FollowView[] }) {
  return (
    <ul role="list" className="follow-rows">
      {follows.map((follow) => (
        <FollowRow key={keyOf(follow)} follow={follow} />
      ))}
    </ul>
  );
}
