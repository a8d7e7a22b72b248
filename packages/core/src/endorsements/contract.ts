import { z } from 'zod';
import { idSchema, instantSchema, optionalTextSchema, pageInput, pageSchema } from '../kernel/contract.ts';
import { memberRef } from '../members/contract.ts';

/** Longest word on what a sheet was useful for, in characters. */
export const maxEndorsementReason = 300;

export const endorseInput = z.strictObject({
  practiceId: idSchema,
  /** What for; left out: what one said before stays. */
  reason: optionalTextSchema(maxEndorsementReason).optional(),
});
export type EndorseInput = z.input<typeof endorseInput>;

/** Somebody found a sheet useful. `reason` is empty where they do not say what for. */
export const endorsementView = z.object({ member: memberRef, reason: z.string(), createdAt: instantSchema });
export type EndorsementView = z.infer<typeof endorsementView>;

/** How useful a published sheet was, as one of its readers sees it. */
export const endorsementsView = z.object({
  practiceId: idSchema,
  count: z.number().int(),
  /** What the reader said; null: they have not found it useful. */
  own: z.object({ reason: z.string() }).nullable(),
  /** The newest that say what for. */
  newest: z.array(endorsementView),
  can: z.object({ endorse: z.boolean() }),
});
export type EndorsementsView = z.infer<typeof endorsementsView>;

export const listEndorsementsInput = pageInput.extend({ practiceId: idSchema });
export type ListEndorsementsInput = z.input<typeof listEndorsementsInput>;
export const endorsementPage = pageSchema(endorsementView);
