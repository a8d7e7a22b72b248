import { sql } from 'drizzle-orm';
import { check, date, index, integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { binomes } from '../binomes/schema.ts';
import { counter, instant } from '../kernel/columns.ts';

/** How much a binôme was used in a week that begins on that Monday (UTC): numbers, so that no view has to count messages again. */
export const binomeWeeks = pgTable(
  'binome_weeks',
  {
    binomeId: uuid('binome_id').notNull().references(() => binomes.id),
    week: date('week', { mode: 'string' }).notNull(),
    messages: integer('messages').notNull(),
    /** What is in the journal for all of the binôme; private notes are not counted. */
    contacts: integer('contacts').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.binomeId, table.week] }),
    // The last weeks of all of them, out of years.
    index('binome_weeks_week').on(table.week, table.binomeId),
    check('binome_weeks_monday', sql`extract(isodow from ${table.week}) = 1`),
    check('binome_weeks_counts', sql`${table.messages} >= 0 and ${table.contacts} >= 0 and ${table.messages} + ${table.contacts} > 0`),
  ],
);

/** Up to where a binôme was counted: one that has not changed since then is left alone. */
export const binomeCounts = pgTable('binome_counts', {
  binomeId: uuid('binome_id').primaryKey().references(() => binomes.id),
  /** The revision of its conversation; 0 before it has one. */
  revision: counter('revision').notNull(),
  /** When the last message that still stands was written, as of that revision. */
  lastMessageAt: instant('last_message_at'),
  countedAt: instant('counted_at').notNull(),
});
