import { openDatabase } from './database.ts';
import type { OutboxItem, Store } from './items.ts';

/** All keys `[memberId, …]`. */
const of = (memberId: string) => IDBKeyRange.bound([memberId], [memberId, []]);

// "strict": what was sent is on the disk before the composer lets go of it.
const onDisk = { durability: 'strict' } as const;

/** The store in IndexedDB: outlives the tab, the browser and the battery. Every verb rejects where the browser refuses. */
export const databaseStore: Store = {
  items: async (memberId) => (await openDatabase()).getAllFromIndex('outbox', 'member', memberId),
  item: async (memberId, clientId) => (await openDatabase()).getFromIndex('outbox', 'name', [memberId, clientId]),
  async add(written) {
    const change = (await openDatabase()).transaction('outbox', 'readwrite', onDisk);
    const known = await change.store.index('name').getKey([written.memberId, written.clientId]);
    // The database gives `order`: two tabs cannot draw the same.
    if (known === undefined) await change.store.add({ ...written, state: 'waiting', problem: null } as OutboxItem);
    await change.done;
  },
  async put(item) {
    const change = (await openDatabase()).transaction('outbox', 'readwrite', onDisk);
    await change.store.put(item);
    await change.done;
  },
  async remove(memberId, clientId) {
    const change = (await openDatabase()).transaction('outbox', 'readwrite');
    const order = await change.store.index('name').getKey([memberId, clientId]);
    if (order !== undefined) await change.store.delete(order);
    await change.done;
  },

  drafts: async (memberId) => (await openDatabase()).getAll('drafts', of(memberId)),
  draft: async (memberId, place) => (await openDatabase()).get('drafts', [memberId, place]),
  async keepDraft(draft) {
    const database = await openDatabase();
    if (draft.text) await database.put('drafts', draft);
    else await database.delete('drafts', [draft.memberId, draft.place]);
  },

  conversation: async (memberId, id) => (await openDatabase()).get('conversations', [memberId, id]),
  async keepConversation(kept) {
    const change = (await openDatabase()).transaction(['conversations', 'owner'], 'readwrite');
    const owner = await change.objectStore('owner').get('owner');
    if (owner === kept.memberId) await change.objectStore('conversations').put(kept);
    await change.done;
  },
  removeConversation: async (memberId, id) => (await openDatabase()).delete('conversations', [memberId, id]),

  owner: async () => (await (await openDatabase()).get('owner', 'owner')) ?? null,
  async settle(memberId) {
    const change = (await openDatabase()).transaction(['conversations', 'owner'], 'readwrite');
    const owners = change.objectStore('owner');
    if ((await owners.get('owner')) !== memberId) {
      for (const key of await change.objectStore('conversations').getAllKeys()) {
        if (key[0] !== memberId) await change.objectStore('conversations').delete(key);
      }
      await owners.put(memberId, 'owner');
    }
    await change.done;
  },
  async forget(memberId) {
    const change = (await openDatabase()).transaction(['outbox', 'drafts', 'conversations', 'owner'], 'readwrite');
    const owners = change.objectStore('owner');
    if ((await owners.get('owner')) === memberId) await owners.delete('owner');
    await change.objectStore('drafts').delete(of(memberId));
    await change.objectStore('conversations').delete(of(memberId));
    for (const order of await change.objectStore('outbox').index('member').getAllKeys(memberId)) {
      await change.objectStore('outbox').delete(order);
    }
    await change.done;
  },
};
