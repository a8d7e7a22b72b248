import { useEffect, useState } from 'react';
import type { HistoryView } from '@passerelle/core/conversations/contract.ts';
import type { ConversationClient } from './client.ts';
import type { Timeline } from './timeline.ts';
import { useGoing } from './use-going.ts';
import { useLogScroll } from './use-log-scroll.ts';
import { newestSeq, useReading, useReadUpTo } from './use-reading.ts';
import { useStretch } from './use-stretch.ts';
import { useUnreadLine } from './use-unread-line.ts';

type Opening = { history: HistoryView; /** The message that the address leads to. */ at: number | null };

/** What of the conversation is on the page, where one is in it, what of it is new, and the ways from there. */
export function useView(timeline: Timeline, client: ConversationClient, { history, at }: Opening, isLive: boolean) {
  const { selfId, reads } = timeline;
  const readUpTo = useReadUpTo(timeline);
  const stretch = useStretch(client, timeline, history);
  const { shown, atNewest, loading, older, newer } = stretch;
  const { messages } = shown;
  // Whatever stretch is shown, what one has written is seen: without a line there is no way to the newest.
  const { pending } = timeline;
  const key = `${messages[0]?.seq}:${messages.at(-1)?.revision}:${messages.length}:${pending.length}:${pending.at(-1)?.state}`;
  const scroll = useLogScroll(key, atNewest, { onStart: older, onEnd: newer });
  const { region, atEnd, seen } = scroll;
  const { toMessage, toNewest } = useGoing(at, stretch, scroll);
  const firstShown = messages[0]?.seq ?? 0;
  useReading(timeline, client, { atEnd, lastSeen: seen.last, firstShown }, isLive);
  useWrittenNow(timeline, toNewest);
  const { line, meet } = useUnreadLine(readUpTo, newestSeq(timeline), seen, at === null);

  const inLog: Timeline = { ...timeline, messages, quoted: shown.quoted, pending };
  const isUnseen = ({ seq, authorId }: Timeline['messages'][number]) => authorId !== selfId && seq > Math.max(seen.last, reads[selfId] ?? 0);
  return {
    region, shown, loading, older, newer, inLog, atEnd, line, toMessage,
    toNewest: () => void toNewest(),
    toLine() {
      meet();
      void toMessage((readUpTo ?? 0) + 1, true);
    },
    /** So many of the others' messages have come below. */
    unseen: atNewest && !atEnd ? messages.filter(isUnseen).length : 0,
    // On a stretch that begins later, the line is further up: not here.
    readUpTo: readUpTo !== null && (firstShown <= readUpTo + 1 || !shown.hasOlder) ? readUpTo : null,
    isEmpty: messages.length + pending.length === 0 && !shown.hasOlder,
  };
}

/** What is written now is shown, at the end; what waited in the outbox when the page was opened draws nobody there. */
function useWrittenNow({ pending }: Timeline, toNewest: () => Promise<void>): void {
  const [opened] = useState(() => new Date().toISOString());
  const last = pending.at(-1);
  const written = last && last.writtenAt >= opened ? last.clientId : null;
  useEffect(() => {
    if (written) void toNewest();
  }, [written, toNewest]);
}
