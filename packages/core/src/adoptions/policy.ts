import { or, sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { Reader } from '../kernel/actor.ts';
import { curatesIn } from '../programmes/policy.ts';

/** SQL: that member is of that commune now. */
export function isOf(memberId: Reader['memberId'], communeId: SQLWrapper): SQL {
  return sql`exists (select 1 from members own where own.id = ${memberId} and own.commune_id = ${communeId})`;
}

/**
 * SQL: a commune speaks for itself, by any of its members, and the programme's curators mend what is wrong. Who sees the sheet
 * is asked beside it: whoever left the programme speaks for nobody there.
 */
export function writesFor(memberId: Reader['memberId'], { communeId, programmeId }: { communeId: SQLWrapper; programmeId: SQLWrapper }): SQL {
  return or(isOf(memberId, communeId), curatesIn(memberId, programmeId)) as SQL;
}
