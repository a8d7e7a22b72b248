import { check, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { instant } from '../kernel/columns.ts';
import { members } from '../members/schema.ts';

/** What a member has begun to write and not sent. Nobody else ever reads it. */
export const drafts = pgTable(
  'drafts',
  {
    memberId: uuid('member_id').notNull().references(() => members.id),
    /** Where it is written: `ask`, or `thread:` and the thread's id. */
    place: text('place').notNull(),
    title: text('title').notNull().default(''),
    body: text('body').notNull(),
    /** Grows by one with every change: whoever writes on an older one is told. */
    revision: integer('revision').notNull().default(1),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.memberId, table.place] }),
    index('drafts_age').on(table.updatedAt),
    check('drafts_place', sql`${table.place} ~ '^(ask|thread:[0-9a-f-]{36})$'`),
  ],
);
