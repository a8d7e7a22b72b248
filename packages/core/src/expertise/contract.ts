import { z } from 'zod';
import { idSchema, instantSchema, pageSchema, themeSchema, themes } from '../kernel/contract.ts';
import { memberRef } from '../members/contract.ts';
import { waitingQuestion } from '../questions/contract.ts';
import { threadSummary } from '../threads/contract.ts';

/** Most members that one question is put to by name. */
export const maxExperts = 3;
/** Most members to choose from. */
export const maxCandidates = 50;

/** The themes one knows about; those left out are taken back. */
export const declareExpertiseInput = z.strictObject({
  themes: z.array(themeSchema).max(themes.length, 'tooMany').refine((given) => new Set(given).size === given.length, 'invalidValue'),
});
export type DeclareExpertiseInput = z.input<typeof declareExpertiseInput>;
export const expertiseView = z.object({ themes: z.array(themeSchema) });
export type ExpertiseView = z.infer<typeof expertiseView>;

export const askExpertsInput = z.strictObject({
  threadId: idSchema,
  memberIds: z
    .array(idSchema)
    .min(1, 'required')
    .max(maxExperts, 'tooManyExperts')
    .refine((ids) => new Set(ids).size === ids.length, 'invalidValue'),
});
export type AskExpertsInput = z.input<typeof askExpertsInput>;

/** Who was asked by name, and who of those that wrote in the thread knows about its theme. */
export const threadExpertsView = z.object({
  threadId: idSchema,
  asked: z.array(memberRef),
  knowing: z.array(idSchema),
  /** What the reader is asked here and has neither answered nor declined. */
  request: idSchema.nullable(),
  /** When whoever was asked is told of it once more, the next of them; null where nobody is. Whether somebody declined does not show in it. */
  remindsAt: instantSchema.nullable(),
  can: z.object({ ask: z.boolean() }),
});
export type ThreadExpertsView = z.infer<typeof threadExpertsView>;

/** A question that one was asked by name and has not answered yet. */
export const expertRequestView = z.object({
  id: idSchema,
  thread: threadSummary,
  askedBy: memberRef,
  askedAt: instantSchema,
  remindedAt: instantSchema.nullable(),
  /** When one is told of it once more; null where that has happened, or does not. */
  remindsAt: instantSchema.nullable(),
});
export type ExpertRequestView = z.infer<typeof expertRequestView>;

export const unansweredView = waitingQuestion.extend({ experts: z.array(memberRef) });
export const unansweredPage = pageSchema(unansweredView);
export type UnansweredView = z.infer<typeof unansweredView>;
