import { useEffect } from 'react';
import type { PracticeView } from '@passerelle/core/practices/contract.ts';
import { useLive, useMissed } from '#app/lib/live.tsx';
import { useRereadSoon } from '#app/lib/use-reread.ts';

/**
 * Reads a sheet again when somebody saves it, approves it, archives it or takes it back while it is open. Under the eyes of whoever
 * may approve it nothing changes by itself: they would approve words that they have not read.
 */
export function useSheetLive({ id: practiceId, can: { publish }, atWork }: PracticeView): void {
  const { on } = useLive();
  const later = useRereadSoon();
  const isJudging = publish && atWork;
  useMissed(() => !isJudging && later());
  useEffect(() => {
    const ends = [
      on('practice.revised', ({ id }) => id === practiceId && !isJudging && later()),
      on('practice.changed', ({ id }) => id === practiceId && later()),
      on('practice.published', ({ practice }) => practice.id === practiceId && later()),
    ];
    return () => ends.forEach((end) => end());
  }, [on, practiceId, isJudging, later]);
}
