import { z } from 'zod';
import {
  clientIdSchema,
countSchema,
  idSchema,
  instantSchema,
  lineSchema,
  localeSchema,
  optionalTextSchema,
  pageInput,
  themeSchema,
} from '../kernel/contract.ts';
import { memberRef } from '../members/contract.ts';

/** The parts of a practice sheet, in the order they are read. */
export const practiceParts = [
  'summary',
  'context',
  'whatWeDid',
  'steps',
  'costAndMeans',
  'pitfalls',
  'contacts',
] as const;
export type PracticePart = (typeof practiceParts)[number];

/** Longest part, in characters of Markdown. */
export const maxPart = 20_000;
/** Longest title of a sheet, in characters. */
export const maxPracticeTitle = 200;

export const practiceStatuses = ['draft', 'published'] as const;

export const practiceSummary = z.object({
  id: idSchema,
  programmeId: idSchema,
  status: z.enum(practiceStatuses),
  theme: themeSchema,
  title: z.string(),
  /** The summary's first words as plain text. */
  excerpt: z.string(),
  locale: localeSchema,
  author: memberRef,
  sourceCount: z.number().int(),
  updatedAt: instantSchema,
  publishedAt: instantSchema.nullable(),
});
export type PracticeSummary = z.infer<typeof practiceSummary>;

/** Where a sheet comes from: a post, pinned to the revision it had. */
export const practiceSourceView = z.object({
  id: idSchema,
  postId: idSchema,
  threadId: idSchema,
  threadTitle: z.string(),
  seq: z.number().int(),
  author: memberRef,
  /** The text as it was when the sheet took it. */
  html: z.string(),
  createdAt: instantSchema,
});
export type PracticeSourceView = z.infer<typeof practiceSourceView>;

export const practiceView = practiceSummary.extend({
  /** Counts saved changes; an edit names the one it started from. */
  revision: z.number().int(),
  blocks: z.array(z.object({ part: z.enum(practiceParts), body: z.string(), html: z.string() })),
  sources: z.array(practiceSourceView),
  can: z.object({ edit: z.boolean(), publish: z.boolean() }),
});
export type PracticeView = z.infer<typeof practiceView>;

export const listPracticesInput = pageInput.extend({
  theme: themeSchema.optional(),
  /** `draft` lists something to moderators only; to others the list is empty. */
  status: z.enum(practiceStatuses).default('published'),
});
export type ListPracticesInput = z.input<typeof listPracticesInput>;

/** Starts a draft from a post: its text goes into "what we did", its thread's title and theme are taken over. */
export const draftFromPostInput = z.strictObject({ postId: idSchema, clientId: clientIdSchema });
export type DraftFromPostInput = z.input<typeof draftFromPostInput>;

export const revisePracticeInput = z.strictObject({
  practiceId: idSchema,
  /** The revision the editor saw: another one stored meanwhile is a Conflict, nothing is overwritten. */
  revision: countSchema(1),
  title: lineSchema(maxPracticeTitle).optional(),
  theme: themeSchema.optional(),
  blocks: z.partialRecord(z.enum(practiceParts), optionalTextSchema(maxPart)).optional(),
});
export type RevisePracticeInput = z.input<typeof revisePracticeInput>;

export const publishPracticeInput = z.strictObject({ practiceId: idSchema });

/** A sheet made from a post of a thread, so that the post can say so. Drafts are listed for curators only. */
export const threadPracticeView = z.object({
  id: idSchema,
  title: z.string(),
  status: z.enum(practiceStatuses),
  postId: idSchema,
});
export type ThreadPracticeView = z.infer<typeof threadPracticeView>;
