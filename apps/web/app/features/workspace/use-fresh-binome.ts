import { useEffect } from 'react';
import { useLive, useMissed } from '#app/lib/live.tsx';
import { useRereadSoon } from '#app/lib/use-reread.ts';

/** Reads the page again when something of this binôme changed. */
export function useFreshBinome(binomeId: string): void {
  const { on } = useLive();
  const later = useRereadSoon();
  useMissed(later);
  useEffect(() => on('binome.changed', ({ id }) => id === binomeId && later()), [on, binomeId, later]);
}
