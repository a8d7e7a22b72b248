import type { DomainEvent } from '../kernel/events.ts';
import type { BinomeView } from './contract.ts';

/** Two people were paired: their open browsers join the new conversation. */
export function binomePaired(binome: BinomeView): DomainEvent {
  return {
    name: 'binome.paired',
    audience: [
      { to: 'member', id: binome.mentor.id },
      { to: 'member', id: binome.mentee.id },
    ],
    payload: binome,
  };
}
