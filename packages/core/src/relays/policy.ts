import type { SQL } from 'drizzle-orm';
import { sideIn, sideOfAuthor } from '../binomes/policy.ts';
import type { Actor, Reader } from '../kernel/actor.ts';
import { textWith } from '../kernel/sql-text.ts';
import type { RelayState } from './contract.ts';

// What was asked before somebody came is as hidden from them as what was said, also where nothing had been said yet: then nobody
// was asked whether they may read it. Who has a side for good is in `handovers`, a table of a later feature.
const sees = (memberId: string) => `exists (select 1 from conversation_members cm join conversations sc on sc.id = cm.conversation_id
  where cm.conversation_id = relays.conversation_id and cm.member_id = ${memberId} and cm.left_at is null
    and (cm.joined_at = sc.created_at or relays.asked_at > cm.joined_at or cm.hidden_up_to = 0 and exists (
      select 1 from handovers h where h.binome_id = sc.binome_id and h.to_id = cm.member_id and h.hidden_up_to > 0)))`;

/** SQL: those in the conversation see it, and nobody else, whatever the role; whoever has left sees nothing of it any more. */
export function visibleTo(reader: Reader): SQL {
  return textWith(sees, reader.memberId);
}

/** SQL: the actor is on the side of the one who asked, whoever of it they are. */
export function isOfAskersSide(reader: Reader): SQL<boolean> {
  const side = (memberId: string) => `exists (select 1 from conversations rc join binomes rb on rb.id = rc.binome_id
    where rc.id = relays.conversation_id and ${sideOfAuthor('rb', 'relays.asker_id')} = ${sideIn('rb', memberId)})`;
  return textWith(side, reader.memberId) as SQL<boolean>;
}

type RelayFacts = { state: RelayState; askerId: string };
/** `ofAskersSide`: see {@link isOfAskersSide}. */
type DecidedFacts = RelayFacts & { ofAskersSide: boolean };

/** The partner says yes or no, once; or whoever stands in for them, not for the asker. */
export function canDecide(actor: Actor, { state, askerId, ofAskersSide }: DecidedFacts): boolean {
  return state === 'proposed' && askerId !== actor.memberId && !ofAskersSide;
}

/** The asker finds other words until there is an answer. */
export function canRevise(actor: Actor, { state, askerId }: RelayFacts): boolean {
  return state === 'proposed' && askerId === actor.memberId;
}

/** The asker takes the proposal back; once it is public, either of the two takes the question back. */
export function canWithdraw(actor: Actor, { state, askerId }: RelayFacts): boolean {
  return state === 'published' || (state === 'proposed' && askerId === actor.memberId);
}
