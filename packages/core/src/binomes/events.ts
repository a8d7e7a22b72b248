import type { DomainEvent } from '../kernel/events.ts';
import type { BinomeView } from './contract.ts';

export type BinomePaired = { binome: BinomeView; conversationId: string };

/** Two people were paired: their open browsers join the new conversation. */
export function binomePaired(paired: BinomePaired): DomainEvent {
  const memberIds = [paired.binome.mentor.id, paired.binome.mentee.id];
  return {
    name: 'binome.paired',
    audience: memberIds.map((id) => ({ to: 'member', id })),
    payload: paired,
    // A roster begins at 1.
    rights: { does: 'enter', memberIds, conversationId: paired.conversationId, revision: 1 },
  };
}
