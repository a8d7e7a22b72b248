import { useEffect } from 'react';
import { useLive, useMissed } from '#app/lib/live.tsx';
import { useRereadSoon } from '#app/lib/use-reread.ts';

/** Reads the page again when the sheet, one of its sources or somebody's consent is another one. */
export function useConsentLive(practiceId: string): void {
  const { on } = useLive();
  const later = useRereadSoon();
  useMissed(later);
  useEffect(() => {
    const ends = [on('practice.revised', ({ id }) => id === practiceId && later()), on('practice.changed', ({ id }) => id === practiceId && later())];
    return () => ends.forEach((end) => end());
  }, [on, practiceId, later]);
}
