import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { HistoryView, MessageView } from '@passerelle/core/conversations/contract.ts';
import { useLive } from '#app/lib/live.tsx';
import { readJson } from '#app/lib/read-json.ts';
import type { ConversationClient } from './client.ts';
import { useComposing } from './composing.tsx';
import { replace } from '#app/lib/put.ts';

type Parts = { area: RefObject<HTMLTextAreaElement>; client: ConversationClient; toText: (source: string) => string };
type State = 'ready' | 'loading' | 'saving' | { problem: string };

/** Edits a message in the composer. What was being written waits meanwhile, and comes back. */
export function useEditing({ area, client, toText }: Parts) {
  const { request } = useLive();
  const { composing, compose } = useComposing();
  const edited = composing?.kind === 'edit' ? composing.message : null;
  const [state, setState] = useState<State>('ready');
  const latest = useRef({ compose, toText });
  useLayoutEffect(() => {
    latest.current = { compose, toText };
  });

  useEffect(() => {
    const field = area.current;
    if (!edited || !field) return;
    const waiting = field.value;
    let isLeft = false;
    setState('loading');
    void sourceOf(edited).then((source) => {
      if (isLeft) return;
      setState(source === null ? { problem: 'unavailable' } : 'ready');
      if (source !== null) replace(field, latest.current.toText(source));
      field.focus();
    });
    return () => {
      isLeft = true;
      setState('ready');
      // The composer is one for new messages again by now: what waited is kept as a draft from here on.
      replace(field, waiting);
    };
  }, [edited, area]);

  async function save(body: string) {
    if (!edited) return;
    setState('saving');
    const { conversationId, id } = edited;
    const answer = await request<MessageView>('conversation.edit', { conversationId, messageId: id, body });
    if (!answer.ok) return setState({ problem: answer.problem.code });
    client.take(answer.data);
    latest.current.compose(null);
  }
  return { edited, state, save };
}

/** Pages come without the Markdown; who edits asks for it. Null when it did not come. */
async function sourceOf({ conversationId, id, seq, body }: MessageView): Promise<string | null> {
  if (body) return body;
  const page = await readJson<HistoryView>(`/api/v1/conversations/${conversationId}/messages?around=${seq}&limit=1`);
  return page?.messages.find((message) => message.id === id)?.body ?? null;
}
