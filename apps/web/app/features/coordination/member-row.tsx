import { Link } from '@remix-run/react';
import type { MemberView } from '@passerelle/core/members/contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { Person } from '#app/components/person.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { QuestionLink, type Question } from '#app/components/question.tsx';
import { useCoordinationHref } from './coordination-href.ts';

/** A member; for whoever may take them out, the way to their profile and, with `end`, the question that is asked before. */
export function MemberRow({ member, end }: { member: MemberView; end: Question | null }) {
  const { t } = useTranslation();
  const href = useCoordinationHref();
  return (
    <li className="member-row">
      <span className="member-row__who">
        <Person member={member} />
        {member.email && (
          <span className="member-row__email">
            <bdi>{member.email}</bdi>
          </span>
        )}
      </span>
      <span className="row-facts">
        <Badge>{t(`common.collegeOne.${member.college}`)}</Badge>
        {member.role !== 'member' && <Badge tone="accent">{t(`common.role.${member.role}`)}</Badge>}
      </span>
      {end && (
        <>
          <Link to={href(`members/${member.id}`)} prefetch="intent" className="member-row__link" aria-label={t('coordination.members.profileOf', { name: member.name })}>
            {t('coordination.members.profile')}
          </Link>
          <QuestionLink question={end} />
        </>
      )}
    </li>
  );
}
