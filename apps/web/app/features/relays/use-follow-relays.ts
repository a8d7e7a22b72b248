import { useMissed } from '#app/lib/live.tsx';
import { useHeard } from '#app/lib/use-heard.ts';
import { useReread } from '#app/lib/use-reread.ts';

/** Reads the page anew when a question of the conversation was changed, decided or answered in another place. */
export function useFollowRelays(conversationId: string): void {
  const again = useReread();
  useMissed(again);
  useHeard({ 'relay.changed': (news) => news.conversationId === conversationId }, again);
}
