import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ConversationView, HistoryView } from '@passerelle/core/conversations/contract.ts';
import { openOutbox } from '#app/features/outbox/open-outbox.ts';
import { haveAtHand, outboxOf } from '#app/features/outbox/outbox.ts';
import { useHeartbeat } from '#app/lib/live-heartbeat.ts';
import { useLive } from '#app/lib/live.tsx';
import { readJson } from '#app/lib/read-json.ts';
import { createConversationClient, type ConversationClient } from './client.ts';
import { timelineOf, type Timeline } from './timeline.ts';

haveAtHand(openOutbox);

/** An open conversation: first as the server sent it with the page, then alive. */
export function useConversation(selfId: string, conversation: ConversationView, history: HistoryView): [Timeline, ConversationClient] {
  const { connection, request, on } = useLive();
  const [client] = useState(() =>
    createConversationClient({
      line: { request, on },
      fetchJson: readJson,
      openOutbox: () => outboxOf(selfId),
      conversationId: conversation.id,
      initial: timelineOf(selfId, conversation, history),
    }),
  );
  useEffect(() => client.start(), [client]);
  useEffect(() => {
    if (connection !== 'online') return;
    client.wentOnline();
    return client.wentOffline;
  }, [client, connection]);
  useHeartbeat(
    () => ({ [conversation.id]: client.timeline().revision }),
    () => void client.catchUp(),
  );
  const timeline = useSyncExternalStore(client.watch, client.timeline, client.timeline);
  return [timeline, client];
}
