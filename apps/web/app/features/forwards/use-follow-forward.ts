import { useMissed } from '#app/lib/live.tsx';
import { useHeard } from '#app/lib/use-heard.ts';
import { useReread } from '#app/lib/use-reread.ts';

/** Reads the request anew when it was decided, or its words were changed, in another place. */
export function useFollowForward(id: string, messageId: string): void {
  const again = useReread();
  useMissed(again);
  useHeard({ 'forward.changed': (news) => news.id === id, 'message.changed': (message) => message.id === messageId }, again);
}
