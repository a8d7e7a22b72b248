import { useEffect } from 'react';
import { useLive, useMissed } from '#app/lib/live.tsx';
import { useRereadSoon } from '#app/lib/use-reread.ts';

/** Reads the figures again when something about a binôme of the programme changes, or may have while the line was cut; of one binôme alone with `binomeId`. */
export function useFreshFigures(programmeId: string, binomeId: string | null = null): void {
  const { on } = useLive();
  const later = useRereadSoon();
  useMissed(later);
  useEffect(() => on('binome.changed', (changed) => changed.programmeId === programmeId && (binomeId === null || changed.id === binomeId) && later()), [on, later, programmeId, binomeId]);
}
