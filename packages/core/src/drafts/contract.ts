import { z } from 'zod';
import { countSchema, idSchema, instantSchema, isStorableText, textSchema } from '../kernel/contract.ts';
import { maxPost, maxTitle } from '../threads/contract.ts';

/** Most drafts that one member keeps, and for how long after the last change, in days. */
export const maxDrafts = 50;
export const draftDays = 90;

/** Where something is written: a new thread, or the reply to one. */
export const draftPlace = z.string().regex(/^(ask|thread:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/);

export const draftView = z.object({
  place: draftPlace,
  title: z.string(),
  body: z.string(),
  revision: z.number().int(),
  updatedAt: instantSchema,
});
export type DraftView = z.infer<typeof draftView>;

/** With what a list shows of where it is written: null for a new thread. */
export const draftInList = draftView.extend({ thread: z.object({ id: idSchema, title: z.string() }).nullable() });
export type DraftInList = z.infer<typeof draftInList>;

// As it stands on the screen, spaces at its ends included: it is no finished text.
const unfinished = (max: number) => z.string().max(max, 'tooLong').refine(isStorableText, 'unstorable');

export const keepDraftInput = z.strictObject({
  place: draftPlace,
  title: unfinished(maxTitle).default(''),
  body: unfinished(maxPost),
  /** The revision that one went on writing from; 0: there was none. */
  revision: countSchema(0, 2_000_000_000),
});
export type KeepDraftInput = z.input<typeof keepDraftInput>;

export const previewInput = z.strictObject({ body: textSchema(maxPost) });
export type PreviewInput = z.input<typeof previewInput>;
export const previewView = z.object({ html: z.string() });
