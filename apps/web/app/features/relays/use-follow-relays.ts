import { useEffect } from 'react';
import { useLive, useMissed } from '#app/lib/live.tsx';
import { useReread } from '#app/lib/use-reread.ts';

/** Reads the page anew when a question of the conversation was changed, decided or answered in another place. */
export function useFollowRelays(conversationId: string): void {
  const { on } = useLive();
  const again = useReread();
  useMissed(again);
  useEffect(() => on('relay.changed', (news) => news.conversationId === conversationId && again()), [on, again, conversationId]);
}
