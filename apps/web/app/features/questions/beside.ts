import type { ThreadExpertsView } from '@passerelle/core/expertise/contract.ts';
import type { PollView, VotersView } from '@passerelle/core/polls/contract.ts';
import type { QuestionView } from '@passerelle/core/questions/contract.ts';

/** What a thread's page shows beside its posts. */
export type Beside = {
  poll: PollView | null;
  voters: VotersView | null;
  votersOpen: boolean;
  question: QuestionView | null;
  experts: ThreadExpertsView | null;
};
