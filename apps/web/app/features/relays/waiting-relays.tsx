import { Link } from '@remix-run/react';
import type { RelaySummary } from '@passerelle/core/relays/contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { ForwardIcon } from '#app/components/icons.tsx';
import { Panel } from '#app/components/panel.tsx';
import { PersonName } from '#app/components/person.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { useWaiting } from '#app/lib/use-waiting.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { served: RelaySummary[] };

const useWaitingRelays = (served: RelaySummary[], conversationId?: string) =>
  useWaiting(served, { path: '/me/relays/received', events: ['relay.changed'] }, conversationId);

/** In a conversation: the partner would like to ask the peers something. Takes no room while they do not. */
export function RelayNotice({ served, conversationId }: Props & { conversationId: string }) {
  const { t } = useTranslation();
  const [first, second] = useWaitingRelays(served, conversationId);
  return (
    <div role="status" className="forward-notice">
      {first && (
        <p className="forward-notice__one">
          <span>
            {second ? t('relays.asksYouSeveral') : <Sentence text={t('relays.asksYouHere')} parts={{ person: <PersonName name={first.asker.name} /> }} />}
          </span>
          <LinkButton to={second ? `/conversations/${conversationId}/relays` : `/relays/${first.id}`} size="s">
            {t('relays.answer')}
          </LinkButton>
        </p>
      )}
    </div>
  );
}

/** On the home page: every question that waits for one's yes or no. */
export function WaitingRelays({ served }: Props) {
  const { t } = useTranslation();
  const waiting = useWaitingRelays(served);
  if (waiting.length === 0) return null;
  return (
    <Panel title={t('relays.waitingTitle')} action={<Badge tone="turn">{t('relays.yourTurn')}</Badge>}>
      <ul role="list" className="rows">
        {waiting.map(({ id, asker, title }) => (
          <li key={id}>
            <Link to={`/relays/${id}`} prefetch="intent" className="forward-link">
              <span>
                <Sentence text={t('relays.asksYou')} parts={{ person: <PersonName name={asker.name} />, question: <bdi>{title}</bdi> }} />
              </span>
              <ForwardIcon />
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
