import { expect, test } from 'vitest';
import { carefulStore } from './careful-store.ts';
import type { Store } from './items.ts';
import { memoryStore } from './memory-store.ts';
import { aText } from './sample-browser.ts';

/** A browser that refuses from its n-th call on, as a full disk does. */
function aStoreThatRefuses(kept: Store, isRefusing: () => boolean): Store {
  return new Proxy(kept, {
    get: (store, verb: keyof Store) => (isRefusing() ? () => Promise.reject(new Error('QuotaExceededError')) : store[verb]),
  });
}

test('what the browser refuses to store is kept by the page, in its order, and says so', async () => {
  let full = false;
  const disk = memoryStore();
  const durable: Store = { ...disk, items: async (memberId) => (await disk.items(memberId)).map(({ fleeting: _, ...item }) => item) };
  const store = carefulStore(aStoreThatRefuses(durable, () => full), memoryStore());
  await store.add(aText('un', { writtenAt: '2026-05-19T08:00:00.000Z' }));
  full = true;
  await store.add(aText('deux', { writtenAt: '2026-05-19T08:00:01.000Z' }));
  await store.keepDraft({ memberId: 'self', place: 'c', text: 'brouillon' });
  full = false;
  expect((await store.items('self')).map(({ clientId, fleeting = false }) => [clientId, fleeting])).toEqual([
    ['un', false],
    ['deux', true],
  ]);
  await store.put({ ...(await store.item('self', 'deux'))!, problem: 'unavailable' });
  await store.remove('self', 'un');
  expect(await store.items('self')).toMatchObject([{ clientId: 'deux', problem: 'unavailable', fleeting: true }]);
});
