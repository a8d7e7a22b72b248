import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useLive } from '#app/lib/live.tsx';

/** Reads the page anew when a question of the conversation was changed, decided or answered in another place. */
export function useFollowRelays(conversationId: string): void {
  const { on, onReconnect } = useLive();
  const { revalidate } = useRevalidator();
  const latest = useRef(revalidate);
  latest.current = revalidate;
  useEffect(() => {
    const again = () => latest.current();
    const ends = [on('relay.changed', (news) => news.conversationId === conversationId && again()), onReconnect(again)];
    return () => ends.forEach((end) => end());
  }, [on, onReconnect, conversationId]);
}
