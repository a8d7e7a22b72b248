import type { DiscussedView } from '@passerelle/core/discussions/contract.ts';
import type { ThreadExpertsView } from '@passerelle/core/expertise/contract.ts';
import type { PollView, VotersView } from '@passerelle/core/polls/contract.ts';
import type { QuestionView } from '@passerelle/core/questions/contract.ts';

/** What a thread's page shows beside its posts. */
export type Beside = {
  poll: PollView | null;
  voters: VotersView | null;
  /** The page is one further on in the list of voters. */
  votersAfter: string | null;
  question: QuestionView | null;
  experts: ThreadExpertsView | null;
  /** The sheet that a question is about. */
  about: DiscussedView | null;
};
