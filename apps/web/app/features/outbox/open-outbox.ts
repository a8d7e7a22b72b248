import { carefulStore } from './careful-store.ts';
import { createOutbox, type Outbox } from './create-outbox.ts';
import { databaseStore } from './database-store.ts';
import type { Send } from './deliver.ts';
import { emptyInto } from './journal.ts';
import { memoryStore } from './memory-store.ts';
import { openNewsLine } from './news.ts';
import { askForSync } from './sync.ts';

/** Opens what the browser keeps for a member; loaded when the page can be read. */
export async function openOutbox(memberId: string, send: Send): Promise<Outbox> {
  const store = carefulStore(databaseStore, memoryStore());
  await store.settle(memberId);
  await emptyInto(store);
  const outbox = createOutbox({ memberId, store, news: openNewsLine(), send, askWorker: askForSync });
  // What an earlier page left goes first.
  void outbox.deliver();
  return outbox;
}
