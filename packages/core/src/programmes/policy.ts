import { sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { Actor, Reader } from '../kernel/actor.ts';
import type { ProgrammeRole } from '../kernel/contract.ts';
import { programmeMembers } from './schema.ts';

/**
 * SQL: the actor is in that programme now. The membership is read by the query itself, not taken from the actor,
 * so that a removal holds for whoever was already connected.
 */
export function inProgrammeOf(actorId: Reader['memberId'], programmeId: SQLWrapper): SQL {
  return sql`exists (select 1 from ${programmeMembers} pm where pm.programme_id = ${programmeId} and pm.member_id = ${actorId} and pm.ended_at is null)`;
}

/** SQL: the actor curates in that programme (moderator or coordinator), now. */
export function curatesIn(actorId: Reader['memberId'], programmeId: SQLWrapper): SQL {
  return sql`exists (select 1 from ${programmeMembers} pm where pm.programme_id = ${programmeId} and pm.member_id = ${actorId} and pm.ended_at is null and pm.role in ('moderator', 'coordinator'))`;
}

/** SQL text: that member coordinates that programme, now. Both arguments are SQL. */
export const coordinatesProgramme = (programmeId: string, memberId: string) =>
  `exists (select 1 from programme_members pm where pm.programme_id = ${programmeId} and pm.member_id = ${memberId} and pm.ended_at is null and pm.role = 'coordinator')`;

/** The actor's role in a programme, as of the request's beginning; null outside of it. */
export function roleIn(actor: Actor, programmeId: string): ProgrammeRole | null {
  return actor.programmes.find((entry) => entry.id === programmeId)?.role ?? null;
}

/** Moderators and coordinators make sheets of what was said. */
export function canCurate(actor: Actor, programmeId: string): boolean {
  const role = roleIn(actor, programmeId);
  return role === 'moderator' || role === 'coordinator';
}

/** Coordinators pair people and shape the programme. */
export function canCoordinate(actor: Actor, programmeId: string): boolean {
  return roleIn(actor, programmeId) === 'coordinator';
}
