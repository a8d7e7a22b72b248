import { z } from 'zod';
import { clientIdSchema, countSchema, idSchema, instantSchema, isStorableText, lineSchema, localeSchema, optionalTextSchema, pageInput, themeSchema } from '../kernel/contract.ts';
import { memberRef } from '../members/contract.ts';
import { placedCommuneView } from '../programmes/contract.ts';

/** The parts of a practice sheet, in the order they are read. */
export const practiceParts = [
  'summary',
  'context',
  'whatWeDid',
  'steps',
  'costAndMeans',
  'results',
  'pitfalls',
  'partners',
  'contacts',
] as const;
export type PracticePart = (typeof practiceParts)[number];
/** What is translated: the parts, and the title. */
export const blockParts = ['title', ...practiceParts] as const;
export type BlockPart = (typeof blockParts)[number];

/** Inhabitants of the commune whose practice it is: under 5,000; 20,000; 100,000; more. */
export const communeSizes = ['small', 'medium', 'large', 'city'] as const;
export type CommuneSize = (typeof communeSizes)[number];
/** What it cost in a year beside the staff that was there, in euros: nothing; under 2,000; 10,000; 50,000; more. */
export const budgets = ['none', 'low', 'medium', 'high', 'veryHigh'] as const;
export type Budget = (typeof budgets)[number];
/** From the first step until it ran: weeks; up to six months; up to a year; longer. `ongoing`: it is part of the service. */
export const durations = ['weeks', 'months', 'year', 'years', 'ongoing'] as const;
export type Duration = (typeof durations)[number];
/** For whom it is done. */
export const audiences = [
  'families', 'children', 'youth', 'women', 'olderPeople', 'disabledPeople', 'migrants', 'jobSeekers', 'poorHouseholds', 'residents', 'staff', 'elected',
] as const;
export type Audience = (typeof audiences)[number];
/** Whether the author of a source agrees. `withdrawn`: did, and does no longer. */
export const consentStates = ['notNeeded', 'asked', 'given', 'refused', 'withdrawn'] as const;
export type ConsentState = (typeof consentStates)[number];

/** Longest part, in characters of Markdown. */
export const maxPart = 20_000;
/** Longest title of a sheet, in characters. */
export const maxPracticeTitle = 200;

/** `review`: it waits for somebody else to approve it. `archived`: kept to be read by whoever has a link to it, and in no list. */
export const practiceStatuses = ['draft', 'review', 'published', 'archived'] as const;
export type PracticeStatus = (typeof practiceStatuses)[number];

/** A calendar day, ISO 8601. */
export const daySchema = z.iso.date();

/** What can be compared between sheets; null and none where nobody has said so. */
export const facts = {
  communeSize: z.enum(communeSizes).nullable(),
  budget: z.enum(budgets).nullable(),
  duration: z.enum(durations).nullable(),
  audiences: z.array(z.enum(audiences)),
};
export const communeRef = z.object({ id: idSchema, nameFr: z.string(), nameAr: z.string() });

export const practiceSummary = z.object({
  id: idSchema,
  programmeId: idSchema,
  status: z.enum(practiceStatuses),
  theme: themeSchema,
  title: z.string(),
  /** The summary's first words as plain text. */
  excerpt: z.string(),
  /** It is made of private words whose authors have not all agreed, and the reader is not among those who read them anyway: nothing of it is shown. */
  withheld: z.boolean(),
  locale: localeSchema,
  /** The languages that it can be read in, its own first. */
  locales: z.array(localeSchema),
  author: memberRef,
  /** The commune whose practice it is. */
  commune: communeRef.nullable(),
  ...facts,
  sourceCount: z.number().int(),
  /** Communes that do as it says. */
  adoptionCount: z.number().int(),
  updatedAt: instantSchema,
  publishedAt: instantSchema.nullable(),
  /** The day on which somebody is to see whether it still holds, and whether that day has come. */
  refreshOn: daySchema.nullable(),
  refreshDue: z.boolean(),
});
export type PracticeSummary = z.infer<typeof practiceSummary>;

