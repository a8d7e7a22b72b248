import { z } from 'zod';
import { clientIdSchema, countSchema, idSchema, instantSchema, localeSchema, optionalTextSchema, pageInput, pageSchema, textSchema } from '../kernel/contract.ts';
import { memberRef } from '../members/contract.ts';
import { maxPart, practiceParts } from '../practices/contract.ts';

/** Longest comment, and longest reason for a suggestion, in characters of Markdown. */
export const maxRemark = 4000;
/** Longest answer with which a suggestion is declined, in characters. */
export const maxRemarkAnswer = 1000;
/** Most remarks of one member on one sheet that wait to be decided. */
export const maxOpenRemarks = 50;

export const remarkKinds = ['comment', 'suggestion'] as const;
/** `withdrawn`: its author took it back. */
export const remarkStates = ['open', 'resolved', 'accepted', 'declined', 'withdrawn'] as const;

/** How often a block has changed, as its readers see it; 0 where nothing has been written yet. */
const blockRevisionSchema = countSchema(0, 2_147_483_647);

/** A block of a sheet: one part in one language. */
export const remarkBlockInput = z.strictObject({ practiceId: idSchema, part: z.enum(practiceParts), locale: localeSchema });
export type RemarkBlockInput = z.input<typeof remarkBlockInput>;

/** A block as one remarks on it: those who write the sheet on what is being written, everybody else on what the library shows. */
export const remarkBlockView = z.object({
  practiceId: idSchema,
  sheet: z.object({ title: z.string(), locale: localeSchema }),
  part: z.enum(practiceParts),
  locale: localeSchema,
  body: z.string(),
  html: z.string(),
  revision: z.number().int(),
  can: z.object({ remark: z.boolean() }),
});
export type RemarkBlockView = z.infer<typeof remarkBlockView>;

export const sayRemarkInput = remarkBlockInput.extend({ clientId: clientIdSchema, body: textSchema(maxRemark) });
export type SayRemarkInput = z.input<typeof sayRemarkInput>;

export const suggestRemarkInput = remarkBlockInput.extend({
  clientId: clientIdSchema,
  /** The revision of the block that the suggestion was written on. */
  blockRevision: blockRevisionSchema,
  proposed: textSchema(maxPart),
  /** Why. */
  body: optionalTextSchema(maxRemark).default(''),
});
export type SuggestRemarkInput = z.input<typeof suggestRemarkInput>;

export const remarkInput = z.strictObject({ remarkId: idSchema });
export type RemarkInput = z.input<typeof remarkInput>;

export const acceptRemarkInput = remarkInput.extend({
  /** What is written instead of the proposed text: somebody took it over by hand, into the block as it is at that revision. */
  taken: z.strictObject({ body: textSchema(maxPart), blockRevision: blockRevisionSchema }).optional(),
});
export type AcceptRemarkInput = z.input<typeof acceptRemarkInput>;

export const declineRemarkInput = remarkInput.extend({ answer: textSchema(maxRemarkAnswer) });
export type DeclineRemarkInput = z.input<typeof declineRemarkInput>;

export const listRemarksInput = pageInput.extend({ practiceId: idSchema, state: z.enum(['open', 'decided']).default('open') });
export type ListRemarksInput = z.input<typeof listRemarksInput>;

export const remarkView = z.object({
  id: idSchema,
  practiceId: idSchema,
  part: z.enum(practiceParts),
  locale: localeSchema,
  kind: z.enum(remarkKinds),
  author: memberRef,
  /** In Markdown; of a suggestion why, which may be left unsaid. */
  body: z.string(),
  html: z.string(),
  /** Of a suggestion: the block as it should be, and as it was when that was written. */
  proposed: z.string().nullable(),
  original: z.string().nullable(),
  /** The block's revision when the remark was made. */
  blockRevision: z.number().int(),
  /** Of a suggestion that waits, for those who decide it: what the block says by now, where that is something else. */
  meanwhile: z.object({ body: z.string(), revision: z.number().int() }).nullable(),
  state: z.enum(remarkStates),
  decidedBy: memberRef.nullable(),
  decidedAt: instantSchema.nullable(),
  /** Why it was declined. */
  answer: z.string(),
  createdAt: instantSchema,
  can: z.object({ resolve: z.boolean(), reopen: z.boolean(), accept: z.boolean(), decline: z.boolean(), withdraw: z.boolean() }),
});
export type RemarkView = z.infer<typeof remarkView>;
export const remarkPage = pageSchema(remarkView);

/** How many remarks there are on a block: that wait, for those who write the sheet; and one's own, whatever became of them. */
export const remarkCount = z.object({ part: z.enum(practiceParts), locale: localeSchema, open: z.number().int(), own: z.number().int() });
export type RemarkCount = z.infer<typeof remarkCount>;
