import type { Outbox } from '#app/features/outbox/create-outbox.ts';
import type { Timeline } from './timeline.ts';

/** So many of the newest messages can be read without a line. */
const most = 100;
/** Milliseconds in which changes come together. */
const pause = 1000;

type Parts = { conversationId: string; timeline(): Timeline };

/** Keeps the newest messages of an open conversation on this device, as they come and change. */
export function createKeeping({ conversationId, timeline }: Parts) {
  let outbox: Outbox | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function keep() {
    clearTimeout(timer);
    timer = undefined;
    const { messages, from, hasOlder, quoted, revision, reads, closed } = timeline();
    if (closed) return void outbox?.removeConversation(conversationId);
    // Opened in its past: of its end, which is what is kept, nothing is there yet.
    if (messages.length === 0 && from > 1) return;
    const newest = messages.slice(-most);
    const isWhole = newest.length === messages.length;
    void outbox?.keepConversation({
      conversationId,
      messages: newest,
      from: isWhole ? from : newest[0]!.seq,
      hasOlder: hasOlder || !isWhole,
      quoted,
      revision,
      reads,
    });
  }

  return {
    open(opened: Outbox) {
      outbox = opened;
      keep();
    },
    changed(before: Timeline, after: Timeline) {
      const same = before.messages === after.messages && before.reads === after.reads && before.revision === after.revision && before.closed === after.closed;
      if (same || !outbox) return;
      timer ??= setTimeout(keep, pause);
    },
    close() {
      if (timer) keep();
    },
  };
}
