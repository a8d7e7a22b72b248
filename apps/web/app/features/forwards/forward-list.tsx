import { Link } from '@remix-run/react';
import type { ForwardSummary } from '@passerelle/core/forwards/contract.ts';
import type { Page } from '@passerelle/core/kernel/contract.ts';
import { RelativeTime } from '#app/components/date-time.tsx';
import { FilterLinks } from '#app/components/filter-links.tsx';
import { MoreLink } from '#app/components/more-link.tsx';
import { PersonName } from '#app/components/person.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { EmptyState } from '#app/components/states.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { outcomeOf } from './outcome.ts';

/** `waiting` for one's answer, `granted` by oneself, `own`: what one asked for. */
export const forwardLists = ['waiting', 'granted', 'own'] as const;
export type ForwardListName = (typeof forwardLists)[number];

export function ForwardListChoice() {
  const { t } = useTranslation();
  const choices = forwardLists.map((list) => ({ value: list === 'waiting' ? null : list, label: t(`forwards.list.${list}`) }));
  return <FilterLinks name="list" label={t('forwards.list.label')} choices={choices} />;
}

type Props = { list: ForwardListName; page: Page<ForwardSummary>; selfId: string };

/** One of the three lists. */
export function ForwardList({ list, page, selfId }: Props) {
  const { t } = useTranslation();
  if (page.items.length === 0) return <EmptyState title={t(`forwards.none.${list}`)}>{t(`forwards.noneText.${list}`)}</EmptyState>;
  return (
    <>
      <ul role="list" className="rows">
        {page.items.map((forward) => (
          <ForwardRow key={forward.id} forward={forward} selfId={selfId} />
        ))}
      </ul>
      <MoreLink nextCursor={page.nextCursor} />
    </>
  );
}

function ForwardRow({ forward, selfId }: { forward: ForwardSummary; selfId: string }) {
  const { t } = useTranslation();
  const { id, asker, author, thread, askedAt, decidedAt } = forward;
  const other = asker.id === selfId ? author : asker;
  return (
    <li>
      <div>
        <Link to={`/forwards/${id}`} prefetch="intent" className="forward-link">
          <bdi lang={thread.locale}>{thread.title}</bdi>
        </Link>
        <p className="note">
          <Sentence text={t(`forwards.outcome.${outcomeOf(forward, selfId)}`)} parts={{ person: <PersonName name={other.name} /> }} />
        </p>
      </div>
      <span className="note">
        <RelativeTime instant={decidedAt ?? askedAt} />
      </span>
    </li>
  );
}
