import { useEffect, useState } from 'react';

type Seen = { first: number; last: number };

/**
 * Where what is new begins, seen from where one is: null once one has been there. `atLine`: the page opens there.
 * `meet` says that one goes there now.
 */
export function useUnreadLine(readUpTo: number | null, newest: number, seen: Seen, atLine: boolean) {
  const first = readUpTo === null || readUpTo >= newest ? null : readUpTo + 1;
  const [met, setMet] = useState(atLine ? first : null);
  const isMet = first !== null && seen.last > 0 && seen.first <= first && seen.last >= first;
  useEffect(() => {
    if (isMet) setMet(first);
  }, [isMet, first]);
  return { line: sideOf(first, seen, met === first || isMet), meet: () => setMet(first) };
}

function sideOf(first: number | null, seen: Seen, isMet: boolean): 'above' | 'below' | null {
  if (first === null || seen.last === 0 || isMet) return null;
  return seen.last < first ? 'below' : 'above';
}
