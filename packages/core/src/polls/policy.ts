import type { Actor } from '../kernel/actor.ts';
import { canCurate, roleIn } from '../programmes/policy.ts';

type PollFacts = { programmeId: string; authorId: string; spaceClosed: boolean };

/** Whoever reads the poll votes in it, unless its space is closed. */
export function canVote(actor: Actor, { programmeId, spaceClosed }: PollFacts): boolean {
  return !spaceClosed && roleIn(actor, programmeId) !== null;
}

/** Who asked says what comes of it; a moderator may in their place. */
export function canConclude(actor: Actor, { programmeId, authorId, spaceClosed }: PollFacts): boolean {
  return !spaceClosed && roleIn(actor, programmeId) !== null && (authorId === actor.memberId || canCurate(actor, programmeId));
}
