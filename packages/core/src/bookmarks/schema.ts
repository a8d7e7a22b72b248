import { sql } from 'drizzle-orm';
import { check, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../kernel/columns.ts';
import { members } from '../members/schema.ts';
import { posts } from '../threads/schema.ts';

/** A post that a member put aside, with a note to themselves and perhaps a reminder. Nobody else ever reads it. */
export const bookmarks = pgTable(
  'bookmarks',
  {
    memberId: uuid('member_id').notNull().references(() => members.id),
    postId: uuid('post_id').notNull().references(() => posts.id),
    note: text('note').notNull().default(''),
    createdAt: instant('created_at').notNull(),
    remindAt: instant('remind_at'),
    /** When the member was reminded; null again once they have seen it, or want another reminder. */
    dueAt: instant('due_at'),
    /** When their devices were told of that. */
    notifiedAt: instant('notified_at'),
  },
  (table) => [
    primaryKey({ columns: [table.memberId, table.postId] }),
    index('bookmarks_newest').on(table.memberId, table.createdAt, table.postId),
    index('bookmarks_reminders').on(table.remindAt).where(sql`${table.remindAt} is not null`),
    index('bookmarks_post').on(table.postId),
    check('bookmarks_reminded_once', sql`${table.remindAt} is null or ${table.dueAt} is null`),
  ],
);
