import { useEffect, useRef, useState } from 'react';
import type { CandidatesView } from '@passerelle/core/groups/contract.ts';

/** Waits until the person has stopped typing. */
const settles = 250;

/** The people found by what is typed; before that, as the page came. A search that does not get through leaves the list. */
export function useCandidates(among: { programmeId: string; groupId?: string }, served: CandidatesView) {
  const [found, setFound] = useState(served);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const newest = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);

  async function ask(text: string) {
    const asked = (newest.current += 1);
    const answer = await fetch('/api/v1/groups/candidates', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...among, text }),
    }).catch(() => null);
    if (answer?.ok && asked === newest.current) setFound((await answer.json()) as CandidatesView);
  }

  return {
    ...found,
    search(text: string) {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void ask(text), settles);
    },
  };
}
