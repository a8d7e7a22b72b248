import { useEffect } from 'react';
import { useLive, useMissed } from '#app/lib/live.tsx';
import { useRereadSoon } from '#app/lib/use-reread.ts';

/** Reads the page again when somebody comes to write the sheet, or goes: whoever was removed learns here that it is not theirs any more. */
export function useFreshWriters(practiceId: string): void {
  const { on } = useLive();
  const later = useRereadSoon();
  useMissed(later);
  useEffect(() => on('practice.revised', ({ id }) => id === practiceId && later()), [on, later, practiceId]);
}
