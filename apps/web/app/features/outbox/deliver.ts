import type { Problem } from '@passerelle/core/kernel/contract.ts';
import type { MessageView } from '@passerelle/core/conversations/contract.ts';
import type { LiveAnswer } from '#app/lib/live-events.ts';
import type { OutboxItem, Store } from './items.ts';
import type { NewsLine } from './news.ts';

export type Send = (item: OutboxItem) => Promise<LiveAnswer<MessageView>>;

/** `later`: something is left that time or the line will mend. `sign-in`: it waits for its author. */
export type Outcome = 'done' | 'later' | 'sign-in';

/** These pass by themselves: the message waits and is sent again. Everything else needs the person. */
const passing = new Set(['unavailable', 'internal', 'too-many']);

type Parts = { memberId: string; store: Store; news: Pick<NewsLine, 'tell'>; send: Send };

/**
 * Sends what a member's outbox holds, each conversation in the order it was written. One tab (or the service worker) at a
 * time: the others wait for their turn and find nothing left. Where the browser has no locks two may send at once;
 * the order holds all the same, as the next one leaves only after the one before was stored, and its name makes it one.
 */
export async function deliver(parts: Parts): Promise<Outcome> {
  const name = `passerelle-outbox-${parts.memberId}`;
  // A page over plain http from another machine has no locks.
  const { locks } = navigator as { locks?: LockManager };
  return locks ? await locks.request(name, () => deliverAlone(parts)) : await deliverAlone(parts);
}

async function deliverAlone({ memberId, store, news, send }: Parts): Promise<Outcome> {
  for (const { clientId } of await store.items(memberId)) {
    // Read again just before: it may have been discarded in another tab.
    const item = await store.item(memberId, clientId);
    if (item?.state !== 'waiting') continue;
    if (!item.problem) news.tell({ type: 'sending', memberId, clientId });
    const answer = await send(item);
    if (answer.ok) {
      await store.remove(memberId, clientId);
      news.tell({ type: 'sent', memberId, message: answer.data });
      continue;
    }
    const { code } = answer.problem;
    const waits = passing.has(code) || code === 'unauthenticated';
    await setBack(store, item, waits ? 'waiting' : 'refused', waits ? code : reasonOf(answer.problem));
    news.tell({ type: 'changed', memberId });
    if (waits) return code === 'unauthenticated' ? 'sign-in' : 'later';
  }
  return 'done';
}

/** What is wrong with the text or with what it answers, or else the problem's code. */
function reasonOf({ code, fields }: Problem): string {
  return fields?.['body'] ?? fields?.['replyTo'] ?? code;
}

async function setBack(store: Store, item: OutboxItem, state: OutboxItem['state'], problem: string) {
  if (await store.item(item.memberId, item.clientId)) await store.put({ ...item, state, problem });
}
