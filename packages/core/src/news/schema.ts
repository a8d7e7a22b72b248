import { sql } from 'drizzle-orm';
import { bigint, check, pgTable, text, uuid } from 'drizzle-orm/pg-core';

/**
 * What happened and has not been put into anybody's inbox yet: written in the statement that makes it happen, so that it is
 * there exactly if that commits, and taken out by whoever spreads it. Nobody waits for another here.
 */
export const news = pgTable(
  'news',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    kind: text('kind').$type<'posted' | 'accepted' | 'published' | 'sheet' | 'binome'>().notNull(),
    /** The post, the practice or the binôme. */
    subjectId: uuid('subject_id').notNull(),
    /** What happened to a sheet or in a binôme, as the inbox says it, and whom it concerns. */
    reason: text('reason'),
    memberIds: uuid('member_ids').array(),
  },
  (table) => [
    check('news_kind', sql`${table.kind} in ('posted', 'accepted', 'published', 'sheet', 'binome')`),
    check('news_sheet', sql`(${table.kind} in ('sheet', 'binome')) = (${table.reason} is not null and ${table.memberIds} is not null)`),
  ],
);
