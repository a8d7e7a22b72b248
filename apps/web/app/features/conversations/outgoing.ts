import type { Outbox } from '#app/features/outbox/create-outbox.ts';
import type { Content, OutboxItem } from '#app/features/outbox/items.ts';
import { note } from '#app/features/outbox/journal.ts';
import { newClientId } from '#app/lib/client-id.ts';
import { createKeeping } from './keeping.ts';
import type { Pending, Timeline, TimelineChange } from './timeline.ts';

type Parts = {
  openOutbox(): Promise<Outbox>;
  conversationId: string;
  timeline(): Timeline;
  apply(change: TimelineChange): void;
};

/** Milliseconds until the outbox's code is asked for again when it did not come. */
const again = 5000;

/** A conversation's side of the outbox: what waits in it is in the timeline, whichever tab wrote or sent it. */
export function createOutgoing({ openOutbox, conversationId, timeline, apply }: Parts) {
  const { selfId } = timeline();
  /** On their way into the outbox. */
  const entering = new Map<string, Pending>();
  let last = 0;
  /** The present run; null while nobody looks. */
  let run: object | null = null;
  let asked = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let stop = () => {};
  const keeping = createKeeping({ conversationId, timeline });

  async function refresh(outbox: Outbox) {
    const mine = (asked += 1);
    const items = await outbox.items(conversationId);
    if (mine !== asked || !run) return;
    for (const { clientId } of items) entering.delete(clientId);
    apply({ type: 'queued', pending: [...items.map(asPending), ...entering.values()] });
  }

  async function open(of: object): Promise<void> {
    try {
      const outbox = await openOutbox();
      if (run !== of) return;
      stop = outbox.listen((news) => {
        if (news.type === 'changed') void refresh(outbox);
        if (news.type === 'sending') apply({ type: 'moved', clientId: news.clientId, state: 'sending', problem: null });
        if (news.type === 'sent' && news.message.conversationId === conversationId) apply({ type: 'told', message: news.message });
      });
      await refresh(outbox);
      const kept = await outbox.conversation(conversationId);
      if (kept) apply({ type: 'restored', kept });
      keeping.open(outbox);
    } catch {
      retry = setTimeout(() => void open(of), again);
    }
  }

  /** No two messages of a page are of the same instant: their order is in it. */
  function now(): string {
    last = Math.max(Date.now(), last + 1);
    return new Date(last).toISOString();
  }

  return {
    start() {
      run = {};
      void open(run);
      return () => {
        run = null;
        clearTimeout(retry);
        stop();
        keeping.close();
      };
    },
    changed: keeping.changed,

    send(content: Content) {
      const written = { memberId: selfId, conversationId, clientId: newClientId(), content, writtenAt: now() };
      const pending: Pending = { clientId: written.clientId, body: content.body, replyTo: content.replyTo ?? null, writtenAt: written.writtenAt, state: 'waiting', problem: null };
      note(written);
      entering.set(written.clientId, pending);
      apply({ type: 'written', pending });
      // When its code has not come, `open` tries again, and finds it in the journal.
      openOutbox().then((outbox) => outbox.add(written), () => undefined);
    },
    sendAgain(clientId: string) {
      apply({ type: 'moved', clientId, state: 'waiting', problem: null });
      void openOutbox().then((outbox) => outbox.again(clientId));
    },
    /** Takes a message back that was not sent; answers what puts it there again. */
    discard(clientId: string): () => void {
      apply({ type: 'discarded', clientId });
      const taken = openOutbox().then((outbox) => outbox.take(clientId));
      return () => void taken.then(async (item) => item && (await openOutbox()).putBack(item));
    },
    /** Gives the text of a message that was not sent back to where one writes. */
    async edit(clientId: string): Promise<void> {
      const outbox = await openOutbox();
      const item = await outbox.take(clientId);
      if (item) await outbox.returnToDraft(conversationId, item.content);
    },
  };
}

function asPending({ clientId, content: { body, replyTo }, writtenAt, state, problem, fleeting }: OutboxItem): Pending {
  return { clientId, body, replyTo: replyTo ?? null, writtenAt, state, problem, ...(fleeting && { fleeting }) };
}
