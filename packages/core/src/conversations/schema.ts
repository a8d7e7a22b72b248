import { sql } from 'drizzle-orm';
import { check, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { binomes } from '../binomes/schema.ts';
import { counter, instant, primaryId } from '../kernel/columns.ts';
import { members } from '../members/schema.ts';

/** A live chat. `lastSeq` numbers its messages without holes; `lastRevision` numbers every change. */
export const conversations = pgTable(
  'conversations',
  {
    id: primaryId(),
    kind: text('kind').$type<'binome' | 'group'>().notNull(),
    binomeId: uuid('binome_id').unique().references(() => binomes.id),
    lastSeq: counter('last_seq').notNull().default(0),
    lastRevision: counter('last_revision').notNull().default(0),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    check(
      'conversations_kind',
      sql`(${table.kind} = 'binome') = (${table.binomeId} is not null) and ${table.kind} in ('binome', 'group')`,
    ),
  ],
);

export const conversationMembers = pgTable(
  'conversation_members',
  {
    conversationId: uuid('conversation_id').notNull().references(() => conversations.id),
    memberId: uuid('member_id').notNull().references(() => members.id),
    lastReadSeq: counter('last_read_seq').notNull().default(0),
    joinedAt: instant('joined_at').notNull(),
    leftAt: instant('left_at'),
  },
  (table) => [
    primaryKey({ columns: [table.conversationId, table.memberId] }),
    index('conversation_members_member').on(table.memberId),
  ],
);

export const messages = pgTable(
  'messages',
  {
    id: primaryId(),
    conversationId: uuid('conversation_id').notNull().references(() => conversations.id),
    seq: counter('seq').notNull(),
    revision: counter('revision').notNull(),
    authorId: uuid('author_id').notNull().references(() => members.id),
    clientId: uuid('client_id').notNull(),
    body: text('body').notNull(),
    html: text('html').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    unique('messages_order').on(table.conversationId, table.seq),
    unique('messages_idempotence').on(table.authorId, table.clientId),
    index('messages_changes').on(table.conversationId, table.revision),
  ],
);
