import { useRevalidator } from '@remix-run/react';
import { useEffect, useReducer, useRef } from 'react';
import type { ThreadChangesView, ThreadPageView } from '@passerelle/core/threads/contract.ts';
import { useLive } from '#app/lib/live.tsx';
import { isBehind, lacksAccepted, stateOfPage, threadReducer } from './thread-state.ts';

/** The second half of news follows at once: only what is still missing after this is asked for. */
const patience = 250;
/** An event may get lost without a cut: every minute the screen asks how far the thread is. */
const heartbeat = 60_000;

/** A page of a thread, kept whole while it is on the screen. */
export function useLiveThread(page: ThreadPageView, after: number) {
  const { request, on, onReconnect } = useLive();
  const { revalidate } = useRevalidator();
  const [state, tell] = useReducer(threadReducer, page, (first) => stateOfPage(first, after));
  const threadId = state.thread.id;

  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    tell({ type: 'read', page });
  }, [page]);

  useEffect(() => on('thread.replied', (post) => post.threadId === threadId && tell({ type: 'replied', post })), [on, threadId]);
  useEffect(() => on('thread.changed', (change) => change.id === threadId && tell({ type: 'changed', change })), [on, threadId]);

  useEffect(() => {
    const watch = async () => {
      const answer = await request<{ lastRevision: number }>('thread.watch', { threadId });
      if (answer.ok) tell({ type: 'heard', revision: answer.data.lastRevision });
    };
    void watch();
    const beat = setInterval(() => document.visibilityState === 'visible' && void watch(), heartbeat);
    const stop = onReconnect(() => void watch());
    return () => {
      clearInterval(beat);
      stop();
      void request('thread.unwatch', { threadId });
    };
  }, [request, onReconnect, threadId]);

  const behind = isBehind(state);
  const from = Math.min(state.revision, state.thread.lastRevision);
  useEffect(() => {
    if (!behind) return;
    const timer = setTimeout(async () => {
      const answer = await request<ThreadChangesView>('thread.changes', { threadId, afterRevision: from });
      if (answer.ok) tell({ type: 'caughtUp', changes: answer.data });
    }, patience);
    return () => clearTimeout(timer);
  }, [behind, from, state.heard, request, threadId]);

  const lacking = lacksAccepted(state);
  useEffect(() => {
    if (lacking) revalidate();
  }, [lacking, revalidate]);

  return { state, tell };
}
