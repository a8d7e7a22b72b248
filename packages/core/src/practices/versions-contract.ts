import { z } from 'zod';
import { countSchema, idSchema, instantSchema, localeSchema, optionalTextSchema, textSchema, themeSchema } from '../kernel/contract.ts';
import { memberRef } from '../members/contract.ts';
import { blockParts, daySchema, practiceActs, practiceParts, revisionSchema } from './contract.ts';

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
