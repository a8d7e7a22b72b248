import { sql } from 'drizzle-orm';
import { boolean, check, index, pgTable, primaryKey, text, unique, uuid, type AnyPgColumn } from 'drizzle-orm/pg-core';
import { counter, instant, multirange, primaryId } from '../kernel/columns.ts';
import type { Locale, Theme } from '../kernel/contract.ts';
import { members } from '../members/schema.ts';
import { programmes } from '../programmes/schema.ts';
import { spaces } from '../spaces/schema.ts';
import type { ThreadKind } from './contract.ts';

/** A titled discussion among peers. Its opening text is the post with seq 1. */
export const threads = pgTable(
  'threads',
  {
    id: primaryId(),
    programmeId: uuid('programme_id').notNull().references(() => programmes.id),
    /** Decides who reads it. In the same programme as the thread. */
    spaceId: uuid('space_id').notNull().references(() => spaces.id),
    kind: text('kind').$type<ThreadKind>().notNull(),
    state: text('state').$type<'open' | 'answered' | 'resolved'>().notNull().default('open'),
    theme: text('theme').$type<Theme>().notNull(),
    title: text('title').notNull(),
    locale: text('locale').$type<Locale>().notNull(),
    authorId: uuid('author_id').notNull().references(() => members.id),
    clientId: uuid('client_id').notNull(),
    acceptedPostId: uuid('accepted_post_id').references((): AnyPgColumn => posts.id),
    lastSeq: counter('last_seq').notNull(),
    lastRevision: counter('last_revision').notNull(),
    createdAt: instant('created_at').notNull(),
    lastPostAt: instant('last_post_at').notNull(),
  },
  (table) => [
    unique('threads_idempotence').on(table.authorId, table.clientId),
    index('threads_newest').on(table.programmeId, table.lastPostAt.desc(), table.id.desc()),
    index('threads_by_space').on(table.spaceId, table.lastPostAt.desc(), table.id.desc()),
    index('threads_by_theme').on(table.programmeId, table.theme, table.lastPostAt.desc(), table.id.desc()),
    index('threads_by_state').on(table.programmeId, table.state, table.lastPostAt.desc(), table.id.desc()),
    check('threads_kind', sql`${table.kind} in ('question', 'discussion', 'announcement', 'poll')`),
    check('threads_state', sql`${table.state} in ('open', 'answered', 'resolved')`),
    check('threads_accepted', sql`(${table.state} = 'resolved') = (${table.acceptedPostId} is not null)`),
  ],
);

export const posts = pgTable(
  'posts',
  {
    id: primaryId(),
    threadId: uuid('thread_id').notNull().references(() => threads.id),
    seq: counter('seq').notNull(),
    revision: counter('revision').notNull(),
    authorId: uuid('author_id').notNull().references(() => members.id),
    clientId: uuid('client_id').notNull(),
    body: text('body').notNull(),
    html: text('html').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    unique('posts_order').on(table.threadId, table.seq),
    unique('posts_idempotence').on(table.authorId, table.clientId),
    index('posts_changes').on(table.threadId, table.revision),
  ],
);

/** What a member has read of a thread, exactly: the posts that were on their screen, and those they wrote. */
export const threadReads = pgTable(
  'thread_reads',
  {
    memberId: uuid('member_id').notNull().references(() => members.id),
    threadId: uuid('thread_id').notNull().references(() => threads.id),
    ranges: multirange('ranges').notNull(),
    /** Grows with every change, so that the member's browsers know which they heard of is the newer. */
    revision: counter('revision').notNull(),
    /** They wrote in it. */
    replied: boolean('replied').notNull().default(false),
    /** When its opening post first was on their screen; marking it unread again does not undo that. */
    openedAt: instant('opened_at'),
  },
  (table) => [
    primaryKey({ columns: [table.memberId, table.threadId] }),
    index('thread_reads_repliers').on(table.threadId).where(sql`${table.replied}`),
    index('thread_reads_readers').on(table.threadId, table.openedAt.desc().nullsFirst(), table.memberId.desc().nullsFirst()).where(sql`${table.openedAt} is not null`),
  ],
);
