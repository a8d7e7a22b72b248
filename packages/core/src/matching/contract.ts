import { z } from 'zod';
import { explanationView } from '../binomes/contract.ts';
import { clientIdSchema, countSchema, idSchema, instantSchema, pageInput, pageSchema } from '../kernel/contract.ts';
import { memberRef } from '../members/contract.ts';
import { sideSchema, type Side } from '../profiles/contract.ts';

/** What a pair is scored by; each brings 0 to 1. */
export const criteria = ['themes', 'communes', 'languages', 'availability', 'ties', 'wishes'] as const;
export type Criterion = (typeof criteria)[number];
export const maxWeight = 10;
const weight = countSchema(0, maxWeight);
/** How much each counts beside the others; something has to. */
export const weightsSchema = z
  .strictObject({ themes: weight, communes: weight, languages: weight, availability: weight, ties: weight, wishes: weight })
  .refine((weights) => Object.values(weights).some((one) => one > 0), 'noWeight');
export type Weights = z.output<typeof weightsSchema>;
/** What a cohort begins with: what the two want to work on comes first, then what they asked for themselves. */
export const usualWeights: Weights = { themes: 10, communes: 4, languages: 3, availability: 4, ties: 2, wishes: 6 };

/** Why somebody stays alone: no profile yet; nobody of their college, in their language, with a place left, or whom nothing excludes. */
export const leftoverReasons = ['profile', 'college', 'language', 'capacity', 'excluded'] as const;
export type Leftover = { memberId: string; side: Side; reason: (typeof leftoverReasons)[number] };

/**
 * Why a pair cannot be, or cannot be any more. `left`: one of them is not in the cohort, on that side; `paired`: the two are a binôme; `excluded`,
 * `forbidden`: they are not to be; `taken`: the mentee is in another binôme; `capacity`: the mentor has no place left.
 */
export const pairObstacles = ['left', 'college', 'language', 'paired', 'excluded', 'forbidden', 'taken', 'capacity'] as const;
export type PairObstacle = (typeof pairObstacles)[number];

export const runMatchingInput = z.strictObject({ cohortId: idSchema, clientId: clientIdSchema, weights: weightsSchema });
export type RunMatchingInput = z.input<typeof runMatchingInput>;

export const pinKinds = ['pin', 'forbid'] as const;
/** Names two of a cohort who are to be together, or not. */
export const pinnedPairInput = z.strictObject({ cohortId: idSchema, mentorId: idSchema, menteeId: idSchema });
export type PinnedPairInput = z.input<typeof pinnedPairInput>;
export const pinInput = pinnedPairInput.extend({ kind: z.enum(pinKinds) });
export type PinInput = z.input<typeof pinInput>;

export const publishRunInput = z.strictObject({ runId: idSchema });
export type PublishRunInput = z.input<typeof publishRunInput>;
export const listRunsInput = pageInput.extend({ cohortId: idSchema });
export type ListRunsInput = z.input<typeof listRunsInput>;
export const ofRunInput = pageInput.extend({ runId: idSchema });
export type OfRunInput = z.input<typeof ofRunInput>;

export const pinView = z.object({ mentor: memberRef, mentee: memberRef, kind: z.enum(pinKinds), createdAt: instantSchema, obstacle: z.enum(pairObstacles).nullable() });
export type PinView = z.infer<typeof pinView>;

export const runSummaryView = z.object({
  id: idSchema,
  cohortId: idSchema,
  createdAt: instantSchema,
  createdBy: memberRef,
  weights: z.object({ themes: z.number(), communes: z.number(), languages: z.number(), availability: z.number(), ties: z.number(), wishes: z.number() }),
  /** Who took part: mentors with a place left, mentees without a binôme. */
  mentors: z.number().int(),
  mentees: z.number().int(),
  pairs: z.number().int(),
  leftovers: z.number().int(),
  /** The sum of the pairs' scores. */
  score: z.number(),
  milliseconds: z.number().int(),
  publishedAt: instantSchema.nullable(),
});
export type RunSummaryView = z.infer<typeof runSummaryView>;
export const runPage = pageSchema(runSummaryView);

/** A pair that can no longer be, as it was proposed. */
export const outdatedPairView = z.object({ mentor: memberRef, mentee: memberRef, obstacle: z.enum(pairObstacles) });
export type OutdatedPairView = z.infer<typeof outdatedPairView>;
/** `outdated`: what is no longer true of it, while it is not published. */
export const runView = runSummaryView.extend({ outdated: z.array(outdatedPairView), can: z.object({ publish: z.boolean() }) });
export type RunView = z.infer<typeof runView>;

export const matchedPairView = z.object({ mentor: memberRef, mentee: memberRef, score: z.number(), pinned: z.boolean(), explained: explanationView });
export type MatchedPairView = z.infer<typeof matchedPairView>;
export const matchedPairPage = pageSchema(matchedPairView);

export const leftoverView = z.object({ member: memberRef, side: sideSchema, reason: z.enum(leftoverReasons) });
export type LeftoverView = z.infer<typeof leftoverView>;
export const leftoverPage = pageSchema(leftoverView);

/** Whose mentor is another one than in the run before; null: stayed alone. */
export const changedPairView = z.object({ mentee: memberRef, before: memberRef.nullable(), after: memberRef.nullable(), scoreBefore: z.number().nullable(), scoreAfter: z.number().nullable() });
export type ChangedPairView = z.infer<typeof changedPairView>;
/** `previous` is null for the first run of a cohort, which is compared to nothing. */
export const comparisonView = pageSchema(changedPairView).extend({ previous: runSummaryView.nullable(), changed: z.number().int(), pairsMore: z.number().int(), scoreMore: z.number() });
export type ComparisonView = z.infer<typeof comparisonView>;
