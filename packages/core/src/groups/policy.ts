import { sql, type SQL } from 'drizzle-orm';
import { isMember } from '../conversations/policy.ts';
import type { Actor, Reader } from '../kernel/actor.ts';
import { textWith } from '../kernel/sql-text.ts';
import { canCurate, curatesIn, inProgrammeOf } from '../programmes/policy.ts';

// The statements of this folder call the group's row of `conversations` c.
const programmeId = sql`c.programme_id`;

/** SQL: the reader is in the group now. */
export function isIn({ memberId }: Reader): SQL {
  return textWith((id) => isMember('c.id', id), memberId);
}

/**
 * SQL: it is a group, and the reader may know of it: they are in it, or it is open to their programme. An invited group is
 * hidden from everybody else, coordinators too; and a binôme's conversation is no group for anybody.
 */
export function visibleTo(reader: Reader): SQL {
  return sql`(c.kind = 'group' and (${isIn(reader)} or (c.admission = 'open' and ${inProgrammeOf(reader.memberId, programmeId)})))`;
}

/** SQL: the reader is in the group and moderates or coordinates its programme, now. */
export function managedBy(reader: Reader): SQL {
  return sql`(${isIn(reader)} and ${curatesIn(reader.memberId, programmeId)})`;
}

/** Coordinators and moderators make groups. */
export function canOpen(actor: Actor, id: string): boolean {
  return canCurate(actor, id);
}
