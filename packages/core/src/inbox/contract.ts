import { z } from 'zod';
import { followLevels, followReasons, threadFollowView } from '../follows/contract.ts';
import { countSchema, idSchema, instantSchema, localeSchema, pageInput, themeSchema } from '../kernel/contract.ts';
import { memberRef } from '../members/contract.ts';
import { ownThreadView } from '../threads/contract.ts';

/** Most stretches of posts that one call marks as read. */
export const maxRanges = 100;

const range = z.tuple([countSchema(1), countSchema(1)]).refine(([first, last]) => first <= last, 'invalidValue');
/** `ranges`: the posts that were on the screen, by `seq`, both ends included. Those that are not there are left out. */
export const readPostsInput = z.strictObject({ threadId: idSchema, ranges: z.array(range).min(1).max(maxRanges) });
export type ReadPostsInput = z.input<typeof readPostsInput>;

/** Unread again from this post on; what one wrote oneself stays read. */
export const unreadPostsInput = z.strictObject({ threadId: idSchema, fromSeq: countSchema(1) });
export type UnreadPostsInput = z.input<typeof unreadPostsInput>;

/** All threads that one reads, or those of a space or on a theme. */
export const readAllInput = z.strictObject({ spaceId: idSchema.optional(), theme: themeSchema.optional() });
export type ReadAllInput = z.input<typeof readAllInput>;
/** `more`: there are more than one call marks; ask again. */
export const readAllView = z.object({ marked: z.number().int(), more: z.boolean() });
export type ReadAllView = z.infer<typeof readAllView>;

export const ownThreadsInput = z.strictObject({ threadIds: z.array(idSchema).min(1).max(100) });
export type OwnThreadsInput = z.input<typeof ownThreadsInput>;
export const ownThreadsView = z.object({ threads: z.array(ownThreadView) });
export type OwnThreadsView = z.infer<typeof ownThreadsView>;

/** Of a stretch of posts, which are unread; and what one is told of in the thread. */
export const readingInput = z.strictObject({ threadId: idSchema, after: countSchema(0).default(0), limit: countSchema(1, 100).default(20) });
export type ReadingInput = z.input<typeof readingInput>;
export const readingView = ownThreadView.extend({ unreadHere: z.array(z.tuple([z.number().int(), z.number().int()])), follow: threadFollowView });
export type ReadingView = z.infer<typeof readingView>;

/** Who had an announcement's opening post on their screen, the last one first. */
export const listReadersInput = pageInput.extend({ threadId: idSchema });
export type ListReadersInput = z.input<typeof listReadersInput>;
export const readersView = z.object({
  items: z.array(z.object({ member: memberRef, readAt: instantSchema })),
  nextCursor: z.string().nullable(),
  /** Of those who read the space now, without the author. */
  readCount: z.number().int(),
  readerCount: z.number().int(),
});
export type ReadersView = z.infer<typeof readersView>;

export const entryKinds = ['thread', 'acceptance', 'practice', 'conversation', 'forward', 'binome'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** From the weightiest to the lightest: of several, an entry keeps the first. */
export const entryReasons = [
  'mentioned', 'accepted', 'answered', 'announced', 'asked', 'posted', 'consent', 'returned', 'review', 'questioned', 'remarked', 'changed', 'refresh', 'adopted', 'revised', 'published', 'written', 'requested',
  'proposed', 'disclosure', 'sign', 'callback', 'turn', 'silent', 'due', 'pulse', 'closed', 'succeeded', 'substituted', 'begun', 'signed', 'declined', 'paused', 'resumed', 'assessed', 'noted',
] as const;
export type EntryReason = (typeof entryReasons)[number];

/** Something new for the reader. `id` is the thread, the accepted post, the practice, the conversation, the request or the binôme. */
export const inboxEntry = z.object({
  kind: z.enum(entryKinds),
  id: idSchema,
  reason: z.enum(entryReasons),
  /** Which follow level told it, and where that comes from; null where neither is why. */
  level: z.enum(followLevels).nullable(),
  because: z.enum(followReasons).nullable(),
  /** How many new posts or messages. */
  count: z.number().int(),
  /** The first of them, by `seq`. */
  first: z.number().int().nullable(),
  /** A thread's, a practice's or a group's; null for a binôme and its conversation. */
  title: z.string().nullable(),
  locale: localeSchema.nullable(),
  /** Of a thread or an accepted post. */
  threadId: idSchema.nullable(),
  theme: themeSchema.nullable(),
  /** Who wrote last, asks, or is the partner. Of the one who stands for a binôme without its names (`unnamedId`) the screens say so in the reader's language. */
  from: memberRef.pick({ id: true, name: true }).nullable(),
  excerpt: z.string(),
  at: instantSchema,
});
export type InboxEntry = z.infer<typeof inboxEntry>;

/** The first page also has every conversation and request with something new, before what is ordered by time. */
export const inboxPage = z.object({ items: z.array(inboxEntry), nextCursor: z.string().nullable() });
export type InboxPage = z.infer<typeof inboxPage>;

/**
 * What the navigation counts without asking again: `entries` of threads, practices, binômes and requests, all of them and each, and
 * the conversations that were laid aside, with the message up to which; what a conversation has unread is told live.
 */
export const inboxCount = z.object({
  entries: z.number().int(),
  threads: z.number().int(),
  practices: z.number().int(),
  binomes: z.number().int(),
  requests: z.number().int(),
  aside: z.record(idSchema, z.number().int()),
});
export type InboxCount = z.infer<typeof inboxCount>;

/** The inbox in a few figures, and its newest entries. `total` is what the navigation shows; every figure stops at 100. */
export type InboxSummary = Record<'total' | 'requests' | 'conversations' | 'threads' | 'practices' | 'binomes', number> & { newest: InboxEntry[] };

export const entryInput = z.strictObject({ kind: z.enum(entryKinds), id: idSchema });
export type EntryInput = z.input<typeof entryInput>;

/** What needs the member today: at most five entries that concern them in person, and two questions on their themes that nobody answered. */
export const todayView = z.object({
  entries: z.array(inboxEntry),
  questions: z.array(z.object({ id: idSchema, title: z.string(), locale: localeSchema, theme: themeSchema, from: memberRef.pick({ id: true, name: true }), at: instantSchema })),
});
export type TodayView = z.infer<typeof todayView>;
