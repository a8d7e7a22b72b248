import { z } from 'zod';
import { clientIdSchema, countSchema, idSchema, instantSchema, textSchema } from '../kernel/contract.ts';
import { memberRef } from '../members/contract.ts';

/** Longest message, in characters of Markdown. */
export const maxMessage = 8000;

/**
 * A message as everybody sees it: viewer-neutral, so that one object serves REST, the socket and the screen.
 * `seq` orders the conversation without holes; `revision` grows with every change and is the catch-up cursor.
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
});
export type MessageView = z.infer<typeof messageView>;

export const conversationView = z.object({
  id: idSchema,
  kind: z.enum(['binome', 'group']),
  binomeId: idSchema.nullable(),
  lastSeq: z.number().int(),
  lastRevision: z.number().int(),
  /** Everybody in it, with how far each has read, and the zone their clock is shown in. */
  members: z.array(memberRef.extend({ timeZone: z.string(), lastReadSeq: z.number().int() })),
  can: z.object({ send: z.boolean() }),
});
export type ConversationView = z.infer<typeof conversationView>;

export const sendInput = z.strictObject({
  conversationId: idSchema,
  clientId: clientIdSchema,
  body: textSchema(maxMessage),
});
export type SendInput = z.input<typeof sendInput>;

/** Newest messages first asked; `before` (a seq) pages back. Answered in reading order. */
export const historyInput = z.strictObject({
  conversationId: idSchema,
  before: countSchema(1).optional(),
  limit: countSchema(1, 100).default(50),
});
export type HistoryInput = z.input<typeof historyInput>;
export const historyView = z.object({ messages: z.array(messageView), hasOlder: z.boolean() });
export type HistoryView = z.infer<typeof historyView>;

/** What changed after a revision, oldest change first. `more`: ask again from the last one. */
export const changesInput = z.strictObject({
  conversationId: idSchema,
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
export const markReadInput = z.strictObject({
  conversationId: idSchema,
  seq: countSchema(0),
});
export type MarkReadInput = z.input<typeof markReadInput>;
export const readMarkView = z.object({
  conversationId: idSchema,
  memberId: idSchema,
  lastReadSeq: z.number().int(),
});
export type ReadMarkView = z.infer<typeof readMarkView>;
