import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { counter, instant, primaryId } from '../kernel/columns.ts';
import type { Locale, Theme } from '../kernel/contract.ts';
import { members } from '../members/schema.ts';
import { programmes } from '../programmes/schema.ts';
import { posts } from '../threads/schema.ts';
import type { PracticePart, practiceActs } from './contract.ts';

type PracticeAct = (typeof practiceActs)[number];

/** A curated sheet of the library. */
export const practices = pgTable(
  'practices',
  {
    id: primaryId(),
    programmeId: uuid('programme_id').notNull().references(() => programmes.id),
    status: text('status').$type<'draft' | 'review' | 'published'>().notNull().default('draft'),
    theme: text('theme').$type<Theme>().notNull(),
    title: text('title').notNull(),
    locale: text('locale').$type<Locale>().notNull(),
    authorId: uuid('author_id').notNull().references(() => members.id),
    clientId: uuid('client_id').notNull(),
    revision: integer('revision').notNull().default(1),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    publishedAt: instant('published_at'),
  },
  (table) => [
    unique('practices_idempotence').on(table.authorId, table.clientId),
    index('practices_newest').on(table.programmeId, table.status, table.updatedAt, table.id),
    index('practices_by_theme').on(
      table.programmeId, table.status, table.theme, table.updatedAt, table.id,
    ),
    check('practices_published', sql`(${table.status} = 'published') = (${table.publishedAt} is not null)`),
    check('practices_status', sql`${table.status} in ('draft', 'review', 'published')`),
  ],
);

/** One part of a sheet in one language, so that a translation can stand beside it block by block. */
export const practiceBlocks = pgTable(
  'practice_blocks',
  {
    practiceId: uuid('practice_id').notNull().references(() => practices.id, { onDelete: 'cascade' }),
    part: text('part').$type<PracticePart>().notNull(),
    locale: text('locale').$type<Locale>().notNull(),
    body: text('body').notNull(),
    html: text('html').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.part, table.locale] }),
    check(
      'practice_blocks_part',
      sql`${table.part} in ('summary', 'context', 'whatWeDid', 'steps', 'costAndMeans', 'pitfalls', 'contacts')`,
    ),
  ],
);

/** What a sheet said at each of its revisions, and who made it say so. Written with the change itself, never altered. */
export const practiceVersions = pgTable(
  'practice_versions',
  {
    practiceId: uuid('practice_id').notNull().references(() => practices.id, { onDelete: 'cascade' }),
    revision: integer('revision').notNull(),
    act: text('act').$type<PracticeAct>().notNull(),
    /** Of a restored version: which one it brought back. */
    restored: integer('restored'),
    /** Of one sent back: what is still to be done. */
    note: text('note').notNull().default(''),
    authorId: uuid('author_id').notNull().references(() => members.id),
    createdAt: instant('created_at').notNull(),
    title: text('title').notNull(),
    theme: text('theme').$type<Theme>().notNull(),
    blocks: jsonb('blocks').$type<Partial<Record<PracticePart, string>>>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.revision] }),
    check('practice_versions_act', sql`${table.act} in ('drafted', 'revised', 'submitted', 'returned', 'published', 'restored')`),
    check('practice_versions_restored', sql`(${table.act} = 'restored') = (${table.restored} is not null)`),
  ],
);

/** Where a sheet comes from, pinned: the text is the source's as it was at `postRevision`. */
export const practiceSources = pgTable(
  'practice_sources',
  {
    id: primaryId(),
    practiceId: uuid('practice_id').notNull().references(() => practices.id, { onDelete: 'cascade' }),
    postId: uuid('post_id').notNull().references(() => posts.id),
    postRevision: counter('post_revision').notNull(),
    html: text('html').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    unique('practice_sources_once').on(table.practiceId, table.postId),
    index('practice_sources_post').on(table.postId),
  ],
);
