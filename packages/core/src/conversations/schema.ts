import { sql } from 'drizzle-orm';
import { boolean, check, foreignKey, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { binomes } from '../binomes/schema.ts';
import { counter, instant, primaryId } from '../kernel/columns.ts';
import { members } from '../members/schema.ts';
import { programmes } from '../programmes/schema.ts';
import type { NotificationLevel } from './contract.ts';

/**
 * A live chat. `lastSeq` numbers its messages without holes; `lastRevision` numbers every change of one;
 * `rosterRevision` numbers every change of who is in it.
 */
export const conversations = pgTable(
  'conversations',
  {
    id: primaryId(),
    kind: text('kind').$type<'binome' | 'group'>().notNull(),
    binomeId: uuid('binome_id').unique().references(() => binomes.id),
    /** A group's own; a binôme's conversation has none of what follows up to `closedAt`. */
    programmeId: uuid('programme_id').references(() => programmes.id),
    title: text('title'),
    description: text('description'),
    /** What a new member finds: everything, or what is written from then on. */
    history: text('history').$type<'start' | 'joining'>(),
    /** Who gets in: whoever of the programme wishes, or whom its managers add. */
    admission: text('admission').$type<'open' | 'invited'>(),
    createdBy: uuid('created_by').references(() => members.id),
    clientId: uuid('client_id'),
    /** Nothing more is written from here on. */
    closedAt: instant('closed_at'),
    lastSeq: counter('last_seq').notNull().default(0),
    lastRevision: counter('last_revision').notNull().default(0),
    rosterRevision: counter('roster_revision').notNull().default(1),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    check(
      'conversations_kind',
      sql`(${table.kind} = 'binome') = (${table.binomeId} is not null) and ${table.kind} in ('binome', 'group')`,
    ),
    check(
      'conversations_group',
      sql`(${table.kind} = 'group') = (${table.programmeId} is not null and ${table.title} is not null and ${table.history} is not null and ${table.admission} is not null)`,
    ),
    check('conversations_history', sql`${table.history} in ('start', 'joining')`),
    check('conversations_admission', sql`${table.admission} in ('open', 'invited')`),
    unique('conversations_idempotence').on(table.createdBy, table.clientId),
    index('conversations_groups').on(table.programmeId, table.createdAt, table.id).where(sql`${table.programmeId} is not null`),
  ],
);

export const conversationMembers = pgTable(
  'conversation_members',
  {
    conversationId: uuid('conversation_id').notNull().references(() => conversations.id),
    memberId: uuid('member_id').notNull().references(() => members.id),
    /** Everything up to it was on this member's screen; others see that, and it never goes back. */
    lastReadSeq: counter('last_read_seq').notNull().default(0),
    /** Marked unread again from this message on, for this member's own eyes. */
    unreadFrom: counter('unread_from'),
    /** What was written up to here is not this member's to read. */
    hiddenUpTo: counter('hidden_up_to').notNull().default(0),
    /** What one is told of: every message, those that mention one, or nothing. */
    level: text('level').$type<NotificationLevel>().notNull().default('all'),
    /** Up to here the member's devices were told. */
    notifiedSeq: counter('notified_seq').notNull().default(0),
    joinedAt: instant('joined_at').notNull(),
    leftAt: instant('left_at'),
  },
  (table) => [
    primaryKey({ columns: [table.conversationId, table.memberId] }),
    index('conversation_members_member').on(table.memberId),
    check('conversation_members_level', sql`${table.level} in ('all', 'mentions', 'none')`),
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
    /** Empty once it was deleted: of a deleted message only its place is left. */
    body: text('body').notNull(),
    html: text('html').notNull(),
    createdAt: instant('created_at').notNull(),
    /** The seq of the message of this conversation that it answers. */
    replyTo: counter('reply_to'),
    /** Members of the conversation who are named in it. */
    mentions: uuid('mentions').array(),
    /** Somebody's reaction is, or was, beside it: only then they are looked up. */
    reacted: boolean('reacted').notNull().default(false),
    editedAt: instant('edited_at'),
    deletedAt: instant('deleted_at'),
    pinnedAt: instant('pinned_at'),
    pinnedBy: uuid('pinned_by').references(() => members.id),
  },
  (table) => [
    unique('messages_order').on(table.conversationId, table.seq),
    unique('messages_idempotence').on(table.authorId, table.clientId),
    index('messages_changes').on(table.conversationId, table.revision),
    index('messages_pinned').on(table.conversationId, table.seq).where(sql`${table.pinnedAt} is not null`),
    foreignKey({ name: 'messages_reply', columns: [table.conversationId, table.replyTo], foreignColumns: [table.conversationId, table.seq] }),
    check('messages_pin', sql`(${table.pinnedAt} is null) = (${table.pinnedBy} is null)`),
    check('messages_tombstone', sql`${table.deletedAt} is null or (${table.body} = '' and ${table.html} = '' and ${table.pinnedAt} is null)`),
  ],
);

/** What an edited message said before: one row for each text that was replaced, under the revision it had. */
export const messageVersions = pgTable(
  'message_versions',
  {
    messageId: uuid('message_id').notNull().references(() => messages.id),
    revision: counter('revision').notNull(),
    body: text('body').notNull(),
    html: text('html').notNull(),
    writtenAt: instant('written_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.messageId, table.revision] })],
);

export const messageReactions = pgTable(
  'message_reactions',
  {
    messageId: uuid('message_id').notNull().references(() => messages.id),
    emoji: text('emoji').notNull(),
    memberId: uuid('member_id').notNull().references(() => members.id),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.messageId, table.emoji, table.memberId] })],
);

/** Messages that a member put aside for themselves; nobody else learns of it. */
export const messageStars = pgTable(
  'message_stars',
  {
    memberId: uuid('member_id').notNull().references(() => members.id),
    messageId: uuid('message_id').notNull().references(() => messages.id),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.memberId, table.messageId] }),
    index('message_stars_newest').on(table.memberId, table.createdAt, table.messageId),
  ],
);
