import { useTranslation } from 'react-i18next';
import type { MemberView } from '@passerelle/core/members/contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { Person } from '#app/components/person.tsx';

export function MemberRow({ member }: { member: MemberView }) {
  const { t } = useTranslation();
  return (
    <li>
      <Person member={member} />
      <span className="row-facts">
        {member.email && <bdi className="note">{member.email}</bdi>}
        <Badge>{t(`common.collegeOne.${member.college}`)}</Badge>
        {member.role !== 'member' && <Badge tone="accent">{t(`common.role.${member.role}`)}</Badge>}
      </span>
    </li>
  );
}
