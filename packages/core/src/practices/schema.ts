import { sql } from 'drizzle-orm';
import { check, date, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { counter, instant, primaryId } from '../kernel/columns.ts';
import { messages } from '../conversations/schema.ts';
import type { Locale, Theme } from '../kernel/contract.ts';
import { communes, members } from '../members/schema.ts';
import { programmes } from '../programmes/schema.ts';
import { posts } from '../threads/schema.ts';
import type { Audience, BlockPart, Budget, CommuneSize, ConsentState, Duration, PracticeAct, PracticeStatus } from './contract.ts';

/** What a published block is to say once it is approved. `ofRevision`: of a translation, which text of the original it says. */
export type EditedBlock = { body: string; html: string; revision: number; ofRevision: number | null };

/** A curated sheet of the library. */
export const practices = pgTable(
  'practices',
  {
    id: primaryId(),
    programmeId: uuid('programme_id').notNull().references(() => programmes.id),
    status: text('status').$type<PracticeStatus>().notNull().default('draft'),
    /** Where its writing stands: of a published sheet, that of the text that is to replace the one shown; null when nothing is being written. */
    work: text('work').$type<'draft' | 'review'>().default('draft'),
    theme: text('theme').$type<Theme>().notNull(),
    /** What readers see it called; its block `title` is what is being written. */
    title: text('title').notNull(),
    locale: text('locale').$type<Locale>().notNull(),
    authorId: uuid('author_id').notNull().references(() => members.id),
    /** The commune whose practice it is. */
    communeId: uuid('commune_id').references(() => communes.id),
    communeSize: text('commune_size').$type<CommuneSize>(),
    budget: text('budget').$type<Budget>(),
    duration: text('duration').$type<Duration>(),
    audiences: text('audiences').array().$type<Audience[]>().notNull().default(sql`'{}'`),
    /** The sheet that this one adapts. */
    originId: uuid('origin_id'),
    /** The day on which somebody is to see whether it still holds; its writers are reminded once it has come. */
    refreshOn: date('refresh_on', { mode: 'string' }),
    refreshToldAt: instant('refresh_told_at'),
    /** How many communes do as it says; kept in the transaction that changes it, so that lists can be read in this order. */
    adoptionCount: integer('adoption_count').notNull().default(0),
    /** What its public page is called; null: there is none. */
    publicToken: text('public_token').unique(),
    /** Whether its author agrees to that page, as those of its sources do; `notNeeded`: nobody has asked. */
    publicConsent: text('public_consent').$type<ConsentState>().notNull().default('notNeeded'),
    publicConsentAt: instant('public_consent_at'),
    clientId: uuid('client_id').notNull(),
    revision: integer('revision').notNull().default(1),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    /** Of what is being written; `updatedAt` is of what readers see. */
    workedAt: instant('worked_at').notNull().defaultNow(),
    publishedAt: instant('published_at'),
  },
  (table) => [
    unique('practices_idempotence').on(table.authorId, table.clientId),
    index('practices_newest').on(table.programmeId, table.status, table.updatedAt, table.id),
    index('practices_by_theme').on(
      table.programmeId, table.status, table.theme, table.updatedAt, table.id,
    ),
    index('practices_most_adopted').on(table.programmeId, table.status, table.adoptionCount, table.id),
    index('practices_work').on(table.programmeId, table.work, table.workedAt, table.id).where(sql`${table.work} is not null`),
    index('practices_origin').on(table.originId).where(sql`${table.originId} is not null`),
    index('practices_commune').on(table.communeId).where(sql`${table.communeId} is not null`),
    // The map's counts need nothing else.
    index('practices_places').on(table.programmeId, table.communeId, table.authorId).where(sql`${table.status} = 'published'`),
    index('practices_refresh').on(table.refreshOn).where(sql`${table.refreshOn} is not null`),
    foreignKey({ name: 'practices_origin_fk', columns: [table.originId], foreignColumns: [table.id] }),
    check('practices_public_consent', sql`${table.publicConsent} in ('notNeeded', 'asked', 'given', 'refused', 'withdrawn')`),
    check('practices_published', sql`${table.status} = 'archived' or (${table.status} = 'published') = (${table.publishedAt} is not null)`),
    check('practices_status', sql`${table.status} in ('draft', 'review', 'published', 'archived')`),
    check('practices_work', sql`case ${table.status} when 'published' then ${table.work} is null or ${table.work} in ('draft', 'review') when 'archived' then ${table.work} is null else ${table.work} is not null and ${table.work} = ${table.status} end`),
    check('practices_commune_size', sql`${table.communeSize} in ('small', 'medium', 'large', 'city')`),
    check('practices_budget', sql`${table.budget} in ('none', 'low', 'medium', 'high', 'veryHigh')`),
    check('practices_duration', sql`${table.duration} in ('weeks', 'months', 'year', 'years', 'ongoing')`),
    check('practices_audiences', sql`${table.audiences} <@ array['families', 'children', 'youth', 'women', 'olderPeople', 'disabledPeople', 'migrants', 'jobSeekers', 'poorHouseholds', 'residents', 'staff', 'elected']`),
  ],
);

/** One part of a sheet in one language, its title too, so that a translation can stand beside it block by block. */
export const practiceBlocks = pgTable(
  'practice_blocks',
  {
    practiceId: uuid('practice_id').notNull().references(() => practices.id, { onDelete: 'cascade' }),
    part: text('part').$type<BlockPart>().notNull(),
    locale: text('locale').$type<Locale>().notNull(),
    body: text('body').notNull(),
    html: text('html').notNull(),
    /** Counts what it said. */
    revision: integer('revision').notNull().default(1),
    /** Of a translation: which revision of the original it says; an earlier one than that has is stale. */
    ofRevision: integer('of_revision'),
    /** Who wrote it last, and when; nobody for what was written before that was kept. */
    writerId: uuid('writer_id').references(() => members.id),
    writtenAt: instant('written_at'),
    edited: jsonb('edited').$type<EditedBlock>(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.part, table.locale] }),
    check(
      'practice_blocks_part',
      sql`${table.part} in ('title', 'summary', 'context', 'whatWeDid', 'steps', 'costAndMeans', 'results', 'pitfalls', 'partners', 'contacts')`,
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
    blocks: jsonb('blocks').$type<Partial<Record<BlockPart, string>>>().notNull(),
    /** The same of each translation. */
    translations: jsonb('translations').$type<Partial<Record<Locale, Partial<Record<BlockPart, string>>>>>().notNull().default({}),
    /** Of a translated one: which language was written. */
    locale: text('locale').$type<Locale>(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.revision] }),
    check('practice_versions_act', sql`${table.act} in ('drafted', 'revised', 'translated', 'submitted', 'returned', 'published', 'restored', 'confirmed', 'archived', 'reinstated', 'withdrawn')`),
    check('practice_versions_restored', sql`(${table.act} = 'restored') = (${table.restored} is not null)`),
  ],
);

