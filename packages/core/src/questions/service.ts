import type { Actor } from '../kernel/actor.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { readAlone } from '../kernel/parts.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { requireId } from '../kernel/validate.ts';
import { createDuplicates } from './duplicates.ts';
import { createMeToo } from './me-too.ts';
import type { QuestionView } from './contract.ts';
import { questionPart, tellFamily } from './standing.ts';
import { createUnanswered } from './unanswered.ts';

export type Questions = ReturnType<typeof createQuestions>;

/** What makes questions get answered: who has them too, where they were asked before, which of them wait. */
export function createQuestions(kernel: Kernel) {
  return {
    /** What there is about a question beside its posts. NotFound for one that the actor does not read. */
    async get(actor: Actor, id: string): Promise<QuestionView> {
      return readAlone(kernel.query, questionPart(actor, requireId(id)));
    },
    questionPart,

    /** Tells those who have a question, or one of its duplicates, open that there is something to ask for; within another feature's transaction. */
    tellWithin: (unit: Pick<Work, 'query' | 'record'>, threadId: string) => tellFamily(unit, [threadId]),

    ...createMeToo(kernel),
    ...createDuplicates(kernel),
    ...createUnanswered(kernel),
  };
}
