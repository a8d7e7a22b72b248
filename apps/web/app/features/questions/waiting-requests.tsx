import { Link } from '@remix-run/react';
import type { ExpertRequestView } from '@passerelle/core/expertise/contract.ts';
import type { Page } from '@passerelle/core/kernel/contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { RelativeTime } from '#app/components/date-time.tsx';
import { Panel } from '#app/components/panel.tsx';
import { PersonName } from '#app/components/person.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { threadHref } from '#app/features/threads/post-place.ts';
import { useFresh } from '#app/lib/use-fresh.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { RemindsAt } from './asked-experts.tsx';

/** Most questions told of in one place. */
export const requestsShown = 5;

/** Questions that were put to the reader by name and wait. Takes no room while there are none. */
export function WaitingRequests({ served }: { served: Page<ExpertRequestView> }) {
  const { t } = useTranslation();
  const { items } = useFresh(served, `/api/v1/me/expert-requests?limit=${requestsShown}`, {
    'expert.asked': () => true,
    'expert.reminded': () => true,
    'expert.declined': () => true,
    'space.revised': (space) => served.items.some(({ thread }) => thread.space.id === space.id),
    'thread.changed': (change) => served.items.some(({ thread }) => thread.id === change.id),
  });
  if (items.length === 0) return null;
  return (
    <Panel title={t('questions.waitingTitle')} action={<Badge tone="turn">{t('questions.yourTurn')}</Badge>} className="waiting-requests">
      <ul role="list" className="rows">
        {items.map(({ id, thread, askedBy, askedAt, remindedAt, remindsAt }) => (
          <li key={id} className="waiting-request">
            <Link to={threadHref(thread.id)} prefetch="intent" className="waiting-request__title" lang={thread.locale}>
              <bdi>{thread.title}</bdi>
            </Link>
            <p className="facts">
              <span>
                <Sentence text={t('questions.askedBy')} parts={{ person: <PersonName name={askedBy.name} /> }} />
              </span>
              <RelativeTime instant={askedAt} />
              {remindedAt && <span>{t('questions.reminded')}</span>}
              {remindsAt && <RemindsAt instant={remindsAt} />}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
