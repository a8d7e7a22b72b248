import { useEffect } from 'react';
import { useLive } from '#app/lib/live.tsx';
import { useRereadSoon } from '#app/lib/use-reread.ts';

/** Reads the page again when a space on it changed, or a new one may belong on it. `id`: only when that one did. */
export function useFreshSpaces(id?: string): void {
  const { on } = useLive();
  const later = useRereadSoon();
  useEffect(() => on('space.revised', (space) => (id === undefined || space.id === id) && later()), [on, later, id]);
}
