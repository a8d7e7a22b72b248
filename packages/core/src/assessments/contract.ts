import { z } from 'zod';
import { countSchema, idSchema, instantSchema, optionalTextSchema } from '../kernel/contract.ts';
import { sideSchema } from '../profiles/contract.ts';

/** Most characters of what one learned. */
export const maxLearned = 4000;
/** Days after the end from which one reads the other's words without having written one's own. */
export const openAfterDays = 30;

const mark = countSchema(1, 5);
/** How useful it was, whether what was agreed is reached, how well the rhythm could be kept up; whether one would do it again. */
export const assessInput = z.strictObject({ binomeId: idSchema, useful: mark, reached: mark, rhythm: mark, again: z.boolean(), learned: optionalTextSchema(maxLearned).default('') });
export type AssessInput = z.input<typeof assessInput>;

const figures = { side: sideSchema, useful: z.number().int(), reached: z.number().int(), rhythm: z.number().int(), again: z.boolean(), writtenAt: instantSchema };
/** What coordinators see of it. */
export const assessmentFigures = z.object(figures);
export type AssessmentFigures = z.infer<typeof assessmentFigures>;
export const assessmentView = z.object({ ...figures, learned: z.string() });
export type AssessmentView = z.infer<typeof assessmentView>;

/** How it was, from both sides, for the two. */
export const assessmentsView = z.object({
  binomeId: idSchema,
  own: assessmentView.nullable(),
  /** Null until both have written, or thirty days have passed; and while the other one has not. */
  other: assessmentView.nullable(),
  otherHasWritten: z.boolean(),
});
export type AssessmentsView = z.infer<typeof assessmentsView>;
