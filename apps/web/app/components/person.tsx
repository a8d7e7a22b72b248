import type { MemberRef } from '@passerelle/core/members/contract.ts';
import { useCommuneName } from '#app/lib/use-reader.ts';
import { Avatar } from './avatar.tsx';

/** A name inside a sentence, kept from turning the sentence round. */
export function PersonName({ name }: { name: string }) {
  return <bdi className="person-name">{name}</bdi>;
}

/** Who somebody is: avatar, name, and under it the job and the commune. */
export function Person({ member, size = 'm' }: { member: MemberRef; size?: 's' | 'm' | 'l' }) {
  const communeName = useCommuneName();
  return (
    <span className="person">
      <Avatar id={member.id} name={member.name} size={size} />
      <span className="person__text">
        <span>
          <PersonName name={member.name} />
        </span>
        <span className="person__role">
          <bdi>{member.jobTitle}</bdi> · <bdi>{communeName(member.commune)}</bdi>
        </span>
      </span>
    </span>
  );
}
