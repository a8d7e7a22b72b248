import { z } from 'zod';
import { daySchema } from '../binomes/contract.ts';
import { clientIdSchema, idSchema, instantSchema, isStorableText } from '../kernel/contract.ts';
import { memberRef } from '../members/contract.ts';
import { sideSchema } from '../profiles/contract.ts';

/** Longest time for which somebody stands in, in days: whoever is away for longer hands over. */
export const maxStandIn = 366;
/** Most people offered to choose from at once: whoever is not among them is looked for by name, job or commune. */
export const maxCandidates = 50;

const day = daySchema.refine((given) => given >= '2000', 'invalidValue');
const ofBinome = z.strictObject({ binomeId: idSchema });
const daysBetween = (from: string, until: string) => (Date.parse(until) - Date.parse(from)) / 86_400_000;

/** Who stands in, on which side, from one day to another, both included, as the calendar of the one who is away has them. */
export const substituteFields = ofBinome.extend({ clientId: clientIdSchema, side: sideSchema, memberId: idSchema, fromOn: day, untilOn: day });
export const substituteInput = substituteFields
  .refine(({ fromOn, untilOn }) => untilOn >= fromOn, { path: ['untilOn'], message: 'endsBeforeItBegins' })
  .refine(({ fromOn, untilOn }) => daysBetween(fromOn, untilOn) < maxStandIn, { path: ['untilOn'], message: 'standInTooLong' });
export type SubstituteInput = z.input<typeof substituteInput>;

export const endSubstituteInput = ofBinome.extend({ substituteId: idSchema });
export type EndSubstituteInput = z.input<typeof endSubstituteInput>;

/** `chosen` is offered whatever is looked for. */
export const listSuccessorsInput = ofBinome.extend({
  side: sideSchema,
  text: z.string().max(120, 'tooLong').refine(isStorableText, 'unstorable').optional(),
  chosen: idSchema.optional(),
});
export type ListSuccessorsInput = z.input<typeof listSuccessorsInput>;
export const successorsView = z.object({
  /** The one chosen first, then by name. */
  people: z.array(memberRef),
  /** There are more than fit. */
  more: z.boolean(),
});
export type SuccessorsView = z.infer<typeof successorsView>;

/** `fromId` has its side now: whoever decides on it has seen that. */
export const handOverInput = ofBinome.extend({ clientId: clientIdSchema, side: sideSchema, fromId: idSchema, toId: idSchema });
export type HandOverInput = z.input<typeof handOverInput>;

/** May the successor read what was written before? A yes can be taken back, a no can become a yes. */
export const consentInput = z.strictObject({ handoverId: idSchema, given: z.boolean() });
export type ConsentInput = z.input<typeof consentInput>;

/**
 * What the successor reads of what was written before. `nothing`: there was nothing. `waiting`: somebody has not answered yet.
 * `withheld`: somebody said no, or cannot be asked any more; who is not told. `disclosed`: everybody agrees.
 */
export const disclosureStates = ['nothing', 'waiting', 'withheld', 'disclosed'] as const;

/** One side that was passed on for good. */
export const handoverView = z.object({
  id: idSchema,
  binomeId: idSchema,
  side: sideSchema,
  from: memberRef,
  to: memberRef,
  at: instantSchema,
  disclosure: z.enum(disclosureStates),
  /** Still to answer. */
  waiting: z.number().int(),
  /** What the reader is asked, and said: null while there is no answer. */
  own: z.object({ given: z.boolean().nullable() }).nullable(),
  can: z.object({ answer: z.boolean() }),
});
export type HandoverView = z.infer<typeof handoverView>;

/** Newest first. Whoever is no longer in the binôme sees those alone of which they are asked. */
export const handoversView = z.object({ items: z.array(handoverView) });
export type HandoversView = z.infer<typeof handoversView>;

export const listHandoversInput = ofBinome;
export type ListHandoversInput = z.input<typeof listHandoversInput>;
