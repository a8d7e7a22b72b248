import { Link, useSearchParams } from '@remix-run/react';
import type { InvitationPage, InvitationView } from '@passerelle/core/auth/contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { DateTime } from '#app/components/date-time.tsx';
import { MoreLink } from '#app/components/more-link.tsx';
import { Panel } from '#app/components/panel.tsx';
import { PersonName } from '#app/components/person.tsx';
import { QuestionLink } from '#app/components/question.tsx';
import { EmptyState } from '#app/components/states.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { useCoordinationHref } from './coordination-href.ts';
import { useRevokeQuestion } from './use-revoke-question.ts';
import { useSendAgainQuestions } from './use-send-again-questions.ts';

export function InvitationList({ page }: { page: InvitationPage }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('coordination.invitations.listTitle')}>
      {page.awaited.total > 0 && <Awaited awaited={page.awaited} />}
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

/** How many have not come, the way to them alone, and to a letter for each. */
function Awaited({ awaited }: Pick<InvitationPage, 'awaited'>) {
  const { t } = useTranslation();
  const href = useCoordinationHref()('invitations');
  const alone = useSearchParams()[0].get('only') === 'awaited';
  const { all } = useSendAgainQuestions();
  return (
    <div className="awaited">
      <p>
        {t('coordination.invitations.awaited', { count: awaited.total })}{' '}
        <Link to={alone ? href : `${href}${href.includes('?') ? '&' : '?'}only=awaited`}>{t(`coordination.invitations.${alone ? 'showAll' : 'showAwaited'}`)}</Link>
      </p>
      {awaited.due > 0 ? <QuestionLink question={all(awaited)} look="secondary" /> : <p className="note">{t('coordination.invitations.allSentToday')}</p>}
    </div>
  );
}

function InvitationRow({ invitation }: { invitation: InvitationView }) {
  const { t } = useTranslation();
  const revokeQuestion = useRevokeQuestion();
  const { one } = useSendAgainQuestions();
  const { name, email, state, can } = invitation;
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
        <Letters invitation={invitation} />
      </div>
      <div className="button-row">
        {can.sendAgain && <QuestionLink question={one(invitation)} />}
        {state === 'pending' && <QuestionLink question={revokeQuestion(invitation)} />}
      </div>
    </li>
  );
}

/** How often it was sent, by whom the last time, and when it may be again. */
function Letters({ invitation: { letters, sent, sendAgainFrom, can } }: { invitation: InvitationView }) {
  const { t } = useTranslation();
  return (
    <>
      {letters > 1 && (
        <p className="note">
          {t('coordination.invitations.letters', { count: letters, name: sent.by.name })} <DateTime instant={sent.at} style="date" />
        </p>
      )}
      {sendAgainFrom && !can.sendAgain && (
        <p className="note">
          {t('coordination.invitations.againFrom')} <DateTime instant={sendAgainFrom} />
        </p>
      )}
    </>
  );
}
