import { useHeard } from '#app/lib/use-heard.ts';
import { useRereadSoon } from '#app/lib/use-reread.ts';

/** Reads the page again when a space on it changed, or a new one may belong on it. `id`: only when that one did. */
export function useFreshSpaces(id?: string): void {
  useHeard({ 'space.revised': (space) => id === undefined || space.id === id }, useRereadSoon());
}
