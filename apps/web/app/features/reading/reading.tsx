import { createContext, useCallback, useContext, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { OwnThreadsView } from '@passerelle/core/inbox/contract.ts';
import type { Problem } from '@passerelle/core/kernel/contract.ts';
import type { OwnThreadView } from '@passerelle/core/threads/contract.ts';
import { useLive } from '#app/lib/live.tsx';
import { sendJson } from '#app/lib/send-json.ts';
import { keptSeen } from './kept-seen.ts';
import { withGrowth, withRead, type OwnThreads } from './own-threads.ts';
import { createSeenQueue } from './seen-queue.ts';

type Reading = {
  watch(tell: () => void): () => void;
  threads(): OwnThreads;
  hear(read: OwnThreadView): void;
  saw(threadId: string, seq: number): void;
  /** Nothing more is read in a thread until it is opened again. */
  layAside(threadId: string): void;
  open(threadId: string): void;
};
const ReadingContext = createContext<Reading | null>(null);
const nothing: OwnThreads = new Map();

/** What the member has read of threads, the same in every tab: told, and asked for again when something may have been missed. */
export function ReadingProvider({ memberId, children }: { memberId: string; children: ReactNode }) {
  const { connection, request, on, onReconnect } = useLive();
  const [store] = useState(createStore);

  const [queue] = useState(() =>
    createSeenQueue(keptSeen(memberId), async (threadId, ranges) => {
      const answer = await request<OwnThreadView>('thread.read', { threadId, ranges });
      const read = answer.ok ? answer.data : answer.problem.status === 503 ? await sendJson<OwnThreadView>('PUT', `/api/v1/threads/${threadId}/read`, { ranges }, memberId) : null;
      if (read) store.change((threads) => withRead(threads, read));
      return read || (!answer.ok && isFinal(answer.problem)) ? 'settled' : 'kept';
    }),
  );

  useEffect(() => {
    const ask = async () => {
      const threadIds = [...store.threads().keys()].slice(-100);
      if (threadIds.length === 0) return;
      const fresh = await sendJson<OwnThreadsView>('POST', '/api/v1/me/threads/read', { threadIds });
      for (const read of fresh?.threads ?? []) store.change((threads) => withRead(threads, read));
    };
    const ends = [
      on('thread.read', (read) => store.change((threads) => withRead(threads, read))),
      on('thread.changed', ({ id, replyCount }) => store.change((threads) => withGrowth(threads, id, replyCount + 1))),
      on('threads.read', () => void ask()),
      onReconnect(() => void ask()),
    ];
    return () => ends.forEach((end) => end());
  }, [on, onReconnect, store]);

  useEffect(() => {
    if (connection === 'online') void queue.flush();
  }, [connection, queue]);
  useEffect(() => {
    const leave = () => document.visibilityState === 'hidden' && void queue.flush();
    document.addEventListener('visibilitychange', leave);
    return () => document.removeEventListener('visibilitychange', leave);
  }, [queue]);

  const hear = useCallback((read: OwnThreadView) => store.change((threads) => withRead(threads, read)), [store]);
  const value = useMemo(() => ({ watch: store.watch, threads: store.threads, hear, saw: queue.add, layAside: queue.layAside, open: queue.open }), [store, hear, queue]);
  return <ReadingContext.Provider value={value}>{children}</ReadingContext.Provider>;
}

/** Asking again would change nothing. Signed out, or while somebody else is signed in, it waits for its reader. */
const isFinal = ({ status }: Problem) => status < 500 && status !== 429 && status !== 401;

function createStore() {
  let threads: OwnThreads = nothing;
  const watchers = new Set<() => void>();
  return {
    threads: () => threads,
    watch(tell: () => void) {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
    change(next: (threads: OwnThreads) => OwnThreads) {
      const changed = next(threads);
      if (changed === threads) return;
      threads = changed;
      watchers.forEach((tell) => tell());
    },
  };
}

export function useReading(): Reading {
  const reading = useContext(ReadingContext);
  if (!reading) throw new Error('useReading is for screens inside the signed-in layout');
  return reading;
}

/** How far a thread is read: as the page came with it, and from then on as the tabs hear of it. */
export function useOwnThread(threadId: string, served: OwnThreadView | null): OwnThreadView | null {
  const { watch, threads, hear } = useReading();
  useEffect(() => {
    if (served) hear(served);
  }, [served, hear]);
  const heard = useSyncExternalStore(watch, () => threads().get(threadId), () => undefined);
  if (!heard) return served;
  const isServedNewer = served && (served.revision > heard.revision || (served.revision === heard.revision && served.lastSeq > heard.lastSeq));
  return isServedNewer ? served : heard;
}
