import { useTranslation } from 'react-i18next';
import type { InvitationView } from '@passerelle/core/auth/contract.ts';
import type { Page } from '@passerelle/core/kernel/contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { DateTime } from '#app/components/date-time.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { MoreLink } from '#app/components/more-link.tsx';
import { Panel } from '#app/components/panel.tsx';
import { PersonName } from '#app/components/person.tsx';
import { EmptyState } from '#app/components/states.tsx';
import type { FormProblem } from '#app/lib/failures.ts';

type Props = { page: Page<InvitationView>; answer: { problem: FormProblem } | undefined };

export function InvitationList({ page, answer }: Props) {
  const { t } = useTranslation();
  return (
    <Panel title={t('coordination.invitations.listTitle')}>
      {page.items.length === 0 && <EmptyState title={t('coordination.invitations.empty')} />}
      <ul className="rows">
        {page.items.map((invitation) => (
          <InvitationRow key={invitation.id} invitation={invitation} answer={answer} />
        ))}
      </ul>
      <MoreLink nextCursor={page.nextCursor} />
    </Panel>
  );
}

function InvitationRow({ invitation, answer }: { invitation: InvitationView; answer: Props['answer'] }) {
  const { t } = useTranslation();
  const { id, name, email, state } = invitation;
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
      {state === 'pending' && (
        <Form intent="revoke" answer={answer}>
          <input type="hidden" name="invitationId" value={id} />
          <SubmitButton look="secondary" size="s" aria-label={t('coordination.invitations.revokeOf', { name })}>
            {t('coordination.invitations.revoke')}
          </SubmitButton>
        </Form>
      )}
    </li>
  );
}
