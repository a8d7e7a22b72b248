import { or, sql, type SQL } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import { binomes } from './schema.ts';

/** SQL: the binôme's two members see it, and the coordinators of its programme see that it exists. */
export function visibleTo(actor: Actor): SQL {
  const coordinated = sql`exists (select 1 from programme_members pm where pm.programme_id = ${binomes.programmeId} and pm.member_id = ${actor.memberId} and pm.ended_at is null and pm.role = 'coordinator')`;
  return or(belongsTo(actor), coordinated) ?? coordinated;
}

/** SQL: the actor is one of the two. */
export function belongsTo(actor: Actor): SQL {
  return sql`(${binomes.mentorId} = ${actor.memberId} or ${binomes.menteeId} = ${actor.memberId})`;
}
