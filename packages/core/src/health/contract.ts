import { z } from 'zod';
import { countSchema, idSchema, instantSchema } from '../kernel/contract.ts';
import { sideSchema } from '../profiles/contract.ts';

/** Whom a reminder goes to, one after the other: the one whose turn it is, both, the coordinators. */
export const nudgeLevels = ['turn', 'both', 'coordinators'] as const;
export type NudgeLevel = (typeof nudgeLevels)[number];

/** Through what a turn was taken. */
export const turnChannels = ['chat', 'call', 'visit', 'mail', 'meeting', 'note'] as const;
export type TurnChannel = (typeof turnChannels)[number];
/** How a binôme does: spoke lately; past the first, the second, the third threshold of its programme; rests; is over or has yet to begin. */
export const healthStates = ['lively', 'quiet', 'silent', 'lost', 'resting', 'none'] as const;
export type HealthState = (typeof healthStates)[number];
export const turnHolders = ['mentor', 'mentee', 'both'] as const;
export type TurnHolder = (typeof turnHolders)[number];

const turn = z.object({ at: instantSchema, channel: z.enum(turnChannels) }).nullable();
/** Whose turn it is and since when, out of what was done, never out of what was said. */
export const healthView = z.object({
  state: z.enum(healthStates),
  /** Whose turn it is; `both` after something they did together without a next step that is one's own, or before the first word. Null unless it is active. */
  turn: z.enum(turnHolders).nullable(),
  last: z.object({ mentor: turn, mentee: turn }),
  /** The last turn of whichever side, or the day on which it began or resumed. */
  quietSince: instantSchema,
  /** Whole days since then. */
  quietDays: z.number().int(),
});
export type HealthView = z.infer<typeof healthView>;

const openPulse = z.object({ day: z.number().int(), askedAt: instantSchema });
/** One of the reader's own binômes: whose turn it is there, and the question that waits for their answer. */
export const ownHealthView = healthView.extend({ binomeId: idSchema, pulse: openPulse.nullable() });
export type OwnHealthView = z.infer<typeof ownHealthView>;

/** From 1, badly or not at all, to 5. */
export const marks = [1, 2, 3, 4, 5] as const;
const markSchema = countSchema(1, 5);

/** `day`: the question that is answered, 30, 90, 150 … */
export const answerPulseInput = z.strictObject({
  binomeId: idSchema,
  day: countSchema(1),
  going: markSchema,
  useful: markSchema,
  /** The coordinators are asked to get in touch. */
  wantsCall: z.boolean(),
});
export type AnswerPulseInput = z.input<typeof answerPulseInput>;

/** A question on one day of the binôme, and what was answered. There are figures only. */
export const pulseAnswer = z.object({
  day: z.number().int(),
  askedAt: instantSchema,
  answeredAt: instantSchema.nullable(),
  going: z.number().int().nullable(),
  useful: z.number().int().nullable(),
  wantsCall: z.boolean().nullable(),
});
export type PulseAnswer = z.infer<typeof pulseAnswer>;

/** The pulse of a binôme as its reader sees it: one of the two their own, never the other's; a coordinator that of both sides. Newest first. */
export const pulseView = z.object({
  /** The question that waits for the reader's answer. */
  open: openPulse.nullable(),
  own: z.array(pulseAnswer),
  /** Null for whoever works in it. */
  figures: z.array(pulseAnswer.extend({ side: sideSchema })).nullable(),
});
export type PulseView = z.infer<typeof pulseView>;
