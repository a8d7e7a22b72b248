import { useEffect, useRef, useState } from 'react';
import { useLive } from './live.tsx';
import type { LiveEvents } from './live-events.ts';
import { readJson } from './read-json.ts';

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
export function useWaiting<Item>(served: Item[], source: Source, conversationId?: string): Item[] {
  const { on, onReconnect } = useLive();
  const [waiting, setWaiting] = useState(served);
  const { current: from } = useRef(source);
  useEffect(() => setWaiting(served), [served]);
  useEffect(() => {
    let asked = 0;
    const query = new URLSearchParams({ limit: String(waitingShown), ...(conversationId && { conversationId }) });
    const refresh = async () => {
      const turn = (asked += 1);
      const page = await readJson<{ items: Item[] }>(`/api/v1${from.path}?${query}`);
      // Only the newest question's answer holds what the newest event told of.
      if (page && turn === asked) setWaiting(page.items);
    };
    const heed = (news: { conversationId: string }) => void ((!conversationId || news.conversationId === conversationId) && refresh());
    const ends = [...from.events.map((name) => on(name, heed)), onReconnect(() => void refresh())];
    return () => {
      asked = -1;
      ends.forEach((end) => end());
    };
  }, [on, onReconnect, conversationId, from]);
  return waiting;
}
