import { or, sql, type SQL } from 'drizzle-orm';
import type { Reader } from '../kernel/actor.ts';
import { inProgrammeOf } from '../programmes/policy.ts';
import { binomes } from './schema.ts';

/** SQL: the binôme's two members see it, and the coordinators of its programme see that it exists. */
export function visibleTo(reader: Reader): SQL {
  const coordinated = sql`exists (select 1 from programme_members pm where pm.programme_id = ${binomes.programmeId} and pm.member_id = ${reader.memberId} and pm.ended_at is null and pm.role = 'coordinator')`;
  return or(belongsTo(reader), coordinated) ?? coordinated;
}

/** SQL: the actor is one of the two, and still in the programme. */
export function belongsTo(reader: Reader): SQL {
  return sql`((${binomes.mentorId} = ${reader.memberId} or ${binomes.menteeId} = ${reader.memberId}) and ${inProgrammeOf(reader.memberId, binomes.programmeId)})`;
}
