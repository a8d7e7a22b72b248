import type { ConversationView } from '@passerelle/core/conversations/contract.ts';
import { useFresh } from '#app/lib/use-fresh.ts';

/** A binôme's conversation with whoever is in it: somebody may come in for a time, or take over. Of a group its own page tells. */
export function useRoster(served: ConversationView): ConversationView {
  const { id, kind } = served;
  const isOfIt = ({ conversationId }: { conversationId: string }) => conversationId === id;
  return useFresh(served, kind === 'binome' ? `/api/v1/conversations/${id}` : null, {
    'conversation.joined': isOfIt,
    'conversation.left': isOfIt,
    'conversation.disclosed': isOfIt,
  });
}
