import type { Draft, KeptConversation, OutboxItem, Store } from './items.ts';

/** The store of a browser that keeps nothing: it lasts as long as the page does. */
export function memoryStore(): Store {
  const items = new Map<string, OutboxItem>();
  const drafts = new Map<string, Draft>();
  const conversations = new Map<string, KeptConversation>();
  let owner: string | null = null;
  let order = 0;
  const key = (...parts: string[]) => parts.join(' ');
  const byOrder = (one: OutboxItem, other: OutboxItem) => one.order - other.order;

  return {
    items: async (memberId) => [...items.values()].filter((item) => item.memberId === memberId).sort(byOrder),
    item: async (memberId, clientId) => items.get(key(memberId, clientId)),
    async add(written) {
      const name = key(written.memberId, written.clientId);
      if (!items.has(name)) items.set(name, { ...written, order: (order += 1), state: 'waiting', problem: null, fleeting: true });
    },
    put: async (item) => void items.set(key(item.memberId, item.clientId), item),
    remove: async (memberId, clientId) => void items.delete(key(memberId, clientId)),

    drafts: async (memberId) => [...drafts.values()].filter((draft) => draft.memberId === memberId),
    draft: async (memberId, place) => drafts.get(key(memberId, place)),
    async keepDraft(draft) {
      if (draft.text) drafts.set(key(draft.memberId, draft.place), draft);
      else drafts.delete(key(draft.memberId, draft.place));
    },

    conversation: async (memberId, id) => conversations.get(key(memberId, id)),
    async keepConversation(kept) {
      if (owner === kept.memberId) conversations.set(key(kept.memberId, kept.conversationId), kept);
    },
    removeConversation: async (memberId, id) => void conversations.delete(key(memberId, id)),

    owner: async () => owner,
    async settle(memberId) {
      if (owner !== memberId) conversations.clear();
      owner = memberId;
    },
    async forget(memberId) {
      if (owner === memberId) owner = null;
      for (const kept of [items, drafts, conversations]) {
        for (const [name, { memberId: whose }] of kept) if (whose === memberId) kept.delete(name);
      }
    },
  };
}
