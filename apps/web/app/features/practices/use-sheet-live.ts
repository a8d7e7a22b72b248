import { useEffect } from 'react';
import { useLive, useMissed } from '#app/lib/live.tsx';
import { useRereadSoon } from '#app/lib/use-reread.ts';

/** Reads a sheet again when somebody saves it, approves it, archives it or takes it back while it is open. */
export function useSheetLive(practiceId: string): void {
  const { on } = useLive();
  const later = useRereadSoon();
  useMissed(later);
  useEffect(() => {
    const ends = [
      on('practice.revised', ({ id }) => id === practiceId && later()),
      on('practice.changed', ({ id }) => id === practiceId && later()),
      on('practice.published', ({ practice }) => practice.id === practiceId && later()),
    ];
    return () => ends.forEach((end) => end());
  }, [on, practiceId, later]);
}
