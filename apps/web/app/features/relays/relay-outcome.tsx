import type { RelaySummary, RelayView } from '@passerelle/core/relays/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { RelativeTime } from '#app/components/date-time.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { Panel } from '#app/components/panel.tsx';
import { PersonName } from '#app/components/person.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { threadHref } from '#app/features/threads/post-place.ts';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { askPeersHref } from './relay-place.ts';
import { RelayPreview } from './relay-preview.tsx';

type Props = { relay: RelayView; partnerName: string; answer: { problem: FormProblem } | undefined };

/** Where a question stands, for whoever has nothing to decide. */
export function RelayOutcome({ relay, partnerName, answer }: Props) {
  const { t } = useTranslation();
  const { id, conversationId, state, threadId, returnedMessageId, preview, theme, locale, askedAt, decidedAt, can } = relay;
  const isPublic = state === 'published';
  return (
    <Panel>
      <p className="forward-outcome">
        <RelayStanding relay={relay} partnerName={partnerName} />
      </p>
      <p className="note">
        <RelativeTime instant={decidedAt ?? askedAt} />
      </p>
      {state !== 'withdrawn' && <RelayPreview preview={preview} theme={theme} lang={locale} />}
      <div className="button-row relay-ways">
        {threadId && <LinkButton to={threadHref(threadId)}>{t('relays.seeThread')}</LinkButton>}
        {returnedMessageId && (
          <LinkButton to={`/conversations/${conversationId}`} look="secondary">
            {t('relays.seeConversation')}
          </LinkButton>
        )}
        {can.revise && (
          <LinkButton to={askPeersHref(conversationId, { relay: id })} look="secondary">
            {t('relays.edit')}
          </LinkButton>
        )}
      </div>
      {can.withdraw && (
        <Form intent="withdraw" answer={answer} className="forward-refuse">
          <SubmitButton look={isPublic ? 'danger' : 'secondary'}>{t(isPublic ? 'relays.withdraw' : 'relays.withdrawProposal')}</SubmitButton>
          <p className="note">{t(isPublic ? 'relays.withdrawHint' : 'relays.withdrawProposalHint')}</p>
        </Form>
      )}
    </Panel>
  );
}

/** In one sentence. */
export function RelayStanding({ relay: { state, returnedMessageId }, partnerName }: { relay: RelaySummary; partnerName: string }) {
  const { t } = useTranslation();
  const standing = state === 'published' && returnedMessageId ? 'returned' : state;
  return <Sentence text={t(`relays.outcome.${standing}`)} parts={{ person: <PersonName name={partnerName} /> }} />;
}
