import { useEffect, useRef, useState } from 'react';
import type { Page } from '@passerelle/core/kernel/contract.ts';
import type { PracticeSummary } from '@passerelle/core/practices/contract.ts';
import { MoreLink } from '#app/components/more-link.tsx';
import { NewsBar } from '#app/components/news-bar.tsx';
import { useLive } from '#app/lib/live.tsx';
import { fits, type LibraryFilter } from './library-filter.ts';
import { NoPractices } from './no-practices.tsx';
import { PracticeCard } from './practice-card.tsx';

type Props = { page: Page<PracticeSummary>; filter: LibraryFilter };

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

function useNewlyPublished(filter: LibraryFilter): string[] {
  const { on } = useLive();
  const [ids, setIds] = useState<string[]>([]);
  const asked = JSON.stringify(filter);
  useEffect(() => setIds([]), [asked]);
  useEffect(
    () =>
      on('practice.published', ({ practice }) => {
        if (fits(JSON.parse(asked) as LibraryFilter, practice)) setIds((known) => [...new Set([...known, practice.id])]);
      }),
    [on, asked],
  );
  return ids;
}
