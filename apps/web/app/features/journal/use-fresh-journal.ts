import { useEffect } from 'react';
import { useLive, useMissed } from '#app/lib/live.tsx';
import { useRereadSoon } from '#app/lib/use-reread.ts';

/** Reads the page again when the journal of this binôme changed. */
export function useFreshJournal(binomeId: string): void {
  const { on } = useLive();
  const later = useRereadSoon();
  useMissed(later);
  useEffect(() => on('binome.changed', ({ id }) => void (id === binomeId && later())), [on, binomeId, later]);
}
