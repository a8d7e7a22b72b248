import { useTranslation } from '#app/lib/words.tsx';
import type { InvitationView } from '@passerelle/core/auth/contract.ts';
import type { Page } from '@passerelle/core/kernel/contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { DateTime } from '#app/components/date-time.tsx';
import { MoreLink } from '#app/components/more-link.tsx';
import { Panel } from '#app/components/panel.tsx';
import { PersonName } from '#app/components/person.tsx';
import { EmptyState } from '#app/components/states.tsx';
import { QuestionLink } from '#app/components/question.tsx';
import { useRevokeQuestion } from './use-revoke-question.ts';

export function InvitationList({ page }: { page: Page<InvitationView> }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('coordination.invitations.listTitle')}>
      {page.items.length === 0 && <EmptyState title={t('coordination.invitations.empty')} />}
      <ul className="rows">
        {page.items.map((invitation) => (
          <InvitationRow key={invitation.id} invitation={invitation} />
        ))}
      </ul>
      <MoreLink nextCursor={page.nextCursor} />
    </Panel>
  );
}

function InvitationRow({ invitation }: { invitation: InvitationView }) {
  const { t } = useTranslation();
  const revokeQuestion = useRevokeQuestion();
  const { name, email, state } = invitation;
  return (
    <li>
      <div>
        <p>
          <PersonName name={name} />{' '}
          <Badge tone={state === 'pending' ? 'accent' : 'neutral'}>{t(`coordination.invitations.state.${state}`)}</Badge>
        </p>
        <p className="note">
          <bdi>{email}</bdi>
          {state === 'pending' && (
            <>
              {' · '}
              {t('coordination.invitations.expires')} <DateTime instant={invitation.expiresAt} style="date" />
            </>
          )}
        </p>
      </div>
      {state === 'pending' && <QuestionLink question={revokeQuestion(invitation)} />}
    </li>
  );
}
