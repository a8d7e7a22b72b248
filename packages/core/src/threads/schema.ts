import { sql } from 'drizzle-orm';
import { boolean, check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid, type AnyPgColumn } from 'drizzle-orm/pg-core';
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
    /** Replies of which only the place is left: they are not counted. */
    goneCount: integer('gone_count').notNull().default(0),
    /** Its opening post was deleted before anybody else had answered: lists do not show it, and nothing more is written. */
    deletedAt: instant('deleted_at'),
    /** Where the answers are, when the same was asked before. That one is no duplicate itself. */
    duplicateOfId: uuid('duplicate_of_id').references((): AnyPgColumn => threads.id),
  },
  (table) => [
    unique('threads_idempotence').on(table.authorId, table.clientId),
    index('threads_newest').on(table.programmeId, table.lastPostAt, table.id),
    index('threads_by_space').on(table.spaceId, table.lastPostAt, table.id),
    index('threads_by_theme').on(table.spaceId, table.theme, table.lastPostAt, table.id),
    index('threads_by_state').on(table.spaceId, table.state, table.lastPostAt, table.id),
    index('threads_duplicates').on(table.duplicateOfId).where(sql`${table.duplicateOfId} is not null`),
    index('threads_unanswered').on(table.spaceId, table.createdAt, table.id).where(sql`${table.kind} = 'question' and ${table.state} = 'open' and ${table.duplicateOfId} is null`),
    check('threads_duplicate', sql`${table.duplicateOfId} <> ${table.id}`),
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
    /** The seq of the post of this thread that it answers, and of the one under which both are folded. */
    answers: counter('answers'),
    rootSeq: counter('root_seq'),
    /** Answers folded under it that are there. */
    answerCount: integer('answer_count').notNull().default(0),
    /** Readers of the thread who are named in it. */
    mentions: uuid('mentions').array(),
    /** Reactions are, or were, beside it, and translations: only then they are looked up. */
    reacted: boolean('reacted').notNull().default(false),
    translated: boolean('translated').notNull().default(false),
    /** Put together by another feature, with words that are not its author's alone: it is not edited like a text of one's own. */
    composed: boolean('composed').notNull().default(false),
    editedAt: instant('edited_at'),
    deletedAt: instant('deleted_at'),
  },
  (table) => [
    foreignKey({ name: 'posts_answers', columns: [table.threadId, table.answers], foreignColumns: [table.threadId, table.seq] }),
    index('posts_under').on(table.threadId, table.rootSeq, table.seq).where(sql`${table.rootSeq} is not null`),
    check('posts_root', sql`(${table.answers} is null) = (${table.rootSeq} is null)`),
    check('posts_tombstone', sql`${table.deletedAt} is null or (${table.body} = '' and ${table.html} = '')`),
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

/** What an edited post said before: one row for each text that was replaced, under the revision it had. */
export const postVersions = pgTable(
  'post_versions',
  {
    postId: uuid('post_id').notNull().references(() => posts.id),
    revision: counter('revision').notNull(),
    /** The thread's, of an opening post. */
    title: text('title'),
    body: text('body').notNull(),
    html: text('html').notNull(),
    writtenAt: instant('written_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.postId, table.revision] })],
);

export const postReactions = pgTable(
  'post_reactions',
  {
    postId: uuid('post_id').notNull().references(() => posts.id),
    emoji: text('emoji').notNull(),
    memberId: uuid('member_id').notNull().references(() => members.id),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.postId, table.emoji, table.memberId] })],
);

/** What a reader made of a post in another language. */
export const postTranslations = pgTable(
  'post_translations',
  {
    postId: uuid('post_id').notNull().references(() => posts.id),
    locale: text('locale').$type<Locale>().notNull(),
    authorId: uuid('author_id').notNull().references(() => members.id),
    body: text('body').notNull(),
    html: text('html').notNull(),
    /** Of the post, as its translator read it. */
    postRevision: counter('post_revision').notNull(),
    revision: counter('revision').notNull().default(1),
    writtenAt: instant('written_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.postId, table.locale] }), check('post_translations_locale', sql`${table.locale} in ('fr', 'ar', 'en')`)],
);

/**
 * The words of a deleted post until they are erased, so that its author can take the deletion back. Nobody reads them here:
 * the one statement that does puts them back where they were.
 */
export const deletedPosts = pgTable(
  'deleted_posts',
  {
    postId: uuid('post_id').primaryKey().references(() => posts.id),
    title: text('title'),
    body: text('body').notNull(),
    html: text('html').notNull(),
    mentions: uuid('mentions').array(),
    editedAt: instant('edited_at'),
    /** It was the answer that helped. */
    accepted: boolean('accepted').notNull(),
    versions: jsonb('versions').notNull(),
    translations: jsonb('translations').notNull(),
    deletedAt: instant('deleted_at').notNull(),
  },
  (table) => [index('deleted_posts_due').on(table.deletedAt)],
);

/** Who asked a question that stands in nobody's name. No view and no event holds it: it decides what that member may do, and nothing else. */
export const threadAskers = pgTable(
  'thread_askers',
  {
    threadId: uuid('thread_id').notNull().references(() => threads.id),
    memberId: uuid('member_id').notNull().references(() => members.id),
  },
  (table) => [primaryKey({ columns: [table.threadId] })],
);
