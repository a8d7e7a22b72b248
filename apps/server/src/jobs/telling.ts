import type { EventBus } from '@passerelle/core/kernel/events.ts';
import type { MessageView } from '@passerelle/core/conversations/contract.ts';
import { grace } from '@passerelle/core/notifications/sweep.ts';
import type { Services } from '@passerelle/core/services.ts';
import { every } from './every.ts';

/** Every conversation is looked at this often; most at a time of their own, so that nodes take turns. Milliseconds. */
const round = 30_000;
/** How often those are looked at in which something was written here. */
const step = 1_000;

/**
 * Sees to it that members are told: in time of what was written on this node, as it heard of it; and of everything else
 * (written on a node that died, or in quiet hours that are over) by looking at all conversations now and then.
 */
export function startTelling(services: Services, bus: EventBus, onError: (error: unknown) => void) {
  /** Conversations in which this node heard of messages: since when it has to look there, and when the newest was written. */
  const written = new Map<string, { since: number; newest: number }>();
  let nextRound = performance.now() + round * Math.random();

  const unsubscribe = bus.subscribe(({ name, payload }) => {
    if (name !== 'message.sent') return;
    const { conversationId } = payload as MessageView;
    const newest = performance.now();
    written.set(conversationId, { since: written.get(conversationId)?.since ?? newest, newest });
  });

  /** Those with a message older than the grace; where a younger one came after it, they come again. */
  function ripe(): string[] {
    const due = [...written].filter(([, { since }]) => performance.now() - since > grace);
    for (const [id, { since, newest }] of due) {
      if (newest > since) written.set(id, { since: newest, newest });
      else written.delete(id);
    }
    return due.map(([id]) => id);
  }

  async function look(): Promise<void> {
    const ids = ripe();
    if (performance.now() >= nextRound) {
      nextRound = performance.now() + round;
      await services.notifications.sweep();
    } else if (ids.length > 0) {
      await services.notifications.sweep(ids);
    }
  }

  const looking = every(step, look, onError);
  return {
    /** Ends after the look that is under way. */
    async stop(): Promise<void> {
      unsubscribe();
      await looking.stop();
    },
  };
}
