import type { BinomeLifeView } from '@passerelle/core/binomes/contract.ts';
import { useFreshPage } from '#app/lib/use-fresh-page.ts';

/** Reads the page again when something of this binôme changed: a message, a contact, a stage. */
export function useFreshWorkspace({ id, conversationId }: Pick<BinomeLifeView, 'id' | 'conversationId'>): void {
  const isOfIt = (told: { conversationId: string }) => told.conversationId === conversationId;
  useFreshPage({
    'binome.changed': (changed) => changed.id === id,
    'binome.paired': ({ binome }) => binome.id === id,
    'conversation.advanced': isOfIt,
    'message.sent': isOfIt,
    'message.changed': isOfIt,
  });
}
