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
  pageSchema,
  themeSchema,
} from '../kernel/contract.ts';
import { memberRef } from '../members/contract.ts';
import { maxPracticeTitle, practiceStatuses, revisionSchema } from '../practices/contract.ts';

/** Longest title of a collection, in characters. */
export const maxCollectionTitle = 120;
/** Longest word of what a collection is for, in characters of Markdown. */
export const maxCollectionIntro = 5000;
/** Longest note on why a sheet stands where it does, in characters. */
export const maxItemNote = 500;
/** Most sheets of one collection. */
export const maxCollectionItems = 100;

export const collectionSummary = z.object({
  id: idSchema,
  programmeId: idSchema,
  title: z.string(),
  /** The introduction's first words as plain text. */
  excerpt: z.string(),
  locale: localeSchema,
  author: memberRef,
  /** Its published sheets: the same number for every reader. */
  sheetCount: z.number().int(),
  updatedAt: instantSchema,
  /** Null: curators alone see it. */
  publishedAt: instantSchema.nullable(),
});
export type CollectionSummary = z.infer<typeof collectionSummary>;
export const collectionPage = pageSchema(collectionSummary);

/** A sheet in its place. */
export const collectionItemView = z.object({
  practiceId: idSchema,
  /** Why this one, here; empty where nobody has said so. */
  note: z.string(),
  title: z.string(),
  excerpt: z.string(),
  theme: themeSchema,
  locale: localeSchema,
  /** Others than curators are shown published ones only. */
  status: z.enum(practiceStatuses),
  /** How long it takes to read, at the pace of its language. */
  minutes: z.number().int(),
});
export type CollectionItemView = z.infer<typeof collectionItemView>;

export const collectionView = collectionSummary.extend({
  /** Counts what was changed, the order too; a change names the one it started from. */
  revision: z.number().int(),
  intro: z.string(),
  introHtml: z.string(),
  items: z.array(collectionItemView),
  can: z.object({ edit: z.boolean() }),
});
export type CollectionView = z.infer<typeof collectionView>;

const neighbour = z.object({ id: idSchema, title: z.string(), locale: localeSchema });

/** Where a sheet stands in a published collection, among its published sheets. */
export const collectionPlaceView = z.object({
  id: idSchema,
  title: z.string(),
  locale: localeSchema,
  /** From 1. */
  place: z.number().int(),
  count: z.number().int(),
  previous: neighbour.nullable(),
  next: neighbour.nullable(),
});
export type CollectionPlaceView = z.infer<typeof collectionPlaceView>;

/** A collection that a curator may put a sheet into; `holds`: it stands there already. */
export const collectionChoiceView = collectionSummary.pick({ id: true, title: true, locale: true, sheetCount: true, publishedAt: true }).extend({ holds: z.boolean() });
export type CollectionChoiceView = z.infer<typeof collectionChoiceView>;

/** A sheet that a collection could take. */
export const candidateView = collectionItemView.pick({ title: true, locale: true, theme: true, status: true }).extend({ id: idSchema });
export type CandidateView = z.infer<typeof candidateView>;

/** `title`: words of its title, in whatever case and with or without accents. */
export const listCandidatesInput = z.strictObject({ collectionId: idSchema, title: optionalTextSchema(maxPracticeTitle).default('') });
export type ListCandidatesInput = z.input<typeof listCandidatesInput>;

export const listCollectionsInput = pageInput.extend({
  /** Only those that the programme sees. */
  published: z.union([z.boolean(), z.enum(['true', 'false']).transform((value) => value === 'true')]).default(false),
});
export type ListCollectionsInput = z.input<typeof listCollectionsInput>;

export const beginCollectionInput = z.strictObject({
  programmeId: idSchema,
  clientId: clientIdSchema,
  title: lineSchema(maxCollectionTitle),
  intro: optionalTextSchema(maxCollectionIntro).default(''),
  locale: localeSchema,
});
export type BeginCollectionInput = z.input<typeof beginCollectionInput>;

/** `revision`: the one that was seen. Another one stored meanwhile is a Conflict, nothing is overwritten. */
export const collectionVersionInput = z.strictObject({ collectionId: idSchema, revision: revisionSchema });
export type CollectionVersionInput = z.input<typeof collectionVersionInput>;

export const reviseCollectionInput = collectionVersionInput.extend({
  title: lineSchema(maxCollectionTitle).optional(),
  intro: optionalTextSchema(maxCollectionIntro).optional(),
  locale: localeSchema.optional(),
});
export type ReviseCollectionInput = z.input<typeof reviseCollectionInput>;

/** From 1, among the sheets that one sees there oneself. */
const placeSchema = countSchema(1, maxCollectionItems);

/** Left out `place`: after the last sheet, whatever else was changed meanwhile; so `revision` goes with `place`. */
export const placeItemInput = z
  .strictObject({
    collectionId: idSchema,
    practiceId: idSchema,
    note: optionalTextSchema(maxItemNote).default(''),
    place: placeSchema.optional(),
    revision: revisionSchema.optional(),
  })
  .refine(({ place, revision }) => place === undefined || revision !== undefined, { path: ['revision'], message: 'required' });
export type PlaceItemInput = z.input<typeof placeItemInput>;

export const removeItemInput = collectionVersionInput.extend({ practiceId: idSchema });
export type RemoveItemInput = z.input<typeof removeItemInput>;

export const moveItemInput = removeItemInput.extend({ to: z.union([z.enum(['up', 'down']), placeSchema]) });
export type MoveItemInput = z.input<typeof moveItemInput>;

export const annotateItemInput = removeItemInput.extend({ note: optionalTextSchema(maxItemNote) });
export type AnnotateItemInput = z.input<typeof annotateItemInput>;
