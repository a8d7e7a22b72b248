import type { MemberView } from '@passerelle/core/members/contract.ts';
import { useTranslation } from '#app/lib/words.tsx';
import type { Question } from '#app/components/question.tsx';

/** What is asked before a member is taken out of the programme. */
export function useEndQuestion(): (member: MemberView) => Question {
  const { t } = useTranslation();
  return ({ id, name }) => ({
    intent: 'end',
    subject: id,
    does: t('coordination.members.end'),
    label: t('coordination.members.endOf', { name }),
    title: t('coordination.members.endTitle', { name }),
    text: t('coordination.members.endText'),
  });
}
