import { useEffect } from 'react';
import { useLive, useMissed } from '#app/lib/live.tsx';
import { useRereadSoon } from '#app/lib/use-reread.ts';

/** Reads the page again when something is said of the sheet, decided about it, or written in it. */
export function useFreshRemarks(practiceId: string): void {
  const { on } = useLive();
  const later = useRereadSoon();
  useMissed(later);
  useEffect(() => {
    const heed = ({ id }: { id: string }) => id === practiceId && later();
    const ends = [on('practice.remarked', heed), on('practice.revised', heed)];
    return () => ends.forEach((end) => end());
  }, [on, later, practiceId]);
}
