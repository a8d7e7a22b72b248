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
  textSchema,
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

/** `review`: it waits for somebody else to approve it. */
export const practiceStatuses = ['draft', 'review', 'published'] as const;

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

/** What somebody did to a sheet that made a new version of it. */
export const practiceActs = ['drafted', 'revised', 'submitted', 'returned', 'published', 'restored'] as const;

export const practiceView = practiceSummary.extend({
  /** Counts saved changes; an edit names the one it started from. */
  revision: z.number().int(),
  blocks: z.array(z.object({ part: z.enum(practiceParts), body: z.string(), html: z.string() })),
  sources: z.array(practiceSourceView),
  /** Where it stands with those who write sheets; null for everybody else. */
  standing: z.object({ by: memberRef, act: z.enum(practiceActs), note: z.string(), /** Who wrote last, whatever was done since. */ writer: memberRef }).nullable(),
  /** `publish`: approve it, as somebody else than who wrote last. `sendBack`: have it written on. */
  can: z.object({ edit: z.boolean(), submit: z.boolean(), publish: z.boolean(), sendBack: z.boolean() }),
});
export type PracticeView = z.infer<typeof practiceView>;

export const listPracticesInput = pageInput.extend({
  theme: themeSchema.optional(),
  /** `draft` and `review` list something to moderators only; to others the list is empty. */
  status: z.enum(practiceStatuses).default('published'),
});
export type ListPracticesInput = z.input<typeof listPracticesInput>;

/** Starts a draft from a post: its text goes into "what we did", its thread's title and theme are taken over. */
export const draftFromPostInput = z.strictObject({ postId: idSchema, clientId: clientIdSchema });
export type DraftFromPostInput = z.input<typeof draftFromPostInput>;

/** Which version of a sheet: no sheet has more of them than PostgreSQL's integer counts. */
export const revisionSchema = countSchema(1, 2_147_483_647);

export const revisePracticeInput = z.strictObject({
  practiceId: idSchema,
  /** The revision the editor saw: another one stored meanwhile is a Conflict, nothing is overwritten. */
  revision: revisionSchema,
  title: lineSchema(maxPracticeTitle).optional(),
  theme: themeSchema.optional(),
  blocks: z.partialRecord(z.enum(practiceParts), optionalTextSchema(maxPart)).optional(),
});
export type RevisePracticeInput = z.input<typeof revisePracticeInput>;

/** A version of a sheet, as lists name it. */
export const practiceVersionSummary = z.object({
  revision: z.number().int(),
  act: z.enum(practiceActs),
  /** Of a restored version: which one it brought back. */
  restored: z.number().int().nullable(),
  /** Of one sent back: what is still to be done. */
  note: z.string(),
  author: memberRef,
  createdAt: instantSchema,
});
export type PracticeVersionSummary = z.infer<typeof practiceVersionSummary>;

const versionText = z.object({ title: z.string(), theme: themeSchema, blocks: z.partialRecord(z.enum(practiceParts), z.string()) });

/** A version with its words, and those of the one before it; null before the first. */
export const practiceVersionView = practiceVersionSummary.extend({
  ...versionText.shape,
  before: versionText.nullable(),
  /** The sheet stands at this version now. */
  current: z.boolean(),
});
export type PracticeVersionView = z.infer<typeof practiceVersionView>;

export const listVersionsInput = z.strictObject({
  practiceId: idSchema,
  /** Only versions before this revision. */
  before: revisionSchema.optional(),
  limit: countSchema(1, 100).default(20),
});
export type ListVersionsInput = z.input<typeof listVersionsInput>;
export const practiceVersionsView = z.object({ versions: z.array(practiceVersionSummary), hasMore: z.boolean() });
export type PracticeVersionsView = z.infer<typeof practiceVersionsView>;

export const practiceVersionInput = z.strictObject({ practiceId: idSchema, revision: revisionSchema });
export type PracticeVersionInput = z.input<typeof practiceVersionInput>;

/** `revision`: the one that the sheet stands at, as with any change; `to`: the one whose words it gets. */
export const restorePracticeInput = practiceVersionInput.extend({ to: revisionSchema });
export type RestorePracticeInput = z.input<typeof restorePracticeInput>;

/** Longest note with which a sheet is sent back, in characters. */
export const maxReviewNote = 1000;

/** `revision`: the one that was read. What somebody saved meanwhile nobody has approved. */
export const submitPracticeInput = practiceVersionInput;
export type SubmitPracticeInput = z.input<typeof submitPracticeInput>;
export const publishPracticeInput = practiceVersionInput;
export type PublishPracticeInput = z.input<typeof publishPracticeInput>;
export const sendBackPracticeInput = practiceVersionInput.extend({ note: textSchema(maxReviewNote) });
export type SendBackPracticeInput = z.input<typeof sendBackPracticeInput>;

/** A sheet made from a post of a thread, so that the post can say so. Drafts are listed for curators only. */
export const threadPracticeView = z.object({
  id: idSchema,
  title: z.string(),
  status: z.enum(practiceStatuses),
  postId: idSchema,
});
export type ThreadPracticeView = z.infer<typeof threadPracticeView>;
