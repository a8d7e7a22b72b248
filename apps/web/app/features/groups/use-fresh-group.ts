import { useEffect } from 'react';
import { useLive } from '#app/lib/live.tsx';
import { useRereadSoon } from '#app/lib/use-reread.ts';

/** Reads the page again when the group on it changed, or who is in it. */
export function useFreshGroup(id: string): void {
  const { on } = useLive();
  const later = useRereadSoon();
  useEffect(() => {
    const heed = ({ conversationId }: { conversationId: string }) => conversationId === id && later();
    const ends = [on('group.joined', heed), on('group.left', heed), on('group.revised', heed)];
    return () => ends.forEach((end) => end());
  }, [on, later, id]);
}
