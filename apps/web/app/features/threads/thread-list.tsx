import { useEffect, useRef } from 'react';
import type { Page } from '@passerelle/core/kernel/contract.ts';
import type { ThreadSummary } from '@passerelle/core/threads/contract.ts';
import { MoreLink } from '#app/components/more-link.tsx';
import { NewsBar } from '#app/components/news-bar.tsx';
import { NoThreads } from './no-threads.tsx';
import { ThreadRow } from './thread-row.tsx';
import { useThreadNews, type ThreadFilter } from './use-thread-news.ts';

type Props = { page: Page<ThreadSummary>; filter: ThreadFilter; canAsk: boolean; readers: string | null };

/** The threads of a page. What changes is shown in place; what is new waits for a click, so that nothing jumps. */
export function ThreadList({ page, filter, canAsk, readers }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const wanted = useRef(false);
  const { threads, newCount } = useThreadNews(page.items, filter);
  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    list.current?.focus();
  }, [page.items]);
  return (
    <div className="thread-list" ref={list} tabIndex={-1}>
      <NewsBar kind="threads" count={newCount} onShow={() => (wanted.current = true)} />
      {threads.length === 0 ? (
        <NoThreads filter={filter} canAsk={canAsk} readers={readers} />
      ) : (
        <ul role="list" className="thread-rows">
          {threads.map((thread) => (
            <ThreadRow key={thread.id} thread={thread} />
          ))}
        </ul>
      )}
      <MoreLink nextCursor={page.nextCursor} />
    </div>
  );
}