/** Who writes a sheet beside the curators: whoever began it, and whom they asked to. */
export const practiceWriters = pgTable(
  'practice_writers',
  {
    practiceId: uuid('practice_id').notNull().references(() => practices.id, { onDelete: 'cascade' }),
    memberId: uuid('member_id').notNull().references(() => members.id),
    addedBy: uuid('added_by').notNull().references(() => members.id),
    addedAt: instant('added_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.practiceId, table.memberId] }), index('practice_writers_member').on(table.memberId)],
);

/** Where a sheet comes from, pinned: the text is the source's as it was at `postRevision`. A post, or a message of a conversation. */
export const practiceSources = pgTable(
  'practice_sources',
  {
    id: primaryId(),
    practiceId: uuid('practice_id').notNull().references(() => practices.id, { onDelete: 'cascade' }),
    postId: uuid('post_id').references(() => posts.id),
    messageId: uuid('message_id').references(() => messages.id),
    postRevision: counter('post_revision').notNull(),
    html: text('html').notNull(),
    /** A message is private: its author is asked. `notNeeded` of a post, which the programme, or its space, reads anyway. */
    consent: text('consent').$type<ConsentState>().notNull().default('notNeeded'),
    consentAt: instant('consent_at'),
    /** Whether its author agrees to a page that anybody can read; `notNeeded`: nobody has asked. */
    publicConsent: text('public_consent').$type<ConsentState>().notNull().default('notNeeded'),
    publicConsentAt: instant('public_consent_at'),
    addedBy: uuid('added_by').references(() => members.id),
    /** What the source said up to that revision was seen by those who write the sheet, who kept what is pinned. */
    keptRevision: counter('kept_revision'),
    /** A message is no source any more since that revision of the sheet; the versions up to there may still hold its words. */
    removedRevision: integer('removed_revision'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    unique('practice_sources_once').on(table.practiceId, table.postId),
    unique('practice_sources_message_once').on(table.practiceId, table.messageId),
    index('practice_sources_post').on(table.postId),
    index('practice_sources_message').on(table.messageId).where(sql`${table.messageId} is not null`),
    check('practice_sources_one', sql`num_nonnulls(${table.postId}, ${table.messageId}) = 1`),
    check('practice_sources_consent', sql`${table.consent} in ('notNeeded', 'asked', 'given', 'refused', 'withdrawn') and (${table.messageId} is null) = (${table.consent} = 'notNeeded')`),
    check('practice_sources_removed', sql`${table.removedRevision} is null or ${table.messageId} is not null`),
    check('practice_sources_public_consent', sql`${table.publicConsent} in ('notNeeded', 'asked', 'given', 'refused', 'withdrawn')`),
  ],
);