/**
 * Where a sheet comes from, pinned to the revision it had: a post, with its place; or a message of a conversation, of which nothing
 * says where it was written.
 */
export const practiceSourceView = z.object({
  id: idSchema,
  postId: idSchema.nullable(),
  threadId: idSchema.nullable(),
  threadTitle: z.string().nullable(),
  seq: z.number().int().nullable(),
  author: memberRef,
  /** The text as it was when the sheet took it; empty where it is withheld, and once it was deleted. */
  html: z.string(),
  /** When the post was written, or the message taken. */
  createdAt: instantSchema,
  /** Whether its author agrees that it is read here; `notNeeded` of a post. */
  consent: z.enum(consentStates),
  /** It says something else by now, or is gone: for those who write the sheet. */
  changed: z.boolean(),
});
export type PracticeSourceView = z.infer<typeof practiceSourceView>;

/** What somebody did to a sheet that made a new version of it. */
export const practiceActs = [
  'drafted', 'revised', 'translated', 'submitted', 'returned', 'published', 'restored', 'confirmed', 'archived', 'reinstated', 'withdrawn',
] as const;
export type PracticeAct = (typeof practiceActs)[number];

export const block = z.object({ part: z.enum(practiceParts), body: z.string(), html: z.string() });

/** A sheet in another language than its own. */
export const translationView = z.object({
  locale: localeSchema,
  title: z.string(),
  titleStale: z.boolean(),
  blocks: z.array(block.extend({
    /** What it translates says something else by now. */
    stale: z.boolean(),
    writtenAt: instantSchema.nullable(),
  })),
  /** Who wrote in it last, and when. */
  writer: memberRef.nullable(),
  writtenAt: instantSchema.nullable(),
});
export type TranslationView = z.infer<typeof translationView>;

export const practiceView = practiceSummary.extend({
  /** Counts saved changes; an edit names the one it started from. */
  revision: z.number().int(),
  blocks: z.array(block),
  translations: z.array(translationView),
  /** Where its writing stands, for those who write it: of a published sheet, that of the text that is to replace the one shown. */
  work: z.enum(['draft', 'review']).nullable(),
  /** These are the words that are being written, not those that the library shows. */
  atWork: z.boolean(),
  /** The sheet that this one adapts, where the reader sees it. */
  origin: z.object({ id: idSchema, title: z.string(), locale: localeSchema }).nullable(),
  /** Its public page's name in an address; null: there is none. */
  publicToken: z.string().nullable(),
  /** Those who write it beside the curators; nobody for readers. */
  writers: z.array(memberRef),
  sources: z.array(practiceSourceView),
  /** Where it stands with those who write sheets; null for everybody else. */
  standing: z.object({ by: memberRef, act: z.enum(practiceActs), note: z.string(), /** Who wrote last, whatever was done since. */ writer: memberRef }).nullable(),
  /**
   * `publish`: approve it, as somebody else than who wrote last. `sendBack`: have it written on. `curate`: what only curators do
   * with it: archive and bring it back, say that it still holds. `adapt`: begin a sheet that adapts it.
   */
  can: z.object({ edit: z.boolean(), submit: z.boolean(), publish: z.boolean(), sendBack: z.boolean(), curate: z.boolean(), adapt: z.boolean() }),
});
export type PracticeView = z.infer<typeof practiceView>;

export const listPracticesInput = pageInput.extend({
  theme: themeSchema.optional(),
  communeSize: z.enum(communeSizes).optional(),
  budget: z.enum(budgets).optional(),
  duration: z.enum(durations).optional(),
  audience: z.enum(audiences).optional(),
  /** Sheets of that commune. */
  communeId: idSchema.optional(),
  /**
   * `draft` and `review` list what is being written to those who write it, of published sheets too; to others the list is empty.
   * `refresh`: the published ones of which somebody is to see whether they still hold.
   */
  status: z.enum([...practiceStatuses, 'refresh']).default('published'),
  /** `adopted`: what most communes do comes first. What is being written is always listed newest first. */
  order: z.enum(['newest', 'adopted']).default('newest'),
});
export type ListPracticesInput = z.input<typeof listPracticesInput>;

