import { useEffect } from 'react';
import { useLive, useMissed } from '#app/lib/live.tsx';
import { useRereadSoon } from '#app/lib/use-reread.ts';

/** Reads a page about a sheet again when somebody agrees to its being shown outside, or when it leaves the library. */
export function useChangedSheet(practiceId: string): void {
  const { on } = useLive();
  const later = useRereadSoon();
  useMissed(later);
  useEffect(() => on('practice.changed', ({ id }) => id === practiceId && later()), [on, practiceId, later]);
}
