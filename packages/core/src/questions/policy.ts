import type { Actor } from '../kernel/actor.ts';
import { canCurate, roleIn } from '../programmes/policy.ts';
import { isForAll } from '../spaces/policy.ts';

type QuestionFacts = { programmeId: string; authorId: string; kind: string };

/** Whoever reads a question that somebody else asked says that it is theirs too, unless its space is closed. */
export function canSayMeToo(actor: Actor, { kind, authorId, programmeId }: QuestionFacts, { closed }: { closed: boolean }): boolean {
  return kind === 'question' && authorId !== actor.memberId && !closed && roleIn(actor, programmeId) !== null;
}

/** Moderators and coordinators say where a question was asked before, and take that back. */
export function canJoin(actor: Actor, { kind, programmeId }: QuestionFacts): boolean {
  return kind === 'question' && canCurate(actor, programmeId);
}

/** SQL text: whoever reads the space `inner` reads the space `outer`, whoever comes and goes. */
export const readersAlsoRead = (inner: string, outer: string) => `(${inner}.programme_id = ${outer}.programme_id and (${inner}.id = ${outer}.id
  or ${isForAll(outer)} or ${inner}.college = ${outer}.college or ${inner}.group_id = ${outer}.group_id))`;
