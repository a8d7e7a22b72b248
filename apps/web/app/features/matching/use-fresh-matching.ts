import { useEffect } from 'react';
import { useLive, useMissed } from '#app/lib/live.tsx';
import { useRereadSoon } from '#app/lib/use-reread.ts';

/** Reads the page again when another coordinator worked this cohort out, pinned or published, and when one of the programme's binômes changed. */
export function useFreshMatching({ id, programmeId }: { id: string; programmeId: string }): void {
  const { on } = useLive();
  const later = useRereadSoon();
  useMissed(later);
  useEffect(() => {
    const ends = [
      on('matching.changed', ({ cohortId }) => cohortId === id && later()),
      on('binome.changed', (changed) => changed.programmeId === programmeId && later()),
    ];
    return () => ends.forEach((end) => end());
  }, [on, later, id, programmeId]);
}
