import { useEffect, useState } from 'react';

type Seen = { first: number; last: number };

/** Where what is new begins, seen from where one is; null once one has been there. */
export function useUnreadLine(readUpTo: number | null, newest: number, seen: Seen): 'above' | 'below' | null {
  const first = readUpTo === null || readUpTo >= newest ? null : readUpTo + 1;
  const [met, setMet] = useState<number | null>(null);
  const isMet = first !== null && seen.last > 0 && seen.first <= first && seen.last >= first;
  useEffect(() => {
    if (isMet) setMet(first);
  }, [isMet, first]);
  if (first === null || seen.last === 0 || met === first || isMet) return null;
  return seen.last < first ? 'below' : 'above';
}
