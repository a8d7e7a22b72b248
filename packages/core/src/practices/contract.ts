import { z } from 'zod';
import {
  clientIdSchema,
  countSchema,
  idSchema,
  instantSchema,
  isStorableText,
  lineSchema,
  localeSchema,
  optionalTextSchema,
  pageInput,
  textSchema,
  themeSchema,
} from '../kernel/contract.ts';
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
const facts = {
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

const block = z.object({ part: z.enum(practiceParts), body: z.string(), html: z.string() });

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

/** Starts a draft from a post: its text goes into "what we did", its thread's title and theme are taken over. */
export const draftFromPostInput = z.strictObject({ postId: idSchema, clientId: clientIdSchema });
export type DraftFromPostInput = z.input<typeof draftFromPostInput>;

/** Most posts or messages taken at once. */
export const maxTaken = 50;
const taken = z.array(idSchema).min(1, 'required').max(maxTaken, 'tooMany').transform((ids) => [...new Set(ids)]);

/** Starts a draft from several posts of a thread: their texts go into "what we did", one after the other. */
export const draftFromPostsInput = z.strictObject({ threadId: idSchema, postIds: taken, clientId: clientIdSchema });
export type DraftFromPostsInput = z.input<typeof draftFromPostsInput>;

/** Starts a draft from messages of a conversation that one is in; their authors are asked. The title is read by the curators at once. */
export const draftFromMessagesInput = z.strictObject({
  conversationId: idSchema,
  messageIds: taken,
  clientId: clientIdSchema,
  title: lineSchema(maxPracticeTitle),
  theme: themeSchema,
  /** Left out: one's own language. */
  locale: localeSchema.optional(),
});
export type DraftFromMessagesInput = z.input<typeof draftFromMessagesInput>;

/** What would be taken, before it is: the words as they would stand there, and whose consent is asked for. */
export const chosenMessagesInput = z.strictObject({ conversationId: idSchema, messageIds: taken });
export type ChosenMessagesInput = z.input<typeof chosenMessagesInput>;
export type ChosenMessagesView = { messages: { id: string; author: z.infer<typeof memberRef>; html: string }[]; asked: z.infer<typeof memberRef>[] };

/** Has posts of a thread be sources of a draft too. */
export const addSourcesInput = z.strictObject({ practiceId: idSchema, threadId: idSchema, postIds: taken });
export type AddSourcesInput = z.input<typeof addSourcesInput>;

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

/** A version of a sheet, as lists name it. */
export const practiceVersionSummary = z.object({
  revision: z.number().int(),
  act: z.enum(practiceActs),
  /** Of a restored version: which one it brought back. */
  restored: z.number().int().nullable(),
  /** Of one sent back: what is still to be done. */
  note: z.string(),
  /** Of a translated one: which language was written. */
  locale: localeSchema.nullable(),
  author: memberRef,
  createdAt: instantSchema,
});
export type PracticeVersionSummary = z.infer<typeof practiceVersionSummary>;

const versionText = z.object({
  title: z.string(),
  theme: themeSchema,
  blocks: z.partialRecord(z.enum(practiceParts), z.string()),
  translations: z.partialRecord(localeSchema, z.partialRecord(z.enum(blockParts), z.string())),
});

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

/**
 * Takes a source away from a draft. Of a message: at the revision that was read, whose text, as `wordsRemoved` confirms, says
 * nothing any more of what it said.
 */
export const removeSourceInput = z.strictObject({ practiceId: idSchema, sourceId: idSchema, revision: revisionSchema, wordsRemoved: z.boolean().default(false) });
export type RemoveSourceInput = z.input<typeof removeSourceInput>;

/** What became of a source since it was pinned. */
export const sourceChanges = ['none', 'edited', 'deleted'] as const;

/** A source for those who write the sheet: what it said, and what it says now. */
export const sourceStateView = practiceSourceView.omit({ changed: true }).extend({
  change: z.enum(sourceChanges),
  /** The revision that it has now: what is kept or taken over is what was read. */
  revision: z.number().int(),
  /** Both as plain text; null where the reader may not read what it says now. */
  before: z.string(),
  after: z.string().nullable(),
  can: z.object({ settle: z.boolean(), takeOver: z.boolean(), remove: z.boolean() }),
});
export type SourceStateView = z.infer<typeof sourceStateView>;
/** `revision` is the sheet's. */
export const sheetSourcesView = z.object({ id: idSchema, title: z.string(), locale: localeSchema, status: z.enum(practiceStatuses), revision: z.number().int(), withheld: z.boolean(), sources: z.array(sourceStateView) });
export type SheetSourcesView = z.infer<typeof sheetSourcesView>;

/** Has a sheet's source say what it says now, or leaves it as it was pinned; `revision`: the source's, as it was read. */
export const settleSourceInput = z.strictObject({ practiceId: idSchema, sourceId: idSchema, revision: countSchema(1), take: z.enum(['over', 'keep']) });
export type SettleSourceInput = z.input<typeof settleSourceInput>;

/** What somebody asks of the author of messages: to let them be read in a sheet. Only the author sees it. */
export const consentView = z.object({
  practice: z.object({ id: idSchema, title: z.string(), locale: localeSchema, theme: themeSchema, status: z.enum(practiceStatuses) }),
  /** Who took the words; the author, perhaps. */
  asker: memberRef,
  sources: z.array(z.object({
    id: idSchema,
    /** Counts what is pinned of the message: an answer is about these words. */
    revision: z.number().int(),
    html: z.string(),
    consent: z.enum(consentStates),
    consentAt: instantSchema.nullable(),
    can: z.object({ answer: z.boolean(), withdraw: z.boolean() }),
  })),
  /** The sheet as it stands; null while it holds words of others that are not the author's to read. */
  blocks: z.array(block).nullable(),
});
export type ConsentView = z.infer<typeof consentView>;

const answered = z.strictObject({ id: idSchema, revision: countSchema(1) });
export const answerConsentInput = z.strictObject({ practiceId: idSchema, sources: z.array(answered).min(1, 'required').max(maxTaken, 'tooMany'), answer: z.enum(['given', 'refused']) });
export type AnswerConsentInput = z.input<typeof answerConsentInput>;
export const withdrawConsentInput = z.strictObject({ practiceId: idSchema, sourceId: idSchema });
export type WithdrawConsentInput = z.input<typeof withdrawConsentInput>;

/** Longest note with which a sheet is sent back, in characters. */
export const maxReviewNote = 1000;

/** `revision`: the one that was read. What somebody saved meanwhile nobody has approved. */
export const submitPracticeInput = practiceVersionInput;
export type SubmitPracticeInput = z.input<typeof submitPracticeInput>;
export const publishPracticeInput = practiceVersionInput;
export type PublishPracticeInput = z.input<typeof publishPracticeInput>;
export const sendBackPracticeInput = practiceVersionInput.extend({ note: textSchema(maxReviewNote) });
export type SendBackPracticeInput = z.input<typeof sendBackPracticeInput>;

/** Longest reason for which a sheet is archived, in characters. */
export const maxArchiveNote = 1000;
export const archivePracticeInput = practiceVersionInput.extend({ note: optionalTextSchema(maxArchiveNote).default('') });
export type ArchivePracticeInput = z.input<typeof archivePracticeInput>;
export const reinstatePracticeInput = practiceVersionInput;
export type ReinstatePracticeInput = z.input<typeof reinstatePracticeInput>;

/** Somebody has seen that it still holds; `until` is the day to look again. */
export const confirmPracticeInput = practiceVersionInput.extend({ until: daySchema });
export type ConfirmPracticeInput = z.input<typeof confirmPracticeInput>;

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

/** A sheet made from a post of a thread, so that the post can say so. Drafts are listed for curators only. */
export const threadPracticeView = z.object({
  id: idSchema,
  title: z.string(),
  status: z.enum(practiceStatuses),
  postId: idSchema,
});
export type ThreadPracticeView = z.infer<typeof threadPracticeView>;

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
/** How a sheet is cited: who wrote it, for which programme, and which approved version one read. */
export const citationView = z.object({
  authors: z.array(memberRef.pick({ name: true, commune: true })),
  programme: z.object({ nameFr: z.string(), nameAr: z.string(), nameEn: z.string() }),
  /** The revision that was approved last, and when. */
  version: z.number().int(),
  approvedAt: instantSchema,
});
export type CitationView = z.infer<typeof citationView>;

/** Everybody whose agreement a public page needs: who wrote the sheet, and who wrote what it is made from. */
export const publicStandingView = z.object({
  practiceId: idSchema,
  title: z.string(),
  locale: localeSchema,
  /** The public page's name in an address; null: there is none. */
  token: z.string().nullable(),
  people: z.array(z.object({
    member: memberRef,
    /** Of several answers the one that is furthest from a yes. `notNeeded`: nobody has asked. */
    state: z.enum(consentStates),
    answeredAt: instantSchema.nullable(),
    isAuthor: z.boolean(),
    sourceCount: z.number().int(),
  })),
  /** A private message is among its sources whose author has not agreed to its being in the library: they are asked for that first. */
  waits: z.boolean(),
  /** `ask`: there is somebody who was never asked. `open`: all agree, and there is no page. */
  can: z.object({ ask: z.boolean(), open: z.boolean(), close: z.boolean() }),
});
export type PublicStandingView = z.infer<typeof publicStandingView>;

/** What one answered oneself, for one's own words in a sheet. */
export const ownPublicConsentView = z.object({
  practiceId: idSchema,
  title: z.string(),
  locale: localeSchema,
  state: z.enum(consentStates),
  answeredAt: instantSchema.nullable(),
  /** There is a public page now. */
  isOpen: z.boolean(),
});
export type OwnPublicConsentView = z.infer<typeof ownPublicConsentView>;

export const answerPublicInput = z.strictObject({ practiceId: idSchema, answer: z.enum(['yes', 'no']) });
export type AnswerPublicInput = z.input<typeof answerPublicInput>;

const publicText = z.object({ title: z.string(), blocks: z.array(block.omit({ body: true })) });

/** A sheet as anybody may read it who has its address: no member in it who has not agreed, and no way into the product. */
export const publicSheetView = publicText.extend({
  theme: themeSchema,
  locale: localeSchema,
  locales: z.array(localeSchema),
  translations: z.array(publicText.extend({ locale: localeSchema })),
  commune: communeRef.omit({ id: true }).nullable(),
  ...facts,
  citation: citationView,
  /** Who wrote what the sheet is made from, beside its author. */
  contributors: z.array(memberRef.pick({ name: true, commune: true })),
});
export type PublicSheetView = z.infer<typeof publicSheetView>;
