import { useEffect, useState } from 'react';
import type { ForwardSummary } from '@passerelle/core/forwards/contract.ts';
import type { ForwardNews } from '@passerelle/core/forwards/events.ts';
import { useLive } from '#app/lib/live.tsx';
import { readJson } from '#app/lib/read-json.ts';

/** Most requests told of in one place; the rest is in the list. */
export const waitingShown = 5;

/** What waits for one's yes or no, as the page came with it and from then on live; of one conversation, or of all. */
export function useWaitingForwards(served: ForwardSummary[], conversationId?: string): ForwardSummary[] {
  const { on, onReconnect } = useLive();
  const [waiting, setWaiting] = useState(served);
  useEffect(() => setWaiting(served), [served]);
  useEffect(() => {
    let asked = 0;
    const query = new URLSearchParams({ limit: String(waitingShown), ...(conversationId && { conversationId }) });
    const refresh = async () => {
      const turn = (asked += 1);
      const page = await readJson<{ items: ForwardSummary[] }>(`/api/v1/me/forwards/received?${query}`);
      // Only the newest question's answer holds what the newest event told of.
      if (page && turn === asked) setWaiting(page.items);
    };
    const heed = (news: ForwardNews) => void ((!conversationId || news.conversationId === conversationId) && refresh());
    const ends = [on('forward.asked', heed), on('forward.changed', heed), onReconnect(() => void refresh())];
    return () => {
      asked = -1;
      ends.forEach((end) => end());
    };
  }, [on, onReconnect, conversationId]);
  return waiting;
}
