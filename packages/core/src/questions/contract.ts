import { z } from 'zod';
import { countSchema, idSchema, instantSchema, localeSchema, optionalTextSchema, pageInput, themeSchema } from '../kernel/contract.ts';
import { threadStates, threadSummary } from '../threads/contract.ts';

/** Most other askings that a question lists. */
export const maxDuplicatesShown = 50;

/** A question by its name, to lead to it. */
export const questionRef = z.object({ id: idSchema, title: z.string(), locale: localeSchema, state: z.enum(threadStates), createdAt: instantSchema });
export type QuestionRef = z.infer<typeof questionRef>;

/** What there is about a question beside its posts, as one reader sees it. */
export const questionView = z.object({
  threadId: idSchema,
  /** Members who have it too, its asker left out; of a question and its duplicates together, each once. */
  meToo: z.object({ count: z.number().int(), own: z.boolean() }),
  /** The question that takes its answers. */
  duplicateOf: questionRef.nullable(),
  /** Its duplicates, of those that the reader sees, oldest first. */
  alsoAskedAs: z.array(questionRef),
  can: z.object({ meToo: z.boolean(), join: z.boolean() }),
});
export type QuestionView = z.infer<typeof questionView>;

export const meTooInput = z.strictObject({ threadId: idSchema, on: z.boolean() });
export type MeTooInput = z.input<typeof meTooInput>;

export const joinInput = z.strictObject({ threadId: idSchema, targetId: idSchema });
export type JoinInput = z.input<typeof joinInput>;

export const joinPlacesInput = z.strictObject({ threadId: idSchema, title: optionalTextSchema(200).default('') });
export type JoinPlacesInput = z.input<typeof joinPlacesInput>;

export const listUnansweredInput = pageInput.extend({ spaceId: idSchema.optional(), theme: themeSchema.optional(), limit: countSchema(1, 50).default(20) });
export type ListUnansweredInput = z.input<typeof listUnansweredInput>;

/** A question that nobody has answered yet. */
export const waitingQuestion = z.object({ thread: threadSummary, meTooCount: z.number().int() });
export type WaitingQuestion = z.infer<typeof waitingQuestion>;
