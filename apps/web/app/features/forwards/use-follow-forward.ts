import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useLive } from '#app/lib/live.tsx';

/** Reads the request anew when it was decided, or its words were changed, in another place. */
export function useFollowForward(id: string, messageId: string): void {
  const { on, onReconnect } = useLive();
  const { revalidate } = useRevalidator();
  const latest = useRef(revalidate);
  latest.current = revalidate;
  useEffect(() => {
    const again = () => latest.current();
    const ends = [
      on('forward.changed', (news) => news.id === id && again()),
      on('message.changed', (message) => message.id === messageId && again()),
      onReconnect(again),
    ];
    return () => ends.forEach((end) => end());
  }, [on, onReconnect, id, messageId]);
}
