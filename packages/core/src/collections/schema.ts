import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { instant, primaryId } from '../kernel/columns.ts';
import type { Locale } from '../kernel/contract.ts';
import { members } from '../members/schema.ts';
import { practices } from '../practices/schema.ts';
import { programmes } from '../programmes/schema.ts';

/** Sheets that a curator put in an order, for somebody who begins something. */
export const collections = pgTable(
  'collections',
  {
    id: primaryId(),
    programmeId: uuid('programme_id').notNull().references(() => programmes.id),
    title: text('title').notNull(),
    /** What it is for, in Markdown. */
    intro: text('intro').notNull(),
    introHtml: text('intro_html').notNull(),
    locale: text('locale').$type<Locale>().notNull(),
    authorId: uuid('author_id').notNull().references(() => members.id),
    clientId: uuid('client_id').notNull(),
    revision: integer('revision').notNull().default(1),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    /** Curators see it from the beginning, the programme from here on. */
    publishedAt: instant('published_at'),
  },
  (table) => [
    unique('collections_idempotence').on(table.authorId, table.clientId),
    index('collections_newest').on(table.programmeId, table.updatedAt, table.id),
    check('collections_locale', sql`${table.locale} in ('fr', 'ar', 'en')`),
  ],
);

/** Its sheets in their order; `note` says why this one, here. */
export const collectionItems = pgTable(
  'collection_items',
  {
    collectionId: uuid('collection_id').notNull().references(() => collections.id, { onDelete: 'cascade' }),
    practiceId: uuid('practice_id').notNull().references(() => practices.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    note: text('note').notNull().default(''),
  },
  (table) => [
    primaryKey({ columns: [table.collectionId, table.practiceId] }),
    index('collection_items_practice').on(table.practiceId),
  ],
);
