import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { messages } from '../conversations/schema.ts';
import { counter, instant, primaryId } from '../kernel/columns.ts';
import { members } from '../members/schema.ts';
import { posts, threads } from '../threads/schema.ts';

/**
 * A member's wish to show a conversation's message in a thread. Its author is asked; the post exists once they agree,
 * to the words as they stood at `messageRevision`.
 */
export const forwards = pgTable(
  'forwards',
  {
    id: primaryId(),
    messageId: uuid('message_id').notNull().references(() => messages.id),
    messageRevision: counter('message_revision').notNull(),
    requestedBy: uuid('requested_by').notNull().references(() => members.id),
    clientId: uuid('client_id').notNull(),
    threadId: uuid('thread_id').notNull().references(() => threads.id),
    /** What the one who forwards adds, in Markdown. */
    note: text('note').notNull(),
    state: text('state').$type<'asked' | 'granted' | 'refused' | 'withdrawn'>().notNull(),
    postId: uuid('post_id').references(() => posts.id),
    askedAt: instant('asked_at').notNull(),
    decidedAt: instant('decided_at'),
  },
  (table) => [
    unique('forwards_idempotence').on(table.requestedBy, table.clientId),
    index('forwards_message').on(table.messageId),
    index('forwards_thread').on(table.threadId),
    check('forwards_state', sql`${table.state} in ('asked', 'granted', 'refused', 'withdrawn')`),
    check('forwards_decided', sql`(${table.state} = 'asked') = (${table.decidedAt} is null)`),
    check('forwards_posted', sql`${table.state} <> 'granted' or ${table.postId} is not null`),
  ],
);
