import { and, isNotNull, or, sql, type SQL } from 'drizzle-orm';
import type { Actor, Reader } from '../kernel/actor.ts';
import { visibleTo as practiceVisibleTo } from '../practices/policy.ts';
import { canCurate, curatesIn, inProgrammeOf } from '../programmes/policy.ts';
import { collections } from './schema.ts';

/** SQL: a published collection is the whole programme's. */
export function publishedTo(reader: Reader): SQL {
  return and(isNotNull(collections.publishedAt), inProgrammeOf(reader.memberId, collections.programmeId)) as SQL;
}

/** SQL: so is it, and curators see one from its beginning. */
export function visibleTo(reader: Reader): SQL {
  return or(publishedTo(reader), curatesIn(reader.memberId, collections.programmeId)) as SQL;
}

/**
 * SQL: a sheet, of the row `practices`, is shown in its collection. One that is not published, or no longer, is shown to curators only, of those who
 * may read it at all: whoever helps to write it reads it at its own place, and finds the collection as everybody does.
 */
export function showsSheetTo(reader: Reader): SQL {
  return and(practiceVisibleTo(reader), or(sql`practices.status = 'published'`, curatesIn(reader.memberId, sql`practices.programme_id`))) as SQL;
}

/** Curators put sheets in an order, each other's collections too. */
export function canEdit(actor: Actor, collection: { programmeId: string }): boolean {
  return canCurate(actor, collection.programmeId);
}
