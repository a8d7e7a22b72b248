import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useLive } from '#app/lib/live.tsx';

/** Changes close together are asked for once. */
const settles = 500;

/** Reads the page again when the group on it changed, or who is in it. */
export function useFreshGroup(id: string): void {
  const { on } = useLive();
  const { revalidate } = useRevalidator();
  const latest = useRef(revalidate);
  latest.current = revalidate;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = ({ conversationId }: { conversationId: string }) => {
      if (conversationId !== id) return;
      clearTimeout(timer);
      timer = setTimeout(() => latest.current(), settles);
    };
    const ends = [on('group.joined', later), on('group.left', later), on('group.revised', later)];
    return () => {
      clearTimeout(timer);
      ends.forEach((end) => end());
    };
  }, [on, id]);
}
