import { z } from 'zod';
import { idSchema, instantSchema, optionalTextSchema } from '../kernel/contract.ts';
import { memberRef } from '../members/contract.ts';

/** Why one declines: no time now, not the right one, no language in common, known too well, something else. */
export const declineReasons = ['time', 'fit', 'language', 'known', 'other'] as const;
export type DeclineReason = (typeof declineReasons)[number];
/** Most characters of what one adds to it, for the coordinators. */
export const maxDeclineWords = 1000;
/** Days without an answer after which one is reminded, once. */
export const remindAfterDays = 14;

/** A pair by hand; who agreed already is paired at once. */
export const proposeInput = z.strictObject({ programmeId: idSchema, mentorId: idSchema, menteeId: idSchema });
export type ProposeInput = z.input<typeof proposeInput>;

/** Proposes one or both of a binôme that came to nothing, or to its end, to somebody else; each stays on their side. */
export const rematchInput = z.strictObject({ binomeId: idSchema, mentorId: idSchema, menteeId: idSchema });
export type RematchInput = z.input<typeof rematchInput>;

export const declineInput = z.strictObject({ binomeId: idSchema, reason: z.enum(declineReasons), words: optionalTextSchema(maxDeclineWords).default('') });
export type DeclineInput = z.input<typeof declineInput>;

/** Why a proposal was not taken up: for coordinators who are not one of the two. */
export const declineView = z.object({ member: memberRef, reason: z.enum(declineReasons), words: z.string(), at: instantSchema });
export type DeclineView = z.infer<typeof declineView>;
