import type { ForwardSummary } from '@passerelle/core/forwards/contract.ts';

type Outcome = 'own' | 'ownGone' | 'asked' | 'granted' | 'refused' | 'ended' | 'gone' | 'askedOfYou' | 'youGranted' | 'youRefused' | 'askerEnded' | 'youGone';

/** What there is to say of a request, to the one who reads it: a key under `forwards.outcome`. */
export function outcomeOf({ state, asker, author, postSeq }: Pick<ForwardSummary, 'state' | 'asker' | 'author' | 'postSeq'>, selfId: string): Outcome {
  const posted = postSeq !== null;
  if (asker.id === author.id) return state === 'granted' ? 'own' : 'ownGone';
  if (author.id === selfId) {
    if (state === 'withdrawn') return posted ? 'youGone' : 'askerEnded';
    return ({ asked: 'askedOfYou', granted: 'youGranted', refused: 'youRefused' } as const)[state];
  }
  if (state === 'withdrawn') return posted ? 'gone' : 'ended';
  return state;
}
