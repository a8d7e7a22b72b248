import type { PracticeView } from '@passerelle/core/practices/contract.ts';
import { useMissed } from '#app/lib/live.tsx';
import { useHeard } from '#app/lib/use-heard.ts';
import { useRereadSoon } from '#app/lib/use-reread.ts';

/**
 * Reads a sheet again when somebody saves it, approves it, archives it or takes it back while it is open. Under the eyes of whoever
 * may approve it nothing changes by itself: they would approve words that they have not read.
 */
export function useSheetLive({ id: practiceId, can: { publish }, atWork }: PracticeView): void {
  const later = useRereadSoon();
  const isJudging = publish && atWork;
  useMissed(() => !isJudging && later());
  useHeard(
    {
      'practice.revised': ({ id }) => id === practiceId && !isJudging,
      'practice.changed': ({ id }) => id === practiceId,
      'practice.published': ({ practice }) => practice.id === practiceId,
    },
    later,
  );
}
