import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { conversations, messages } from '../conversations/schema.ts';
import { counter, instant, primaryId } from '../kernel/columns.ts';
import type { Locale, Theme } from '../kernel/contract.ts';
import { members } from '../members/schema.ts';
import { spaces } from '../spaces/schema.ts';
import { posts, threads } from '../threads/schema.ts';
import type { RelayState } from './contract.ts';

/**
 * A binôme's question to the peers, without names. One of the two proposes it, the other agrees to the words of a
 * `revision`; the thread exists from then on. Nothing that others see points here.
 */
export const relays = pgTable(
  'relays',
  {
    id: primaryId(),
    conversationId: uuid('conversation_id').notNull().references(() => conversations.id),
    askerId: uuid('asker_id').notNull().references(() => members.id),
    clientId: uuid('client_id').notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    theme: text('theme').$type<Theme>().notNull(),
    locale: text('locale').$type<Locale>().notNull(),
    spaceId: uuid('space_id').notNull().references(() => spaces.id),
    revision: counter('revision').notNull().default(1),
    state: text('state').$type<RelayState>().notNull().default('proposed'),
    threadId: uuid('thread_id').unique().references(() => threads.id),
    askedAt: instant('asked_at').notNull(),
    decidedAt: instant('decided_at'),
    /** The answer that came back last, and the message that brought it. */
    returnedPostId: uuid('returned_post_id').references(() => posts.id),
    returnedMessageId: uuid('returned_message_id').references(() => messages.id),
  },
  (table) => [
    unique('relays_idempotence').on(table.askerId, table.clientId),
    index('relays_newest').on(table.conversationId, table.askedAt, table.id),
    check('relays_state', sql`${table.state} in ('proposed', 'published', 'refused', 'withdrawn')`),
    check('relays_decided', sql`(${table.state} = 'proposed') = (${table.decidedAt} is null)`),
    check('relays_published', sql`${table.state} <> 'published' or ${table.threadId} is not null`),
  ],
);
