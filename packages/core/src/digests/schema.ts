import { sql } from 'drizzle-orm';
import { check, date, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../kernel/columns.ts';
import { members } from '../members/schema.ts';

/** The last digest of each member: that there is one, never what it says. One row for each, so that a day has no second one. */
export const digests = pgTable(
  'digests',
  {
    memberId: uuid('member_id').primaryKey().references(() => members.id, { onDelete: 'cascade' }),
    /** A new one for each digest; its Message-ID is made of it. */
    id: uuid('id').notNull().unique(),
    /** By the calendar of the member's commune. */
    day: date('day').notNull(),
    /** `sending` from before it is handed over: what ends in between leaves it so, and nothing sends it again. */
    state: text('state').$type<'queued' | 'sending' | 'sent'>().notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [check('digests_state', sql`${table.state} in ('queued', 'sending', 'sent')`)],
);
