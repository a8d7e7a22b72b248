import type { PollView, VotersView } from '@passerelle/core/polls/contract.ts';
import { useFresh } from '#app/lib/use-fresh.ts';
import type { Heed } from '#app/lib/use-heard.ts';

const heedOf = (threadId: string): Heed => ({
  'poll.changed': (change) => change.threadId === threadId,
  'thread.entered': (entered) => entered.threadId === threadId,
});

/** A thread's poll, live. Null where there is none. */
export function usePoll(threadId: string, served: PollView | null): PollView | null {
  const poll = useFresh(served, served && `/api/v1/threads/${threadId}/poll`, heedOf(threadId), served?.closesAt);
  return served && poll;
}

/** Who voted what, live; of the page of that list which comes after `after`. Null where it is not for the reader. */
export function useVoters(threadId: string, served: VotersView | null, after: string | null): VotersView | null {
  const path = `/api/v1/threads/${threadId}/voters${after ? `?after=${after}` : ''}`;
  const voters = useFresh(served, served && path, heedOf(threadId));
  return served && voters;
}
