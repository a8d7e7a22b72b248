import { deliver, type Send } from './deliver.ts';
import type { Content, KeptConversation, OutboxItem, Store, Written } from './items.ts';
import { erase, isNoted, note, strike } from './journal.ts';
import type { NewsLine, OutboxNews } from './news.ts';

type Parts = {
  memberId: string;
  store: Store;
  news: NewsLine;
  send: Send;
  /** Asks the service worker to send on, should the page be gone by then. */
  askWorker?: () => void;
};

/** Milliseconds until what did not leave is tried again: within the five seconds in which a server may expect everybody back. */
const again = 3000;

/** What is said of a message whose answered one is not there any more. */
export const goneMessage = 'goneMessage';

export type Outbox = ReturnType<typeof createOutbox>;

/** One member's outbox, drafts and read messages, as a page uses them. */
export function createOutbox({ memberId, store, news, send, askWorker }: Parts) {
  let retry: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  async function deliverNow(): Promise<void> {
    clearTimeout(retry);
    if (closed) return;
    const outcome = await deliver({ memberId, store, news, send });
    if (outcome !== 'later' || closed) return;
    askWorker?.();
    clearTimeout(retry);
    retry = setTimeout(() => void deliverNow(), again);
  }

  async function change(clientId: string, to: (item: OutboxItem) => Partial<OutboxItem>) {
    const item = await store.item(memberId, clientId);
    if (!item) return;
    await store.put({ ...item, ...to(item) });
    news.tell({ type: 'changed', memberId });
  }

  return {
    memberId,
    /** Oldest first. `fleeting` are those which will not survive the page. */
    async items(conversationId?: string): Promise<OutboxItem[]> {
      const items = await store.items(memberId);
      const here = conversationId ? items.filter((item) => item.conversationId === conversationId) : items;
      return here.map(({ fleeting, ...item }) => (fleeting && !isNoted(item) ? { ...item, fleeting } : item));
    },

    async add(written: Written): Promise<void> {
      note(written);
      await store.add(written);
      if (!(await store.item(memberId, written.clientId))?.fleeting) strike(written);
      news.tell({ type: 'changed', memberId });
      askWorker?.();
      void deliverNow();
    },
    /** Sends a refused one once more, under its old name; without what it answers when that is gone. */
    async again(clientId: string): Promise<void> {
      await change(clientId, ({ problem, content: { body, ...rest } }) => ({
        state: 'waiting', problem: null, content: problem === goneMessage ? { body } : { body, ...rest },
      }));
      void deliverNow();
    },
    /** Takes one out that was not sent; answers it, for `putBack`. */
    async take(clientId: string): Promise<OutboxItem | undefined> {
      const item = await store.item(memberId, clientId);
      await store.remove(memberId, clientId);
      if (item) strike(item);
      news.tell({ type: 'changed', memberId });
      return item;
    },
    /** Undoes `take`: it stands where it stood. */
    async putBack(item: OutboxItem): Promise<void> {
      await store.put({ ...item, state: 'waiting', problem: null });
      news.tell({ type: 'changed', memberId });
      void deliverNow();
    },
    deliver: deliverNow,

    draft: async (place: string) => (await store.draft(memberId, place))?.text ?? '',
    async keepDraft(place: string, text: string): Promise<void> {
      if (closed) return;
      await store.keepDraft({ memberId, place, text });
      news.tellElsewhere({ type: 'drafted', memberId, place, text });
    },
    /** Gives a text back to where it is written, below what is being written there. */
    async returnToDraft(place: string, { body }: Content): Promise<void> {
      const begun = (await store.draft(memberId, place))?.text.trim();
      const text = [body, begun].filter(Boolean).join('\n\n');
      await store.keepDraft({ memberId, place, text });
      news.tell({ type: 'drafted', memberId, place, text, returned: true });
    },
    /** How many messages and drafts signing out would lose. */
    async unsent(): Promise<number> {
      const [items, drafts] = await Promise.all([store.items(memberId), store.drafts(memberId)]);
      return items.length + drafts.filter(({ text }) => text.trim()).length;
    },

    conversation: (conversationId: string) => store.conversation(memberId, conversationId),
    async keepConversation(kept: Omit<KeptConversation, 'memberId'>): Promise<void> {
      if (!closed) await store.keepConversation({ ...kept, memberId });
    },
    removeConversation: (conversationId: string) => store.removeConversation(memberId, conversationId),

    listen: (tell: (news: OutboxNews) => void) =>
      news.listen((one) => {
        if (one.memberId === memberId) tell(one);
      }),
    settle: () => store.settle(memberId),
    /** Deletes all of it: after a sign-out. Nothing that is still under way writes anything back. */
    async forget(): Promise<void> {
      closed = true;
      clearTimeout(retry);
      erase(memberId);
      await store.forget(memberId);
      news.tell({ type: 'forgotten', memberId });
    },
    /** Another tab signed out. */
    close() {
      closed = true;
      clearTimeout(retry);
    },
  };
}
