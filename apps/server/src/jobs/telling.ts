import type { EventBus } from '@passerelle/core/kernel/events.ts';
import type { MessageView } from '@passerelle/core/conversations/contract.ts';
import { grace, type Places } from '@passerelle/core/notifications/sweep.ts';
import type { Services } from '@passerelle/core/services.ts';
import type { PostView, ThreadSummary } from '@passerelle/core/threads/contract.ts';
import { every } from './every.ts';

/** Everything is looked at this often; most at a time of their own, so that nodes take turns. Milliseconds. */
const round = 30_000;
/** How often those are looked at in which something was written here. */
const step = 1_000;

type Place = keyof Places;

/** Where an event says that something was written. */
const written: Record<string, (payload: unknown) => { place: Place; id: string }> = {
  'message.sent': (payload) => ({ place: 'conversationId', id: (payload as MessageView).conversationId }),
  'thread.asked': (payload) => ({ place: 'threadId', id: (payload as ThreadSummary).id }),
  'thread.replied': (payload) => ({ place: 'threadId', id: (payload as PostView).threadId }),
};

/**
 * Sees to it that members are told: in time of what was written on this node, as it heard of it; and of everything else
 * (written on a node that died, reminders, quiet hours that are over) by looking everywhere now and then.
 */
export function startTelling(services: Services, bus: EventBus, onError: (error: unknown) => void) {
  /** Where this node heard of something new: since when it has to look there, and when the newest was written. */
  const heard = new Map<string, { place: Place; since: number; newest: number }>();
  let nextRound = performance.now() + round * Math.random();

  const unsubscribe = bus.subscribe(({ name, payload }) => {
    const where = written[name]?.(payload);
    if (!where) return;
    const newest = performance.now();
    heard.set(where.id, { place: where.place, since: heard.get(where.id)?.since ?? newest, newest });
  });

  /** Those with something older than the grace; where younger things came after it, they come again. */
  function ripe(): Places | null {
    const due = [...heard].filter(([, { since }]) => performance.now() - since > grace);
    for (const [id, { place, since, newest }] of due) {
      if (newest > since) heard.set(id, { place, since: newest, newest });
      else heard.delete(id);
    }
    const at = (wanted: Place) => due.filter(([, { place }]) => place === wanted).map(([id]) => id);
    return due.length > 0 ? { conversationId: at('conversationId'), threadId: at('threadId') } : null;
  }

  async function look(): Promise<void> {
    const places = ripe();
    if (performance.now() >= nextRound) {
      nextRound = performance.now() + round;
      await services.notifications.sweep();
    } else if (places) {
      await services.notifications.sweep(places);
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
