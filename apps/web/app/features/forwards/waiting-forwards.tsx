import { Link } from '@remix-run/react';
import type { ForwardSummary } from '@passerelle/core/forwards/contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { ForwardIcon } from '#app/components/icons.tsx';
import { Panel } from '#app/components/panel.tsx';
import { PersonName } from '#app/components/person.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { useWaitingForwards } from './use-waiting-forwards.ts';

/** On the home page: everything that waits for one's yes or no. */
export function WaitingForwards({ served }: { served: ForwardSummary[] }) {
  const { t } = useTranslation();
  const waiting = useWaitingForwards(served);
  if (waiting.length === 0) return null;
  return (
    <Panel title={t('forwards.waitingTitle')} action={<Badge tone="turn">{t('forwards.yourTurn')}</Badge>}>
      <ul role="list" className="rows">
        {waiting.map((forward) => (
          <li key={forward.id}>
            <Link to={`/forwards/${forward.id}`} prefetch="intent" className="forward-link">
              <span>
                <AsksYou forward={forward} />
              </span>
              <ForwardIcon />
            </Link>
          </li>
        ))}
      </ul>
      <p className="forwards__all">
        <Link to="/forwards" prefetch="intent">
          {t('forwards.all')}
        </Link>
      </p>
    </Panel>
  );
}

function AsksYou({ forward: { asker, thread } }: { forward: ForwardSummary }) {
  const { t } = useTranslation();
  return <Sentence text={t('forwards.asksYou')} parts={{ person: <PersonName name={asker.name} />, thread: <bdi>{thread.title}</bdi> }} />;
}
