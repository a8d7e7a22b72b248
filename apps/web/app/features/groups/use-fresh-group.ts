import { useHeard } from '#app/lib/use-heard.ts';
import { useRereadSoon } from '#app/lib/use-reread.ts';

/** Reads the page again when the group on it changed, or who is in it. */
export function useFreshGroup(id: string): void {
  const isIt = ({ conversationId }: { conversationId: string }) => conversationId === id;
  useHeard({ 'group.joined': isIt, 'group.left': isIt, 'group.revised': isIt }, useRereadSoon());
}
