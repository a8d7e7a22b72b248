import { useEffect } from 'react';
import { useLive, useMissed } from '#app/lib/live.tsx';
import { useRereadSoon } from '#app/lib/use-reread.ts';

/** Asks for the page's lists again when something in them changed. */
export function useFreshHome(): void {
  const { on } = useLive();
  const later = useRereadSoon();
  useMissed(later);
  useEffect(() => {
    const ends = [
      on('thread.asked', later),
      on('thread.changed', later),
      on('practice.published', later),
      on('inbox.changed', later),
      on('follow.changed', later),
      on('binome.paired', later),
      on('binome.changed', later),
    ];
    return () => ends.forEach((end) => end());
  }, [on, later]);
}
