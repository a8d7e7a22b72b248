import { useEffect, useState } from 'react';

type Seen = { first: number; last: number };

/** Where what is new begins, seen from where one is: `above` until one has seen the line, `below`, or no matter any more. */
export function useUnreadLine(readUpTo: number | null, newest: number, seen: Seen): 'above' | 'below' | null {
  const first = readUpTo === null || readUpTo >= newest ? null : readUpTo + 1;
  const [met, setMet] = useState<number | null>(null);
  const isMet = first !== null && seen.last > 0 && seen.first <= first && seen.last >= first;
  useEffect(() => {
    if (isMet) setMet(first);
  }, [isMet, first]);
  if (first === null || seen.last === 0) return null;
  if (seen.last < first) return 'below';
  return met === first || isMet || seen.first <= first ? null : 'above';
}
