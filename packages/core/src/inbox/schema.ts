import { sql } from 'drizzle-orm';
import { check, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { counter, instant, multirange } from '../kernel/columns.ts';
import type { FollowLevel, FollowReason } from '../follows/contract.ts';
import { members } from '../members/schema.ts';
import type { EntryKind, EntryReason } from './contract.ts';

/**
 * What is new for a member, one row for each thing. It says that there is something, never what: whether they may still read
 * it is asked when the inbox is read. Conversations and requests know by themselves what is new in them; of these there is a
 * row only once it was laid aside.
 */
export const inboxEntries = pgTable(
  'inbox_entries',
  {
    memberId: uuid('member_id').notNull().references(() => members.id),
    kind: text('kind').$type<EntryKind>().notNull(),
    /** The thread, the accepted post, the practice, the conversation, the request or the binôme. */
    subjectId: uuid('subject_id').notNull(),
    reason: text('reason').$type<EntryReason>().notNull(),
    /** What the member follows, as it was when they were told; null where that is not why. */
    level: text('level').$type<FollowLevel>(),
    because: text('because').$type<FollowReason>(),
    /** The posts it is about, by `seq`. */
    news: multirange('news').notNull().default('{}'),
    /** Those of them of which the member's devices were told, or were not to be. */
    notified: multirange('notified').notNull().default('{}'),
    /** A conversation's newest message when it was laid aside: what is newer brings it back. */
    upTo: counter('up_to').notNull().default(0),
    at: instant('at').notNull(),
    /** Everything in it was on the member's screen. */
    readAt: instant('read_at'),
    /** The member has done with it. */
    doneAt: instant('done_at'),
  },
  (table) => [
    primaryKey({ columns: [table.memberId, table.kind, table.subjectId] }),
    index('inbox_entries_open').on(table.memberId, table.at.desc().nullsFirst(), table.subjectId.desc().nullsFirst()).where(sql`${table.readAt} is null and ${table.doneAt} is null`),
    check('inbox_entries_kind', sql`${table.kind} in ('thread', 'acceptance', 'practice', 'conversation', 'forward', 'binome')`),
    check('inbox_entries_reason', sql`${table.reason} in ('mentioned', 'accepted', 'answered', 'announced', 'asked', 'posted', 'published', 'written', 'requested', 'consent', 'review', 'returned', 'remarked', 'questioned', 'changed', 'refresh', 'adopted', 'revised', 'proposed', 'disclosure', 'sign', 'callback', 'turn', 'silent', 'due', 'pulse', 'closed', 'succeeded', 'substituted', 'begun', 'signed', 'declined', 'paused', 'resumed', 'assessed', 'noted')`),
  ],
);
