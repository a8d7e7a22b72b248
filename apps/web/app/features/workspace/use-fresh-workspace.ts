import { useEffect } from 'react';
import type { BinomeLifeView } from '@passerelle/core/binomes/contract.ts';
import { useLive, useMissed } from '#app/lib/live.tsx';
import { useRereadSoon } from '#app/lib/use-reread.ts';

/** Reads the page again when something of this binôme changed: a message, a contact, a stage. */
export function useFreshWorkspace({ id: binomeId, conversationId }: Pick<BinomeLifeView, 'id' | 'conversationId'>): void {
  const { on } = useLive();
  const later = useRereadSoon();
  useMissed(later);
  useEffect(() => {
    const ends = [
      on('binome.changed', ({ id }) => id === binomeId && later()),
      on('binome.paired', ({ binome }) => binome.id === binomeId && later()),
      on('conversation.advanced', (advanced) => advanced.conversationId === conversationId && later()),
      on('message.sent', (message) => message.conversationId === conversationId && later()),
      on('message.changed', (message) => message.conversationId === conversationId && later()),
    ];
    return () => ends.forEach((end) => end());
  }, [on, binomeId, conversationId, later]);
}
