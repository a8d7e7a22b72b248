import type { RemarkView } from './contract.ts';

/** `works`: the actor writes the sheet. `own`: the actor said it. */
type RemarkFacts = Pick<RemarkView, 'kind' | 'state'> & { works: boolean; own: boolean };

/**
 * Who writes a sheet decides about what is said of it; whoever said it may take it back. What was decided can be opened again by
 * those who decided, but for an accepted text: that stands in the sheet, whose versions bring back what was there.
 */
export function canDecide({ kind, state, works, own }: RemarkFacts): RemarkView['can'] {
  const open = state === 'open';
  const suggested = kind === 'suggestion';
  return {
    resolve: open && !suggested && (works || own),
    accept: open && suggested && works,
    decline: open && suggested && works,
    withdraw: open && suggested && own,
    reopen: (state === 'resolved' && (works || own)) || (state === 'declined' && works) || (state === 'withdrawn' && own),
  };
}
