import { Link } from '@remix-run/react';
import type { RelaySummary } from '@passerelle/core/relays/contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { ForwardIcon } from '#app/components/icons.tsx';
import { Panel } from '#app/components/panel.tsx';
import { PersonName } from '#app/components/person.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { useWaitingRelays } from './use-waiting-relays.ts';

/** On the home page: every question that waits for one's yes or no. */
export function WaitingRelays({ served }: { served: RelaySummary[] }) {
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
