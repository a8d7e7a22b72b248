import type { SQL } from 'drizzle-orm';
import { isMember } from '../conversations/policy.ts';
import type { Actor, Reader } from '../kernel/actor.ts';
import { textWith } from '../kernel/sql-text.ts';
import type { RelayState } from './contract.ts';

/** SQL: the two in the conversation see it, and nobody else, whatever the role; whoever has left sees nothing of it any more. */
export function visibleTo(reader: Reader): SQL {
  return textWith((memberId) => isMember('relays.conversation_id', memberId), reader.memberId);
}

type RelayFacts = { state: RelayState; askerId: string };

/** The partner says yes or no, once. */
export function canDecide(actor: Actor, { state, askerId }: RelayFacts): boolean {
  return state === 'proposed' && askerId !== actor.memberId;
}

/** The asker finds other words until there is an answer. */
export function canRevise(actor: Actor, { state, askerId }: RelayFacts): boolean {
  return state === 'proposed' && askerId === actor.memberId;
}

/** The asker takes the proposal back; once it is public, either of the two takes the question back. */
export function canWithdraw(actor: Actor, { state, askerId }: RelayFacts): boolean {
  return state === 'published' || (state === 'proposed' && askerId === actor.memberId);
}
