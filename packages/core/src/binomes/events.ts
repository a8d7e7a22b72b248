import type { DomainEvent } from '../kernel/events.ts';
import type { BinomeView } from './contract.ts';

export type BinomePaired = { binome: BinomeView; conversationId: string };

/** Two people were paired: their open browsers join the new conversation. */
export function binomePaired(paired: BinomePaired): DomainEvent {
  return {
    name: 'binome.paired',
    audience: [
      { to: 'member', id: paired.binome.mentor.id },
      { to: 'member', id: paired.binome.mentee.id },
    ],
    payload: paired,
  };
}
