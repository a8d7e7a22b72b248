import { pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../kernel/columns.ts';
import { members } from '../members/schema.ts';
import { threads } from '../threads/schema.ts';

/** Who has the same question as its asker. */
export const meToos = pgTable(
  'me_toos',
  {
    threadId: uuid('thread_id').notNull().references(() => threads.id),
    memberId: uuid('member_id').notNull().references(() => members.id),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.threadId, table.memberId] })],
);