/** Starts a draft that says nothing yet: one's own experience to tell. */
export const beginPracticeInput = z.strictObject({
  programmeId: idSchema,
  clientId: clientIdSchema,
  title: lineSchema(maxPracticeTitle),
  theme: themeSchema,
  locale: localeSchema,
});
export type BeginPracticeInput = z.input<typeof beginPracticeInput>;

/** Starts a draft from a sheet that one's commune changed: it begins with its words. */
export const adaptPracticeInput = z.strictObject({ practiceId: idSchema, clientId: clientIdSchema });
export type AdaptPracticeInput = z.input<typeof adaptPracticeInput>;

/** Which version of a sheet: no sheet has more of them than PostgreSQL's integer counts. */
export const revisionSchema = countSchema(1, 2_147_483_647);

export const revisePracticeInput = z.strictObject({
  practiceId: idSchema,
  /** The revision the editor saw: another one stored meanwhile is a Conflict, nothing is overwritten. */
  revision: revisionSchema,
  title: lineSchema(maxPracticeTitle).optional(),
  theme: themeSchema.optional(),
  communeId: idSchema.nullable().optional(),
  communeSize: z.enum(communeSizes).nullable().optional(),
  budget: z.enum(budgets).nullable().optional(),
  duration: z.enum(durations).nullable().optional(),
  audiences: z.array(z.enum(audiences)).max(audiences.length, 'tooMany').transform((chosen) => audiences.filter((one) => chosen.includes(one))).optional(),
  blocks: z.partialRecord(z.enum(practiceParts), optionalTextSchema(maxPart)).optional(),
});
export type RevisePracticeInput = z.input<typeof revisePracticeInput>;

/**
 * Writes a sheet in another language than its own. What is named is saved, and says from then on what the original says now;
 * `confirmed` are blocks that do so as they are.
 */
export const translatePracticeInput = z.strictObject({
  practiceId: idSchema,
  revision: revisionSchema,
  locale: localeSchema,
  title: lineSchema(maxPracticeTitle).optional(),
  blocks: z.partialRecord(z.enum(practiceParts), optionalTextSchema(maxPart)).optional(),
  confirmed: z.array(z.enum(blockParts)).max(blockParts.length, 'tooMany').optional(),
});
export type TranslatePracticeInput = z.input<typeof translatePracticeInput>;

/** Has somebody of the programme write a sheet too, or no longer. */
export const practiceWriterInput = z.strictObject({ practiceId: idSchema, memberId: idSchema });
export type PracticeWriterInput = z.input<typeof practiceWriterInput>;
/** Most who write one sheet beside the curators. */
export const maxWriters = 20;
/** Who of the programme could write it too: by name, job or commune. `chosen` are offered whatever is looked for. */
export const writerCandidatesInput = z.strictObject({
  practiceId: idSchema,
  text: z.string().max(120, 'tooLong').refine(isStorableText, 'unstorable').optional(),
  chosen: z.array(idSchema).max(maxWriters, 'tooMany').optional(),
});
export type WriterCandidatesInput = z.input<typeof writerCandidatesInput>;

/** A published sheet near another one. */
export const relatedPracticeView = practiceSummary.pick({ id: true, title: true, theme: true, locale: true, excerpt: true });
export type RelatedPracticeView = z.infer<typeof relatedPracticeView>;
export const relatedPracticesView = z.object({ items: z.array(relatedPracticeView) });
export type RelatedPracticesView = z.infer<typeof relatedPracticesView>;

export const placesInput = z.strictObject({ programmeId: idSchema.optional() });
export type PlacesInput = z.input<typeof placesInput>;

/** A commune of the map: how many published sheets are its own, and how many it does as. */
export const placeView = z.object({ commune: placedCommuneView, sheetCount: z.number().int(), adoptionCount: z.number().int() });
export type PlaceView = z.infer<typeof placeView>;
