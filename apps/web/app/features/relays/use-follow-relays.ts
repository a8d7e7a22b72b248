import { useEffect } from 'react';
import { useLive } from '#app/lib/live.tsx';
import { useReread } from '#app/lib/use-reread.ts';

/** Reads the page anew when a question of the conversation was changed, decided or answered in another place. */
export function useFollowRelays(conversationId: string): void {
  const { on, onReconnect } = useLive();
  const again = useReread();
  useEffect(() => {
    const ends = [on('relay.changed', (news) => news.conversationId === conversationId && again()), onReconnect(again)];
    return () => ends.forEach((end) => end());
  }, [on, onReconnect, again, conversationId]);
}
