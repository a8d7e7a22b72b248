import { Link } from '@remix-run/react';
import type { Page } from '@passerelle/core/kernel/contract.ts';
import type { RelaySummary } from '@passerelle/core/relays/contract.ts';
import { RelativeTime } from '#app/components/date-time.tsx';
import { MoreLink } from '#app/components/more-link.tsx';
import { EmptyState } from '#app/components/states.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { RelayStanding } from './relay-outcome.tsx';

type Props = { page: Page<RelaySummary>; selfId: string; partnerName: string };

/** What a binôme asked its peers, and where each question stands. */
export function RelayList({ page, selfId, partnerName }: Props) {
  const { t } = useTranslation();
  if (page.items.length === 0) return <EmptyState title={t('relays.list.none')}>{t('relays.list.noneText')}</EmptyState>;
  return (
    <>
      <ul role="list" className="rows">
        {page.items.map((relay) => (
          <li key={relay.id}>
            <div>
              <Link to={`/relays/${relay.id}`} prefetch="intent" className="forward-link">
                <bdi lang={relay.locale}>{relay.title}</bdi>
              </Link>
              <p className="note">{relay.can.decide ? t('relays.yourTurn') : <RelayStanding relay={relay} partnerName={relay.asker.id === selfId ? partnerName : relay.asker.name} />}</p>
            </div>
            <span className="note">
              <RelativeTime instant={relay.decidedAt ?? relay.askedAt} />
            </span>
          </li>
        ))}
      </ul>
      <MoreLink nextCursor={page.nextCursor} />
    </>
  );
}
