import { useMemo } from 'react';
import type { LiveEvents } from './live-events.ts';
import { useFresh } from './use-fresh.ts';
import type { Heed } from './use-heard.ts';

/** Most things told of in one place; the rest is in a list. */
export const waitingShown = 5;

type Told = { [Name in keyof LiveEvents]: LiveEvents[Name] extends { conversationId: string } ? Name : never }[keyof LiveEvents];
type Source = {
  /** The list, under `/api/v1`, that takes `limit` and `conversationId`. */
  path: string;
  /** What is told when it may have changed. */
  events: readonly Told[];
};

/** What waits for one's yes or no, as the page came with it and from then on live; of one conversation, or of all. */
export function useWaiting<Item>(served: Item[], { path, events }: Source, conversationId?: string): Item[] {
  const page = useMemo(() => ({ items: served }), [served]);
  const query = new URLSearchParams({ limit: String(waitingShown), ...(conversationId && { conversationId }) });
  const concerns = (news: { conversationId: string }) => !conversationId || news.conversationId === conversationId;
  const heed: Heed = Object.fromEntries(events.map((name) => [name, concerns]));
  return useFresh(page, `/api/v1${path}?${query}`, heed).items;
}
