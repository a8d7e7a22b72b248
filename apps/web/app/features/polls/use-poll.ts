import type { PollView } from '@passerelle/core/polls/contract.ts';
import { useFresh } from '#app/features/questions/use-fresh.ts';

/** A thread's poll, live. Null where there is none. */
export function usePoll(threadId: string, served: PollView | null): PollView | null {
  const poll = useFresh(served, served && `/api/v1/threads/${threadId}/poll`, {
    'poll.changed': (change) => change.threadId === threadId,
  });
  return served && poll;
}
