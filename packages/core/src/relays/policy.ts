import { sql, type SQL } from 'drizzle-orm';
import type { Actor, Reader } from '../kernel/actor.ts';
import type { RelayState } from './contract.ts';
import { relays } from './schema.ts';

/** SQL: the two in the conversation see it, and nobody else, whatever the role; whoever has left sees nothing of it any more. */
export function visibleTo(reader: Reader): SQL {
  return sql`exists (select 1 from conversation_members cm where cm.conversation_id = ${relays.conversationId} and cm.member_id = ${reader.memberId} and cm.left_at is null)`;
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
