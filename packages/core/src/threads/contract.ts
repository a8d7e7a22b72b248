import { z } from 'zod';
import {
  clientIdSchema,
  countSchema,
  emojiSchema,
  idSchema,
  instantSchema,
  lineSchema,
  localeSchema,
  pageInput,
  reactionView,
  textSchema,
  themeSchema,
  versionView,
} from '../kernel/contract.ts';
import { memberRef } from '../members/contract.ts';
import { spaceRef } from '../spaces/contract.ts';

/** Longest post, in characters of Markdown. */
export const maxPost = 20_000;
export const maxTitle = 200;
/** Posts on one page of a thread on the screen: pages begin at fixed places, so that addresses keep. */
export const postsPerPage = 20;

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
  /** The question that was asked before and takes the answers. */
  duplicateOfId: idSchema.nullable(),
  /** Posts after the opening one. */
  replyCount: z.number().int(),
  lastRevision: z.number().int(),
  createdAt: instantSchema,
  lastPostAt: instantSchema,
  /** Its opening post was deleted: `title` is empty, and it is in no list. */
  deletedAt: instantSchema.nullable(),
});
export type ThreadSummary = z.infer<typeof threadSummary>;

export const threadView = threadSummary.extend({
  /** `replyUnnamed`: the reader asked it without a name, and may go on so. `contribute`: change one's posts, react, translate. */
  can: z.object({ reply: z.boolean(), replyUnnamed: z.boolean(), accept: z.boolean(), curate: z.boolean(), contribute: z.boolean() }),
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

/** A reader's translation. `stale`: the post was edited since. */
export const translationView = z.object({
  locale: localeSchema,
  author: memberRef,
  html: z.string(),
  revision: z.number().int(),
  stale: z.boolean(),
  writtenAt: instantSchema,
});
export type TranslationView = z.infer<typeof translationView>;

/** A post; the opening one has `seq` 1. Viewer-neutral. Of a deleted one (`deletedAt`) only its place is left. */
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
  /** The seq of the post that it answers, and of the one under which it is folded with the other answers. */
  answers: z.number().int().nullable(),
  rootSeq: z.number().int().nullable(),
  /** Answers folded under it. */
  answerCount: z.number().int(),
  /** The members named in it. */
  mentions: z.array(idSchema),
  reactions: z.array(reactionView),
  /** Who reacted first, at most 100 of them. */
  reactors: z.array(z.object({ id: idSchema, name: z.string() })),
  translations: z.array(translationView),
  /** It shows words from elsewhere: its author cannot edit it. */
  composed: z.boolean(),
  editedAt: instantSchema.nullable(),
  deletedAt: instantSchema.nullable(),
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
  /** Posts that the stretch's answer, and that are not in it themselves. */
  quoted: z.array(postView),
});
export type ThreadPageView = z.infer<typeof threadPageView>;

/**
 * `body` is Markdown; `@[name](m:<member id>)`, `(c:<commune id>)` and `(t:<theme>)` name somebody who reads the space, a commune
 * of the programme, a theme. `answers`: the seq of a post of the thread.
 */
export const replyInput = z.strictObject({
  threadId: idSchema,
  clientId: clientIdSchema,
  answers: countSchema(1).optional(),
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

export const postInput = z.strictObject({ threadId: idSchema, postId: idSchema });
export type PostInput = z.input<typeof postInput>;

/** `revision`: the post's, as the editor read it. `title`: the thread's, with its opening post. */
export const editPostInput = postInput.extend({ revision: countSchema(1), title: lineSchema(maxTitle).optional(), body: textSchema(maxPost) });
export type EditPostInput = z.input<typeof editPostInput>;

/** `on` false takes it back. Saying the same twice changes nothing. */
export const reactToPostInput = postInput.extend({ emoji: emojiSchema, on: z.boolean() });
export type ReactToPostInput = z.input<typeof reactToPostInput>;

export const postVersionsView = z.object({ versions: z.array(versionView.extend({ title: z.string().nullable() })) });
export type PostVersionsView = z.infer<typeof postVersionsView>;

/** The answers folded under a post, in reading order, after a `seq`. */
export const listAnswersInput = postInput.extend({ after: countSchema(0).default(0), limit: countSchema(1, 100).default(50) });
export type ListAnswersInput = z.input<typeof listAnswersInput>;
/** `lastRevision`: every change of the answers up to it is in. */
export const answersView = postsView.extend({ lastRevision: z.number().int() });
export type AnswersView = z.infer<typeof answersView>;

/** `postRevision`: the post's, as its translator read it. `revision`: of one's own translation, to replace that. */
export const translatePostInput = postInput.extend({
  locale: localeSchema,
  body: textSchema(maxPost),
  postRevision: countSchema(1),
  revision: countSchema(1).optional(),
});
export type TranslatePostInput = z.input<typeof translatePostInput>;
export const translationInput = postInput.extend({ locale: localeSchema });
export type TranslationInput = z.input<typeof translationInput>;
export const translationSourceView = z.object({ body: z.string(), revision: z.number().int() });
export type TranslationSourceView = z.infer<typeof translationSourceView>;

/** Most people and communes that are offered while somebody is named. */
export const maxNameable = 10;
/** Left out: the general space of `programmeId`. */
export const listNameableInput = z.strictObject({ spaceId: idSchema.optional(), programmeId: idSchema.optional(), text: lineSchema(80) });
export type ListNameableInput = z.input<typeof listNameableInput>;
export const nameableView = z.object({
  people: z.array(memberRef),
  communes: z.array(z.object({ id: idSchema, nameFr: z.string(), nameAr: z.string() })),
});
export type NameableView = z.infer<typeof nameableView>;
