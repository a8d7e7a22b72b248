import { z } from 'zod';
import { instantSchema } from '../kernel/contract.ts';

/** Whom a reminder goes to, one after the other: the one whose turn it is, both, the coordinators. */
export const nudgeLevels = ['turn', 'both', 'coordinators'] as const;
export type NudgeLevel = (typeof nudgeLevels)[number];

/** Through what a turn was taken. */
export const turnChannels = ['chat', 'call', 'visit', 'mail', 'meeting', 'note'] as const;
/** How a binôme does: spoke lately; past the first, the second, the third threshold of its programme; rests; is over or has yet to begin. */
export const healthStates = ['lively', 'quiet', 'silent', 'lost', 'resting', 'none'] as const;
export type HealthState = (typeof healthStates)[number];

const turn = z.object({ at: instantSchema, channel: z.enum(turnChannels) }).nullable();
/** Whose turn it is and since when, out of what was done, never out of what was said. */
export const healthView = z.object({
  state: z.enum(healthStates),
  /** Whose turn it is; `both` after something they did together without a next step that is one's own, or before the first word. */
  turn: z.enum(['mentor', 'mentee', 'both']).nullable(),
  last: z.object({ mentor: turn, mentee: turn }),
  /** The last turn of whichever side, or the day on which it began or resumed. */
  quietSince: instantSchema,
  /** Whole days since then. */
  quietDays: z.number().int(),
});
export type HealthView = z.infer<typeof healthView>;
