import { and, eq, or, type SQL } from 'drizzle-orm';
import type { Actor, Reader } from '../kernel/actor.ts';
import { canCurate, curatesIn, inProgrammeOf } from '../programmes/policy.ts';
import { practices } from './schema.ts';

/** SQL: published sheets are the whole programme's; drafts are its curators'. */
export function visibleTo(reader: Reader): SQL {
  const published = and(eq(practices.status, 'published'), inProgrammeOf(reader.memberId, practices.programmeId));
  const curated = curatesIn(reader.memberId, practices.programmeId);
  return or(published, curated) ?? curated;
}

/** Curators write and publish sheets. */
export function canEdit(actor: Actor, practice: { programmeId: string }): boolean {
  return canCurate(actor, practice.programmeId);
}
