import { useNavigate } from '@remix-run/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PostView } from '@passerelle/core/threads/contract.ts';
import { useLive } from '#app/lib/live.tsx';
import { postHref } from './post-place.ts';
import type { ThreadNews, ThreadState } from './thread-state.ts';

/** A reply that is not known to be stored. `problem` is a key under `errors.`. */
export type UnsentReply = { clientId: string; body: string; answers: number | null; sending: boolean; problem: string | null };

/** Sends replies over the live line and shows them at once; what failed stays, to be sent again under its name. */
export function useReplies({ thread, posts, open }: ThreadState, tell: (news: ThreadNews) => void) {
  const { request, onReconnect } = useLive();
  const navigate = useNavigate();
  const [all, setAll] = useState<UnsentReply[]>([]);
  const unsent = all.filter(({ clientId }) => !posts.some((post) => post.clientId === clientId));
  const latest = useRef(unsent);
  latest.current = unsent;

  const mark = useCallback((clientId: string, change: Partial<UnsentReply>) => {
    setAll((known) => known.map((reply) => (reply.clientId === clientId ? { ...reply, ...change } : reply)));
  }, []);
  const forget = useCallback((gone: string) => setAll((known) => known.filter(({ clientId }) => clientId !== gone)), []);

  const deliver = useCallback(
    async ({ clientId, body, answers }: Pick<UnsentReply, 'clientId' | 'body' | 'answers'>) => {
      mark(clientId, { sending: true, problem: null });
      const answer = await request<PostView>('thread.reply', { threadId: thread.id, clientId, body, ...(answers !== null && { answers }) });
      if (!answer.ok) return mark(clientId, { sending: false, problem: answer.problem.fields?.['body'] ?? answer.problem.fields?.['answers'] ?? answer.problem.code });
      tell({ type: 'replied', post: answer.data });
      if (open) return;
      // It stands on a later page: that is where one goes on reading.
      forget(clientId);
      navigate(postHref(thread.id, answer.data.seq));
    },
    [request, thread.id, open, tell, mark, forget, navigate],
  );

  const send = (clientId: string, body: string, answers: number | null) => {
    setAll((known) => [...known, { clientId, body, answers, sending: true, problem: null }]);
    void deliver({ clientId, body, answers });
  };

  useEffect(
    () =>
      onReconnect(() => {
        for (const reply of latest.current) if (reply.problem === 'unavailable') void deliver(reply);
      }),
    [onReconnect, deliver],
  );

  return { unsent, send, retry: deliver, forget };
}
