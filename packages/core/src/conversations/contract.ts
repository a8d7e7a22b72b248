import { z } from 'zod';
import { daySchema } from '../binomes/contract.ts';
import { clientIdSchema, countSchema, emojiSchema, idSchema, instantSchema, isStorableText, lineSchema, pageInput, pageSchema, reactionView, textSchema, versionView } from '../kernel/contract.ts';
import { memberRef } from '../members/contract.ts';
import { sideSchema } from '../profiles/contract.ts';

/** Longest message, in characters of Markdown. */
export const maxMessage = 8000;
/** Of a larger conversation only so many members come with it, those who read last first; `listMembers` has all. */
export const membersShown = 100;

/** What one is told of: every message, those that mention one or answer one, or nothing. */
export const notificationLevels = ['all', 'mentions', 'none'] as const;
export type NotificationLevel = (typeof notificationLevels)[number];

/**
 * A message as everybody sees it: viewer-neutral, so that one object serves REST, the socket and the screen.
 * `seq` orders the conversation without holes; `revision` grows with every change and is the catch-up cursor.
 * Of a deleted one (`deletedAt`) only its place is left.
 */
export const messageView = z.object({
  id: idSchema,
  conversationId: idSchema,
  seq: z.number().int(),
  revision: z.number().int(),
  clientId: clientIdSchema,
  authorId: idSchema,
  body: z.string(),
  html: z.string(),
  createdAt: instantSchema,
  /** The seq of the message that it answers. */
  replyTo: z.number().int().nullable(),
  /** The members named in it. */
  mentions: z.array(idSchema),
  /** In the order in which each emoji first came. */
  reactions: z.array(reactionView),
  editedAt: instantSchema.nullable(),
  deletedAt: instantSchema.nullable(),
  pinned: z.object({ memberId: idSchema, at: instantSchema }).nullable(),
});
export type MessageView = z.infer<typeof messageView>;

/** A member of a conversation: how far they have read, and the zone their clock is shown in. */
export const conversationMember = memberRef.extend({
  timeZone: z.string(),
  lastReadSeq: z.number().int(),
  /** Of a binôme: on which side. */
  side: sideSchema.nullable(),
  /** Of somebody who stands in: until which day. */
  standsInUntil: daySchema.nullable(),
});
export type ConversationMember = z.infer<typeof conversationMember>;

/** What is the reader's alone: nobody else sees where they marked something unread, put aside, or silenced. */
export const ownStateView = z.object({
  conversationId: idSchema,
  lastReadSeq: z.number().int(),
  /** Unread again from this seq on; null when nothing was marked. */
  unreadFrom: z.number().int().nullable(),
  level: z.enum(notificationLevels),
});
export type OwnStateView = z.infer<typeof ownStateView>;

export const conversationView = z.object({
  id: idSchema,
  kind: z.enum(['binome', 'group']),
  binomeId: idSchema.nullable(),
  programmeId: idSchema,
  /** Null for a binôme: it is called after the partner. */
  title: z.string().nullable(),
  description: z.string().nullable(),
  history: z.enum(['start', 'joining']).nullable(),
  admission: z.enum(['open', 'invited']).nullable(),
  closedAt: instantSchema.nullable(),
  /** The day on which its binôme goes on, while that is paused. */
  pausedUntil: daySchema.nullable(),
  lastSeq: z.number().int(),
  lastRevision: z.number().int(),
  /** Messages up to this seq were written before the reader came, and are not shown to them. */
  hiddenUpTo: z.number().int(),
  memberCount: z.number().int(),
  /** At most 100 of them; the reader is always among them. */
  members: z.array(conversationMember),
  own: ownStateView.extend({ /** Ids of the newest 200 messages put aside here. */ starred: z.array(idSchema) }),
  can: z.object({ send: z.boolean(), manage: z.boolean(), leave: z.boolean() }),
});
export type ConversationView = z.infer<typeof conversationView>;

const inConversation = z.strictObject({ conversationId: idSchema });
const ofMessage = inConversation.extend({ messageId: idSchema });

/**
 * `body` is Markdown; `@[name](m:<member id>)` mentions a member of the conversation (anybody else stays plain text).
 * `replyTo`: the seq of a message of the conversation.
 */
export const sendInput = inConversation.extend({
  clientId: clientIdSchema,
  body: textSchema(maxMessage),
  replyTo: countSchema(1).optional(),
});
export type SendInput = z.input<typeof sendInput>;

export const editInput = ofMessage.extend({ body: textSchema(maxMessage) });
export type EditInput = z.input<typeof editInput>;

export const messageInput = ofMessage;
export type MessageInput = z.input<typeof messageInput>;

/** `on` false takes it back. Saying the same twice changes nothing. */
export const switchInput = ofMessage.extend({ on: z.boolean() });
export type SwitchInput = z.input<typeof switchInput>;

export const reactInput = switchInput.extend({ emoji: emojiSchema });
export type ReactInput = z.input<typeof reactInput>;

/** What a message said before. */
export const versionsView = z.object({ versions: z.array(versionView) });
export type VersionsView = z.infer<typeof versionsView>;

