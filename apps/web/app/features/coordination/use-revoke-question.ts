import type { InvitationView } from '@passerelle/core/auth/contract.ts';
import { useTranslation } from '#app/lib/words.tsx';
import type { Question } from '#app/components/question.tsx';

/** What is asked before an invitation is withdrawn. */
export function useRevokeQuestion(): (invitation: InvitationView) => Question {
  const { t } = useTranslation();
  return ({ id, name }) => ({
    intent: 'revoke',
    subject: id,
    does: t('coordination.invitations.revoke'),
    label: t('coordination.invitations.revokeOf', { name }),
    title: t('coordination.invitations.revokeTitle', { name }),
    text: t('coordination.invitations.revokeText'),
  });
}
