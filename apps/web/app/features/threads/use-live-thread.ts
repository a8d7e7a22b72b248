import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ThreadPageView } from '@passerelle/core/threads/contract.ts';
import { useLive } from '#app/lib/live.tsx';
import { readJson } from '#app/lib/read-json.ts';
import { createThreadClient } from './client.ts';
import { lackedSeq, lacksAccepted } from './thread-state.ts';

/** An event may get lost without a cut: every minute the screen asks how far the thread is. */
const heartbeat = 60_000;

/** A page of a thread, kept whole while it is on the screen. */
export function useLiveThread(page: ThreadPageView, after: number) {
  const { connection, request, on, onReconnect, announce } = useLive();
  const { revalidate } = useRevalidator();
  const [client] = useState(() => createThreadClient({ line: { request, on, announce }, page, after }));
  const state = useSyncExternalStore(client.watch, client.state, client.state);

  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    client.tell({ type: 'read', page });
  }, [client, page]);

  useEffect(() => client.start(), [client]);
  useEffect(() => {
    if (connection !== 'online') return;
    client.wentOnline();
    const beat = setInterval(() => document.visibilityState === 'visible' && client.wentOnline(), heartbeat);
    // Something may have been missed on a line that was never cut.
    const stop = onReconnect(client.wentOnline);
    return () => {
      clearInterval(beat);
      stop();
      client.wentOffline();
    };
  }, [client, connection, onReconnect]);

  const lacking = lacksAccepted(state);
  useEffect(() => {
    if (lacking) revalidate();
  }, [lacking, revalidate]);

  const [threadId, lacked] = [page.thread.id, lackedSeq(state)];
  useEffect(() => {
    if (lacked === null) return;
    void readJson<ThreadPageView>(`/api/v1/threads/${threadId}?after=${lacked - 1}&limit=1`).then(
      (read) => read && client.tell({ type: 'found', posts: read.posts, revision: read.thread.lastRevision }),
    );
  }, [client, threadId, lacked]);

  return { state, tell: client.tell };
}
