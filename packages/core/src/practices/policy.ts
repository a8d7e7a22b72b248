import { and, eq, or, type SQL } from 'drizzle-orm';
import type { Actor, Reader } from '../kernel/actor.ts';
import { textWith } from '../kernel/sql-text.ts';
import { canCurate, curatesIn, inProgrammeOf } from '../programmes/policy.ts';
import { readsThread } from '../threads/policy.ts';
import { practices } from './schema.ts';

/** SQL text: that member reads now all that the sheet of that id is made from. What it once said may be more of that than it says. */
export const readsSources = (practiceId: string, memberId: string) =>
  `not exists (select 1 from practice_sources ps join posts sp on sp.id = ps.post_id join threads st on st.id = sp.thread_id
    where ps.practice_id = ${practiceId} and not ${readsThread('st', memberId)})`;

/**
 * SQL: published sheets are the whole programme's; drafts are its curators', of those who read all that they are made
 * from: a draft holds the words of its source.
 */
export function visibleTo(reader: Reader): SQL {
  const published = and(eq(practices.status, 'published'), inProgrammeOf(reader.memberId, practices.programmeId));
  const readsAll = textWith((memberId) => readsSources('practices.id', memberId), reader.memberId);
  return or(published, and(curatesIn(reader.memberId, practices.programmeId), readsAll)) as SQL;
}

/** Curators write sheets, and publish each other's. */
export function canEdit(actor: Actor, practice: { programmeId: string }): boolean {
  return canCurate(actor, practice.programmeId);
}

/** Two pairs of eyes: a sheet in review is approved by a curator other than the one who wrote last, whoever submitted it. */
export function canPublish(actor: Actor, practice: { programmeId: string; status: string }, writerId: string | undefined): boolean {
  return canEdit(actor, practice) && practice.status === 'review' && writerId !== undefined && writerId !== actor.memberId;
}
