import type { MemberRef } from '@passerelle/core/members/contract.ts';
import { unnamedId } from '#app/lib/contract-constants.ts';
import { useMemberName } from '#app/lib/use-member-name.ts';
import { useCommuneName } from '#app/lib/use-reader.ts';
import { Avatar } from './avatar.tsx';

/** A name inside a sentence, kept from turning the sentence round. */
export function PersonName({ name }: { name: string }) {
  return <bdi className="person-name">{name}</bdi>;
}

/** The name of whoever wrote something, which may be nobody's: see `useMemberName`. */
export function AuthorName({ author }: { author: Pick<MemberRef, 'id' | 'name'> }) {
  return <PersonName name={useMemberName()(author)} />;
}

/** In a line of facts: who, and from where. */
export function AuthorPlace({ author }: { author: MemberRef }) {
  const communeName = useCommuneName();
  return (
    <>
      <AuthorName author={author} />
      {author.id !== unnamedId && (
        <>
          {' '}
          · <bdi>{communeName(author.commune)}</bdi>
        </>
      )}
    </>
  );
}

/** Who somebody is: avatar, name, and under it the job and the commune. */
export function Person({ member, size = 'm' }: { member: MemberRef; size?: 's' | 'm' | 'l' }) {
  const communeName = useCommuneName();
  const name = useMemberName()(member);
  return (
    <span className="person">
      <Avatar id={member.id} name={name} size={size} />
      <span className="person__text">
        <span>
          <PersonName name={name} />
        </span>
        {member.id !== unnamedId && (
          <span className="person__role">
            <bdi>{member.jobTitle}</bdi> · <bdi>{communeName(member.commune)}</bdi>
          </span>
        )}
      </span>
    </span>
  );
}
