import type { RelaySummary } from '@passerelle/core/relays/contract.ts';
import { useWaiting } from '#app/lib/use-waiting.ts';

/** Questions that wait for one's yes or no. */
export const useWaitingRelays = (served: RelaySummary[], conversationId?: string): RelaySummary[] =>
  useWaiting(served, { path: '/me/relays/received', events: ['relay.changed'] }, conversationId);
