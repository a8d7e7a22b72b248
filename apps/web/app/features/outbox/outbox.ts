import type { MessageView } from '@passerelle/core/conversations/contract.ts';
import type { LiveAnswer } from '#app/lib/live-events.ts';
import type { Outbox } from './create-outbox.ts';
import type { OutboxItem } from './items.ts';
import type { openOutbox } from './open-outbox.ts';
import { sendOverRest } from './rest.ts';

export type { Outbox };

/** The live line of the page, while it is there. */
type Line = { request<T>(name: string, payload: unknown): Promise<LiveAnswer<T>> };

let line: Line | null = null;
let giveUp = new AbortController();

/** Over the live line where there is one: that saves a handshake. Otherwise over REST, as the service worker does. */
function send(item: OutboxItem): Promise<LiveAnswer<MessageView>> {
  const { conversationId, clientId, content } = item;
  if (line) return line.request('conversation.send', { conversationId, clientId, ...content });
  return sendOverRest(item, giveUp.signal);
}

/** Names the line to send over; with a line, nothing waits any longer for an answer without one. */
export function sendOver(live: Line | null): void {
  line = live;
  if (!live) return;
  giveUp.abort();
  giveUp = new AbortController();
}

type Open = typeof openOutbox;

let load = (): Promise<{ openOutbox: Open }> => import('./open-outbox.ts');

/** For screens where one writes: they bring the code along, as a first message should not have to wait for it. */
export function haveAtHand(open: Open): void {
  load = async () => ({ openOutbox: open });
}

const opened = new Map<string, Promise<Outbox>>();

/** A member's outbox, one for the page. The code behind it is fetched the first time; rejects when that did not come. */
export function outboxOf(memberId: string): Promise<Outbox> {
  const known = opened.get(memberId);
  if (known) return known;
  const opening = load().then((code) => code.openOutbox(memberId, send));
  opened.set(memberId, opening);
  opening.catch(() => opened.delete(memberId));
  return opening;
}
