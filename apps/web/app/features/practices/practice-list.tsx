import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '#app/lib/words.tsx';
import type { Page, Theme } from '@passerelle/core/kernel/contract.ts';
import type { PracticeSummary } from '@passerelle/core/practices/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { MoreLink } from '#app/components/more-link.tsx';
import { NewsBar } from '#app/components/news-bar.tsx';
import { EmptyState } from '#app/components/states.tsx';
import { useLive } from '#app/lib/live.tsx';
import { PracticeCard } from './practice-card.tsx';

export type PracticeFilter = { theme: Theme | null; status: PracticeSummary['status'] | 'refresh' };
type Props = { page: Page<PracticeSummary>; filter: PracticeFilter };

/** The sheets of a page; one that is published meanwhile waits for a click. */
export function PracticeList({ page, filter }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const wanted = useRef(false);
  const published = useNewlyPublished(filter).filter((id) => !page.items.some((known) => known.id === id));
  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    list.current?.focus();
  }, [page.items]);
  return (
    <div ref={list} tabIndex={-1} className="practice-list">
      <NewsBar kind="practices" count={published.length} onShow={() => (wanted.current = true)} />
      {page.items.length === 0 ? (
        <NoPractices filter={filter} />
      ) : (
        <ul role="list" className="practice-cards">
          {page.items.map((practice) => (
            <PracticeCard key={practice.id} practice={practice} />
          ))}
        </ul>
      )}
      <MoreLink nextCursor={page.nextCursor} />
    </div>
  );
}

function useNewlyPublished({ theme, status }: PracticeFilter): string[] {
  const { on } = useLive();
  const [ids, setIds] = useState<string[]>([]);
  useEffect(() => setIds([]), [theme, status]);
  useEffect(
    () =>
      on('practice.published', ({ practice }) => {
        if (status !== 'published' || (theme && practice.theme !== theme)) return;
        setIds((known) => [...new Set([...known, practice.id])]);
      }),
    [on, theme, status],
  );
  return ids;
}

function NoPractices({ filter: { theme, status } }: { filter: PracticeFilter }) {
  const { t } = useTranslation();
  const which = status === 'published' ? (theme ? 'theme' : 'all') : status;
  return (
    <EmptyState
      title={t(`practices.empty.${which}.title`)}
      action={
        which === 'all' ? (
          <LinkButton to="/threads">{t('practices.empty.seeThreads')}</LinkButton>
        ) : which === 'draft' ? (
          <LinkButton to="/practices/new">{t('practices.empty.begin')}</LinkButton>
        ) : (
          <LinkButton to="/practices">{t('practices.empty.seeAll')}</LinkButton>
        )
      }
    >
      <p>{t(`practices.empty.${which}.text`)}</p>
    </EmptyState>
  );
}
