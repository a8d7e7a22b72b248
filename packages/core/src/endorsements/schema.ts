import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../kernel/columns.ts';
import { members } from '../members/schema.ts';
import { practices } from '../practices/schema.ts';

/** A member found a sheet useful, and says what for. */
export const endorsements = pgTable(
  'endorsements',
  {
    practiceId: uuid('practice_id').notNull().references(() => practices.id, { onDelete: 'cascade' }),
    memberId: uuid('member_id').notNull().references(() => members.id),
    reason: text('reason').notNull().default(''),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.practiceId, table.memberId] }),
    index('endorsements_newest').on(table.practiceId, table.createdAt, table.memberId),
  ],
);
