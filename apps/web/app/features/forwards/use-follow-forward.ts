import { useEffect } from 'react';
import { useLive, useMissed } from '#app/lib/live.tsx';
import { useReread } from '#app/lib/use-reread.ts';

/** Reads the request anew when it was decided, or its words were changed, in another place. */
export function useFollowForward(id: string, messageId: string): void {
  const { on } = useLive();
  const again = useReread();
  useMissed(again);
  useEffect(() => {
    const ends = [
      on('forward.changed', (news) => news.id === id && again()),
      on('message.changed', (message) => message.id === messageId && again()),
    ];
    return () => ends.forEach((end) => end());
  }, [on, again, id, messageId]);
}
