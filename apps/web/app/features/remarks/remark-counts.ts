import type { PracticePart } from '@passerelle/core/practices/contract.ts';
import type { RemarkCount } from '@passerelle/core/remarks/contract.ts';
import { useFresh } from '#app/lib/use-fresh.ts';

/** How many remarks there are on each block of a sheet, as they come and are decided. */
export function useRemarkCounts(practiceId: string, served: RemarkCount[], isShown: boolean): RemarkCount[] {
  const ofSheet = ({ id }: { id: string }) => id === practiceId;
  return useFresh(served, isShown ? `/api/v1/practices/${practiceId}/remarks/counts` : null, { 'practice.remarked': ofSheet });
}

/** How many wait, on one part in whatever language or on all of them. */
export function openOn(counts: readonly RemarkCount[], part?: PracticePart): number {
  return counts.reduce((sum, one) => (part === undefined || one.part === part ? sum + one.open : sum), 0);
}
