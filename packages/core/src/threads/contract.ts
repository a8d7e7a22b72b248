import { z } from 'zod';
import {
  clientIdSchema,
  countSchema,
  idSchema,
  instantSchema,
  lineSchema,
  localeSchema,
  pageInput,
  textSchema,
  themeSchema,
} from '../kernel/contract.ts';
import { memberRef } from '../members/contract.ts';
import { spaceRef } from '../spaces/contract.ts';

/** Longest post, in characters of Markdown. */
export const maxPost = 20_000;
export const maxTitle = 200;

export const threadKinds = ['question', 'discussion', 'announcement', 'poll'] as const;
export type ThreadKind = (typeof threadKinds)[number];
/** Kinds that are opened with words alone; a poll comes with its options. */
export const plainKinds = ['question', 'discussion', 'announcement'] as const;
/** A question is open without answers, answered with some, resolved once its author accepted one. */
export const threadStates = ['open', 'answered', 'resolved'] as const;

export const threadSummary = z.object({
  id: idSchema,
  programmeId: idSchema,
  space: spaceRef,
  kind: z.enum(threadKinds),
  state: z.enum(threadStates),
  theme: themeSchema,
  title: z.string(),
  locale: localeSchema,
  author: memberRef,
  acceptedPostId: idSchema.nullable(),
  /** Posts after the opening one. */
  replyCount: z.number().int(),
  lastRevision: z.number().int(),
  createdAt: instantSchema,
  lastPostAt: instantSchema,
});
export type ThreadSummary = z.infer<typeof threadSummary>;

export const threadView = threadSummary.extend({
  can: z.object({ reply: z.boolean(), accept: z.boolean(), curate: z.boolean() }),
});
export type ThreadView = z.infer<typeof threadView>;

/** How far a member has read a thread; for their own eyes. `revision` grows with every change of it. */
export const ownThreadView = z.object({
  threadId: idSchema,
  revision: z.number().int(),
  /** The thread's newest post when this was counted. */
  lastSeq: z.number().int(),
  /** Posts of others that were never on the member's screen, or that they marked unread. */
  unread: z.number().int(),
  firstUnread: z.number().int().nullable(),
});
export type OwnThreadView = z.infer<typeof ownThreadView>;

/** A post; the opening one has `seq` 1. Viewer-neutral. */
export const postView = z.object({
  id: idSchema,
  threadId: idSchema,
  seq: z.number().int(),
  revision: z.number().int(),
  clientId: clientIdSchema,
  author: memberRef,
  body: z.string(),
  html: z.string(),
  createdAt: instantSchema,
});
export type PostView = z.infer<typeof postView>;

export const listThreadsInput = pageInput.extend({
  spaceId: idSchema.optional(),
  theme: themeSchema.optional(),
  state: z.enum(threadStates).optional(),
});
export type ListThreadsInput = z.input<typeof listThreadsInput>;

export const askInput = z.strictObject({
  /** Left out: the asker's own programme, when there is just one. */
  programmeId: idSchema.optional(),
  /** Left out: the programme's general space. */
  spaceId: idSchema.optional(),
  clientId: clientIdSchema,
  kind: z.enum(plainKinds),
  theme: themeSchema,
  title: lineSchema(maxTitle),
  body: textSchema(maxPost),
  locale: localeSchema,
});
export type AskInput = z.input<typeof askInput>;

/** Posts in reading order, after a `seq`. */
export const listPostsInput = z.strictObject({
  threadId: idSchema,
  after: countSchema(0).default(0),
  limit: countSchema(1, 100).default(20),
});
export type ListPostsInput = z.input<typeof listPostsInput>;
export const postsView = z.object({ posts: z.array(postView), hasMore: z.boolean() });
export type PostsView = z.infer<typeof postsView>;

/** The page a reader opens: the thread, its accepted answer wherever it stands, and a stretch of posts. */
export const threadPageView = postsView.extend({
  thread: threadView,
  acceptedPost: postView.nullable(),
});
export type ThreadPageView = z.infer<typeof threadPageView>;

export const replyInput = z.strictObject({
  threadId: idSchema,
  clientId: clientIdSchema,
  body: textSchema(maxPost),
});
export type ReplyInput = z.input<typeof replyInput>;

/** `postId` null takes the acceptance back. */
export const acceptAnswerInput = z.strictObject({ threadId: idSchema, postId: idSchema.nullable() });
export type AcceptAnswerInput = z.input<typeof acceptAnswerInput>;

/** What changed in a thread after a revision, for catching up: the thread as it is now, and the posts. */
export const threadChangesInput = z.strictObject({
  threadId: idSchema,
  afterRevision: countSchema(0),
  limit: countSchema(1, 200).default(100),
});
export type ThreadChangesInput = z.input<typeof threadChangesInput>;
export const threadChangesView = z.object({
  thread: threadSummary,
  posts: z.array(postView),
  more: z.boolean(),
});
export type ThreadChangesView = z.infer<typeof threadChangesView>;
