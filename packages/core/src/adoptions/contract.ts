import { z } from 'zod';
import { clientIdSchema, idSchema, instantSchema, localeSchema, optionalTextSchema, pageInput, pageSchema } from '../kernel/contract.ts';
import { memberRef } from '../members/contract.ts';
import { communeRef, practiceStatuses, revisionSchema } from '../practices/contract.ts';

/** How far a commune is with what a sheet says. */
export const adoptionStages = ['planned', 'begun', 'done'] as const;
export type AdoptionStage = (typeof adoptionStages)[number];

/** Longest account of what was changed, or of what came of it, in characters of Markdown. */
export const maxAdoptionText = 5000;
/** So many of a sheet's adoptions stand on its page. */
export const adoptionsOnSheet = 3;

const words = {
  stage: z.enum(adoptionStages),
  /** What the commune changed, and what came of it: both may be empty, and said later. */
  changes: optionalTextSchema(maxAdoptionText),
  outcome: optionalTextSchema(maxAdoptionText),
};

/** A member says for their own commune that it does as a sheet says. */
export const adoptInput = z.strictObject({
  practiceId: idSchema,
  clientId: clientIdSchema,
  ...words,
  changes: words.changes.default(''),
  outcome: words.outcome.default(''),
});
export type AdoptInput = z.input<typeof adoptInput>;

export const reviseAdoptionInput = z.strictObject({
  adoptionId: idSchema,
  /** The revision that was read: another one stored meanwhile is a Conflict, nothing is overwritten. */
  revision: revisionSchema,
  stage: words.stage.optional(),
  changes: words.changes.optional(),
  outcome: words.outcome.optional(),
});
export type ReviseAdoptionInput = z.input<typeof reviseAdoptionInput>;

export const adoptionView = z.object({
  id: idSchema,
  practiceId: idSchema,
  commune: communeRef,
  /** Who said so for the commune. */
  member: memberRef,
  stage: z.enum(adoptionStages),
  changes: z.string(),
  changesHtml: z.string(),
  outcome: z.string(),
  outcomeHtml: z.string(),
  revision: z.number().int(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  /** Since when it is withdrawn; only those who may bring it back are shown one that is. */
  withdrawnAt: instantSchema.nullable(),
  /** The published sheet in which that commune tells how it does it. */
  adaptation: z.object({ id: idSchema, title: z.string(), locale: localeSchema }).nullable(),
  /** It is the reader's own commune's. */
  own: z.boolean(),
  can: z.object({ revise: z.boolean(), withdraw: z.boolean(), restore: z.boolean() }),
});
export type AdoptionView = z.infer<typeof adoptionView>;
export const adoptionPage = pageSchema(adoptionView);

export const listAdoptionsInput = pageInput.extend({ practiceId: idSchema });
export type ListAdoptionsInput = z.input<typeof listAdoptionsInput>;

/** What a sheet's page says of the communes that do as it says. */
export const uptakeView = z.object({
  counts: z.object({ planned: z.number().int(), begun: z.number().int(), done: z.number().int() }),
  newest: z.array(adoptionView),
  /** That of the reader's own commune, wherever it stands among them. */
  own: adoptionView.nullable(),
  /** Published sheets that adapt this one. */
  adaptationCount: z.number().int(),
  /** Whether it is in a family at all: it adapts one that the reader sees, or is adapted. */
  hasTree: z.boolean(),
  can: z.object({ adopt: z.boolean() }),
});
export type UptakeView = z.infer<typeof uptakeView>;

/** So far up and down a family of sheets is followed, and so many sheets of it are shown. */
export const maxTreeDepth = 6;
export const maxTreeSheets = 200;

export const practiceTreeNode = z.object({
  id: idSchema,
  /** The one that it adapts, of those shown; null for the one at the top. */
  parentId: idSchema.nullable(),
  status: z.enum(practiceStatuses),
  title: z.string(),
  locale: localeSchema,
  commune: communeRef.nullable(),
  publishedAt: instantSchema.nullable(),
  adoptionCount: z.number().int(),
});
export type PracticeTreeNode = z.infer<typeof practiceTreeNode>;

/** What a sheet comes from and what came of it: those it goes back to, what else was made of its origin, and what was made of it. */
export const practiceTree = z.object({
  /** The top first, and each after the one that it adapts. */
  nodes: z.array(practiceTreeNode),
  /** There are more than are shown. */
  cut: z.boolean(),
});
export type PracticeTree = z.infer<typeof practiceTree>;
