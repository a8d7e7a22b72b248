import type { ForwardSummary } from '@passerelle/core/forwards/contract.ts';
import { useWaiting } from '#app/lib/use-waiting.ts';

/** Requests that wait for one's yes or no. */
export const useWaitingForwards = (served: ForwardSummary[], conversationId?: string): ForwardSummary[] =>
  useWaiting(served, { path: '/me/forwards/received', events: ['forward.asked', 'forward.changed'] }, conversationId);
