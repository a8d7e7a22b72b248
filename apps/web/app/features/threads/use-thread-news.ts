import { useFetcher, useLocation } from '@remix-run/react';
import { useEffect, useReducer } from 'react';
import type { Theme } from '@passerelle/core/kernel/contract.ts';
import type { ThreadSummary } from '@passerelle/core/threads/contract.ts';
import { useLive, useMissed } from '#app/lib/live.tsx';
import type { loader } from '#app/routes/_app.threads._index.tsx';
import { appendNews, listWithNews, noNews } from './list-news.ts';

export type ThreadFilter = { spaceId: string | null; theme: Theme | null; state: ThreadSummary['state'] | null };

/** A page of threads kept up to date, and how many new ones it does not show yet. */
export function useThreadNews(items: ThreadSummary[], filter: ThreadFilter) {
  const { on } = useLive();
  const { pathname, search } = useLocation();
  const { load, data: reread } = useFetcher<typeof loader>();
  const [news, hear] = useReducer(appendNews, noNews);
  const { spaceId, theme, state } = filter;

  useEffect(() => on('thread.asked', (thread) => hear({ asked: [thread] })), [on]);
  useEffect(() => on('thread.changed', (change) => hear({ changed: [change] })), [on]);
  useMissed(() => load(pathname + search));
  useEffect(() => {
    if (reread) hear({ asked: reread.page.items, changed: reread.page.items });
  }, [reread]);

  return listWithNews(items, news, (thread) => (!spaceId || thread.space.id === spaceId) && (!theme || thread.theme === theme) && (!state || thread.state === state));
}
