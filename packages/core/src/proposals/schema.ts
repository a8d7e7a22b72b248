import { sql } from 'drizzle-orm';
import { check, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { binomes } from '../binomes/schema.ts';
import { instant } from '../kernel/columns.ts';
import { members } from '../members/schema.ts';
import type { DeclineReason } from './contract.ts';

/** Why somebody declined a proposal; only the coordinators read it, never the other one. */
export const binomeDeclines = pgTable(
  'binome_declines',
  {
    binomeId: uuid('binome_id').notNull().references(() => binomes.id),
    memberId: uuid('member_id').notNull().references(() => members.id),
    reason: text('reason').$type<DeclineReason>().notNull(),
    words: text('words').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.binomeId, table.memberId] }),
    check('binome_declines_reason', sql`${table.reason} in ('time', 'fit', 'language', 'known', 'other')`),
  ],
);
