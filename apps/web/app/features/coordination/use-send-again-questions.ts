import type { InvitationPage, InvitationView } from '@passerelle/core/auth/contract.ts';
import type { Question } from '#app/components/question.tsx';
import { useTranslation } from '#app/lib/words.tsx';

/** What is asked before an invitation is sent again: to one person, or to all who have not come. */
export function useSendAgainQuestions() {
  const { t } = useTranslation();
  return {
    one: ({ id, name }: InvitationView): Question => ({
      intent: 'send-again',
      subject: id,
      does: t('coordination.invitations.again'),
      label: t('coordination.invitations.againOf', { name }),
      title: t('coordination.invitations.againTitle', { name }),
      text: t('coordination.invitations.againText'),
      look: 'primary',
    }),
    all: ({ total, due }: InvitationPage['awaited']): Question => ({
      intent: 'send-all',
      subject: 'all',
      does: t('coordination.invitations.all'),
      label: t('coordination.invitations.all'),
      title: t('coordination.invitations.allTitle', { count: due }),
      text: [t('coordination.invitations.againText'), ...(total > due ? [t('coordination.invitations.notDue', { count: total - due })] : [])].join(' '),
      look: 'primary',
    }),
  };
}
