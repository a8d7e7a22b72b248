import { index, pgTable, uuid } from 'drizzle-orm/pg-core';
import { practices } from '../practices/schema.ts';
import { threads } from '../threads/schema.ts';

/** A thread that is about a sheet: a question to those who wrote it. */
export const practiceThreads = pgTable(
  'practice_threads',
  {
    threadId: uuid('thread_id').primaryKey().references(() => threads.id),
    practiceId: uuid('practice_id').notNull().references(() => practices.id, { onDelete: 'cascade' }),
  },
  (table) => [index('practice_threads_practice').on(table.practiceId, table.threadId)],
);
