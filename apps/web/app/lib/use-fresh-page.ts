import { useMissed } from './live.tsx';
import { useHeard, type Heed } from './use-heard.ts';
import { useRereadSoon } from './use-reread.ts';

/** Reads the page again when one of the events concerns it, and when one may have been missed. */
export function useFreshPage(heed: Heed): void {
  const later = useRereadSoon();
  useMissed(later);
  useHeard(heed, later);
}
