import { z } from 'zod';
import { clientIdSchema, colleges, idSchema, instantSchema, localeSchema, pageInput, pageSchema } from '../kernel/contract.ts';
import { memberRef } from '../members/contract.ts';
import { sideSchema } from '../profiles/contract.ts';

/** Largest file, in bytes of UTF-8. */
export const maxCsvBytes = 1024 * 1024;
/** Most people in one file; the header does not count. */
export const maxImportRows = 2000;

/** What a file has to say of everybody. */
export const neededColumns = ['name', 'email', 'jobTitle', 'college', 'commune', 'locale'] as const;
/** What it may say besides, for the matching. An empty cell says nothing, and changes nothing. */
export const profileColumns = ['side', 'languages', 'wanted', 'offered', 'slots', 'capacity', 'hopes'] as const;
export const importColumns = [...neededColumns, 'cohort', ...profileColumns] as const;
export type ImportColumn = (typeof importColumns)[number];

/** What becomes of somebody: an account and a letter, this programme too, or new words in the profile alone. */
export const importEffects = ['invite', 'join', 'update'] as const;
export type ImportEffect = (typeof importEffects)[number];

export const importErrorKeys = [
  // Of the file as a whole.
  'empty', 'badQuotes', 'rowTooLong', 'tooManyRows', 'unknownColumn', 'columnTwice', 'missingColumn',
  // Of what stands in a cell.
  'required', 'tooLong', 'unstorable', 'email', 'unknownCollege', 'unknownCommune', 'ambiguousCommune', 'unknownLocale', 'unknownCohort',
  'ambiguousCohort', 'unknownSide', 'unknownLanguage', 'unknownTheme', 'unknownSlot', 'badCapacity', 'twiceInCell', 'tooManyParts', 'tooManyCells',
  // Of the file and the register together.
  'twiceInFile', 'collegeDiffers', 'communeDiffers', 'formerMember', 'unusableAddress',
] as const;
export type ImportErrorKey = (typeof importErrorKeys)[number];

/** `csv` is the text of the file, without regard to how it was encoded; what is no text is refused, and not read as something else. */
export const previewImportInput = z.strictObject({ programmeId: idSchema, csv: z.string().min(1, 'required').max(maxCsvBytes, 'fileTooLarge').refine((text) => text.isWellFormed(), 'unstorable') });
export type PreviewImportInput = z.input<typeof previewImportInput>;

export const importMembersInput = previewImportInput.extend({
  clientId: clientIdSchema,
  /** Of the file that was looked at: what is imported is what was seen. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ImportMembersInput = z.input<typeof importMembersInput>;

export const importError = z.object({
  /** As a spreadsheet counts: the header is row 1. 0 for the file as a whole. */
  row: z.number().int(),
  column: z.enum(importColumns).nullable(),
  key: z.enum(importErrorKeys),
  /** What stands there, or its beginning. */
  value: z.string(),
});
export type ImportError = z.infer<typeof importError>;

/** A row that can be imported; only what the file says of the person, never what an account says. */
export const importRow = z.object({
  row: z.number().int(),
  effect: z.enum(importEffects),
  name: z.string(),
  email: z.string(),
  jobTitle: z.string(),
  college: z.enum(colleges),
  commune: z.object({ nameFr: z.string(), nameAr: z.string() }),
  locale: localeSchema,
  cohort: z.string().nullable(),
  side: sideSchema.nullable(),
});
export type ImportRow = z.infer<typeof importRow>;

export const importPreview = z.object({
  digest: z.string(),
  counts: z.object({ invite: z.number().int(), join: z.number().int(), update: z.number().int() }),
  rows: z.array(importRow),
  errors: z.array(importError),
});
export type ImportPreview = z.infer<typeof importPreview>;

/** What an import did. */
export const importReport = z.object({
  id: idSchema,
  at: instantSchema,
  rows: z.number().int(),
  invited: z.number().int(),
  joined: z.number().int(),
  updated: z.number().int(),
});
export type ImportReport = z.infer<typeof importReport>;

/** One of those that were made, and by whom. */
export const importInList = importReport.extend({ by: memberRef });
export type ImportInList = z.infer<typeof importInList>;
export const importPage = pageSchema(importInList);

export const listImportsInput = pageInput.extend({ programmeId: idSchema });
export type ListImportsInput = z.input<typeof listImportsInput>;
