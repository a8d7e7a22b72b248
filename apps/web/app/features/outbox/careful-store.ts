import type { OutboxItem, Store } from './items.ts';

/**
 * The first store as long as the browser lets it, the second for what it refuses (private mode, a full disk). What was
 * written is in one of the two, in its order; drafts and what was read are simply not kept.
 */
export function carefulStore(kept: Store, fleeting: Store): Store {
  const orElse = async <T>(wanted: Promise<T>, otherwise: () => Promise<T> | T): Promise<T> => {
    try {
      return await wanted;
    } catch {
      return otherwise();
    }
  };
  const store = (item: OutboxItem) => (item.fleeting ? fleeting : kept);
  return {
    async items(memberId) {
      const [one, other] = await Promise.all([orElse(kept.items(memberId), () => []), fleeting.items(memberId)]);
      return other.length === 0 ? one : [...one, ...other].sort((a, b) => a.writtenAt.localeCompare(b.writtenAt));
    },
    item: async (memberId, clientId) =>
      (await fleeting.item(memberId, clientId)) ?? orElse(kept.item(memberId, clientId), () => undefined),
    add: (written) => orElse(kept.add(written), () => fleeting.add(written)),
    put: (item) => orElse(store(item).put(item), () => fleeting.put({ ...item, fleeting: true })),
    async remove(memberId, clientId) {
      await fleeting.remove(memberId, clientId);
      await orElse(kept.remove(memberId, clientId), () => undefined);
    },

    drafts: (memberId) => orElse(kept.drafts(memberId), () => []),
    draft: (memberId, place) => orElse(kept.draft(memberId, place), () => undefined),
    keepDraft: (draft) => orElse(kept.keepDraft(draft), () => undefined),

    conversation: (memberId, id) => orElse(kept.conversation(memberId, id), () => undefined),
    keepConversation: (conversation) => orElse(kept.keepConversation(conversation), () => undefined),
    removeConversation: (memberId, id) => orElse(kept.removeConversation(memberId, id), () => undefined),

    owner: () => orElse(kept.owner(), () => fleeting.owner()),
    settle: (memberId) => orElse(kept.settle(memberId), () => fleeting.settle(memberId)),
    async forget(memberId) {
      await fleeting.forget(memberId);
      await orElse(kept.forget(memberId), () => undefined);
    },
  };
}
