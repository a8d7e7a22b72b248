import { useEffect } from 'react';
import { useLive, useMissed } from '#app/lib/live.tsx';
import { useRereadSoon } from '#app/lib/use-reread.ts';

/** Reads the page again when another coordinator changed a cohort, or somebody has written their profile. */
export function useFreshCohorts(): void {
  const { on } = useLive();
  const later = useRereadSoon();
  useMissed(later);
  useEffect(() => {
    const ends = [on('cohort.changed', later), on('profile.written', later)];
    return () => ends.forEach((end) => end());
  }, [on, later]);
}
