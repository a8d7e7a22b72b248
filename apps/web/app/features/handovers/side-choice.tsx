import { Link } from '@remix-run/react';
import type { MemberRef } from '@passerelle/core/members/contract.ts';
import { Panel } from '#app/components/panel.tsx';
import { Person } from '#app/components/person.tsx';
import { useTranslation } from '#app/lib/words.tsx';

export type Side = 'mentor' | 'mentee';
type Props = { title: string; sides: readonly Side[]; chosen: Side; people: Record<Side, MemberRef> };

/** Which of the two it is about: each a link, so that it works without JavaScript. */
export function SideChoice({ title, sides, chosen, people }: Props) {
  const { t } = useTranslation();
  if (sides.length < 2) return null;
  return (
    <Panel title={title}>
      <ul role="list" className="side-choice">
        {sides.map((side) => (
          <li key={side}>
            <Link to={`?side=${side}`} replace preventScrollReset className="side-choice__link" aria-current={side === chosen || undefined}>
              <Person member={people[side]} />
              <span className="note">{t(`common.side.${side}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
