import { databaseStore } from '../app/features/outbox/database-store.ts';
import { deliver } from '../app/features/outbox/deliver.ts';
import { openNewsLine } from '../app/features/outbox/news.ts';
import { sendOverRest } from '../app/features/outbox/rest.ts';
import { syncTag } from '../app/features/outbox/sync.ts';

declare const self: ServiceWorkerGlobalScope;

type SyncEvent = ExtendableEvent & { tag: string };

/** Sends what is left when the browser says that there is a line, also when no page is open. */
export function sendOutboxOnSync(): void {
  self.addEventListener('sync', (event) => {
    if ((event as SyncEvent).tag === syncTag) event.waitUntil(sendOutbox());
  });
}

/** The same code, the same order and the same lock as in the pages; open ones are told. Rejecting makes the browser try later. */
async function sendOutbox(): Promise<void> {
  const memberId = await databaseStore.owner();
  if (!memberId) return;
  const outcome = await deliver({ memberId, store: databaseStore, news: openNewsLine(), send: (item) => sendOverRest(item) });
  if (outcome === 'later') throw new Error('something is left');
}
