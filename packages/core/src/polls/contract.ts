import { z } from 'zod';
import { countSchema, idSchema, instantSchema, lineSchema, textSchema } from '../kernel/contract.ts';
import { memberRef } from '../members/contract.ts';
import { askInput, threadView } from '../threads/contract.ts';

/** Fewest and most options, and the longest, in characters. */
export const minOptions = 2;
export const maxOptions = 20;
export const maxOption = 200;
/** Longest outcome, in characters of Markdown. */
export const maxOutcome = 5_000;
/** Most days that a poll stays open. */
export const maxPollDays = 366;

/** One option; any number of them; all or some of them in an order of preference. */
export const pollTypes = ['single', 'multiple', 'ranked'] as const;
export type PollType = (typeof pollTypes)[number];
/** Who sees the results before it closes: those who voted, or everybody. Once it is closed: everybody. */
export const pollResults = ['voted', 'always'] as const;
export type PollResults = (typeof pollResults)[number];

export const openPollInput = askInput.omit({ kind: true }).extend({
  type: z.enum(pollTypes),
  options: z
    .array(lineSchema(maxOption))
    .min(minOptions, 'tooFewOptions')
    .max(maxOptions, 'tooManyOptions')
    .refine((labels) => new Set(labels.map((label) => label.normalize('NFKC').toLowerCase())).size === labels.length, 'sameOptionTwice'),
  closesAt: instantSchema,
  anonymous: z.boolean(),
  results: z.enum(pollResults),
});
export type OpenPollInput = z.input<typeof openPollInput>;

const choicesSchema = z.array(idSchema).min(1, 'required').max(maxOptions, 'tooManyOptions').refine((ids) => new Set(ids).size === ids.length, 'sameOptionTwice');

/** The options chosen, each once; in a ranked poll the best first: an order has no holes. */
export const castBallotInput = z.strictObject({ threadId: idSchema, choices: choicesSchema });
export type CastBallotInput = z.input<typeof castBallotInput>;

export const stateOutcomeInput = z.strictObject({ threadId: idSchema, body: textSchema(maxOutcome) });
export type StateOutcomeInput = z.input<typeof stateOutcomeInput>;

/** One round of a ranked count. `votes` of the options still in it; `exhausted` ballots name none of those. */
export const countRound = z.object({
  votes: z.array(z.object({ optionId: idSchema, votes: z.number().int() })),
  exhausted: z.number().int(),
  /** Who goes out after it. */
  eliminated: z.array(idSchema),
});
export type CountRound = z.infer<typeof countRound>;

export const tallyView = z.object({
  /** In the poll's order; in a ranked poll the first preferences. */
  votes: z.array(z.object({ optionId: idSchema, votes: z.number().int() })),
  /** Several: a tie. None while nobody voted. */
  winners: z.array(idSchema),
  /** Empty unless ranked. */
  rounds: z.array(countRound),
});
export type TallyView = z.infer<typeof tallyView>;

export const pollView = z.object({
  threadId: idSchema,
  type: z.enum(pollTypes),
  anonymous: z.boolean(),
  results: z.enum(pollResults),
  options: z.array(z.object({ id: idSchema, label: z.string() })),
  closesAt: instantSchema,
  closed: z.boolean(),
  revision: z.number().int(),
  voterCount: z.number().int(),
  /** The reader's own ballot; null before it, and in an anonymous poll once it is closed. */
  own: z.array(idSchema).nullable(),
  /** Null while the reader may not see it. */
  tally: tallyView.nullable(),
  outcome: z.object({ body: z.string(), html: z.string(), by: memberRef, statedAt: instantSchema, revisedAt: instantSchema.nullable() }).nullable(),
  can: z.object({ vote: z.boolean(), conclude: z.boolean() }),
});
export type PollView = z.infer<typeof pollView>;

export const openedPollView = z.object({ thread: threadView, poll: pollView });
export type OpenedPollView = z.infer<typeof openedPollView>;

export const listVotersInput = z.strictObject({ threadId: idSchema, after: idSchema.optional(), limit: countSchema(1, 100).default(100) });
export type ListVotersInput = z.input<typeof listVotersInput>;

/** Who voted what, where that is public; `nextAfter` is null at the end. */
export const votersView = z.object({ items: z.array(z.object({ voter: memberRef, choices: z.array(idSchema) })), nextAfter: idSchema.nullable() });
export type VotersView = z.infer<typeof votersView>;