/** The newest page, or the one before, after or around a seq (at most one of them). Answered in reading order. */
export const historyInput = inConversation
  .extend({
    before: countSchema(1).optional(),
    after: countSchema(0).optional(),
    around: countSchema(1).optional(),
    limit: countSchema(1, 100).default(50),
  });
export type HistoryInput = z.input<typeof historyInput>;
export const historyView = z.object({
  messages: z.array(messageView),
  hasOlder: z.boolean(),
  hasNewer: z.boolean(),
  /** Messages that the page's answer, and that are not in the page themselves. */
  quoted: z.array(messageView),
});
export type HistoryView = z.infer<typeof historyView>;

/** What changed after a revision, oldest change first. `more`: ask again from the last one. */
export const changesInput = inConversation.extend({
  afterRevision: countSchema(0),
  limit: countSchema(1, 200).default(200),
});
export type ChangesInput = z.input<typeof changesInput>;
export const changesView = z.object({
  messages: z.array(messageView),
  lastRevision: z.number().int(),
  more: z.boolean(),
});
export type ChangesView = z.infer<typeof changesView>;

/** `seq`: everything up to it was on screen. A lower one than before is ignored. */
export const markReadInput = inConversation.extend({ seq: countSchema(0) });
export type MarkReadInput = z.input<typeof markReadInput>;
export const readMarkView = z.object({
  conversationId: idSchema,
  memberId: idSchema,
  lastReadSeq: z.number().int(),
});
export type ReadMarkView = z.infer<typeof readMarkView>;

/** Unread again from this message on. */
export const markUnreadInput = inConversation.extend({ seq: countSchema(1) });
export type MarkUnreadInput = z.input<typeof markUnreadInput>;

export const setLevelInput = inConversation.extend({ level: z.enum(notificationLevels) });
export type SetLevelInput = z.input<typeof setLevelInput>;

/** Looks for a text as it was written, whatever its case, accents and vowel signs, from the newest message back. */
export const searchMessagesInput = inConversation.extend({
  text: lineSchema(200),
  /** Where the search before stopped. */
  before: countSchema(1).optional(),
});
export type SearchMessagesInput = z.input<typeof searchMessagesInput>;
export const searchMessagesView = z.object({
  /** Newest first, at most 30. `excerpt`: the words around the place, in pieces, `found` where they are what was looked for. */
  hits: z.array(z.object({
    messageId: idSchema,
    seq: z.number().int(),
    authorId: idSchema,
    authorName: z.string(),
    createdAt: instantSchema,
    excerpt: z.array(z.object({ text: z.string(), found: z.boolean() })),
  })),
  /** Older ones have not been looked at yet: ask again with `before`. Null: that was all. */
  nextBefore: z.number().int().nullable(),
});
export type SearchMessagesView = z.infer<typeof searchMessagesView>;

/** A day as the reader's calendar has it, in the zone of their commune. */
export const findDayInput = inConversation.extend({ day: z.iso.date().refine((day) => !day.startsWith('0000'), 'invalidValue') });
export type FindDayInput = z.input<typeof findDayInput>;
/** The first message of that day or after it, null when there is none; `on`: it is of that very day. */
export const dayView = z.object({ seq: z.number().int().nullable(), on: z.boolean() });
export type DayView = z.infer<typeof dayView>;

export const listPinnedInput = inConversation;
export const pinnedView = z.object({ /** Newest message first, at most 100. */ messages: z.array(messageView.extend({ authorName: z.string() })) });
export type PinnedView = z.infer<typeof pinnedView>;

/** A message put aside, with when that was, who wrote it, and where: the group's title, or the partner's name. */
export const starredView = z.object({ message: messageView, starredAt: instantSchema, authorName: z.string(), conversation: z.string() });
export type StarredView = z.infer<typeof starredView>;
export const starredPage = pageSchema(starredView);

export const listConversationMembersInput = pageInput.extend({ conversationId: idSchema, name: z.string().max(120).refine(isStorableText, 'unstorable').optional() });
export type ListConversationMembersInput = z.input<typeof listConversationMembersInput>;
export const conversationMemberPage = pageSchema(memberRef);

/** Who wrote: those among the ids who are or were in the conversation. */
export const peopleInput = inConversation.extend({ ids: z.array(idSchema).min(1).max(100) });
export type PeopleInput = z.input<typeof peopleInput>;
export const peopleView = z.object({ people: z.array(memberRef) });
export type PeopleView = z.infer<typeof peopleView>;

/** One of the actor's conversations, for the home page and the badge. */
export const ownConversationView = z.object({
  id: idSchema,
  kind: z.enum(['binome', 'group']),
  programmeId: idSchema,
  title: z.string().nullable(),
  closed: z.boolean(),
  memberCount: z.number().int(),
  lastSeq: z.number().int(),
  lastRevision: z.number().int(),
  /** At most 100 are counted. */
  unread: z.number().int(),
  /** Somebody named or answered the reader in what is unread. */
  mentioned: z.boolean(),
  level: z.enum(notificationLevels),
  last: z.object({ authorId: idSchema, authorName: z.string(), excerpt: z.string(), deleted: z.boolean(), createdAt: instantSchema }).nullable(),
});
export type OwnConversationView = z.infer<typeof ownConversationView>;
