import { sql } from 'drizzle-orm';
import { index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { instant, primaryId } from '../kernel/columns.ts';
import type { Theme } from '../kernel/contract.ts';
import { members } from '../members/schema.ts';
import { threads } from '../threads/schema.ts';

/** What a member says they know about. */
export const expertise = pgTable(
  'expertise',
  {
    memberId: uuid('member_id').notNull().references(() => members.id),
    theme: text('theme').$type<Theme>().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.memberId, table.theme] }), index('expertise_by_theme').on(table.theme, table.memberId)],
);

/** An open question was put to a member by name. */
export const expertRequests = pgTable(
  'expert_requests',
  {
    id: primaryId(),
    threadId: uuid('thread_id').notNull().references(() => threads.id),
    expertId: uuid('expert_id').notNull().references(() => members.id),
    askedBy: uuid('asked_by').notNull().references(() => members.id),
    createdAt: instant('created_at').notNull(),
    /** When the expert was told once more; never twice. */
    remindedAt: instant('reminded_at'),
    /** When their devices were told of it last. */
    notifiedAt: instant('notified_at'),
    /** Nobody but the expert learns of it. */
    declinedAt: instant('declined_at'),
  },
  (table) => [
    unique('expert_requests_once').on(table.threadId, table.expertId),
    index('expert_requests_mine').on(table.expertId, table.createdAt, table.id),
    index('expert_requests_due').on(table.createdAt).where(sql`${table.remindedAt} is null and ${table.declinedAt} is null`),
  ],
);
