import type { InputHTMLAttributes } from 'react';
import type { MemberRef } from '@passerelle/core/members/contract.ts';
import { Person } from './person.tsx';

type Props = { member: MemberRef } & Pick<InputHTMLAttributes<HTMLInputElement>, 'checked' | 'onChange'>;

/** Somebody to tick, as one of `memberIds`; the whole line is touched. `.person-ticks` around many of them. */
export function PersonTick({ member, ...box }: Props) {
  return (
    <label className="person-tick">
      <input type="checkbox" name="memberIds" value={member.id} {...box} />
      <Person member={member} size="s" />
    </label>
  );
}
