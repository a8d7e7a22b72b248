import type { EventBus } from '@passerelle/core/kernel/events.ts';
import type { Services } from '@passerelle/core/services.ts';
import { every } from './every.ts';

/** What this node hears of is in the inboxes after this time, together with what followed it closely. Milliseconds. */
const step = 200;
/** How often news are looked for that this node did not hear of: written on one that died before it spread them. */
const round = 10_000;

const newsworthy = (name: string) => name.startsWith('practice.') || name.startsWith('binome.') || name === 'thread.asked' || name === 'thread.replied' || name === 'thread.changed';

/** Sees to it that what happens comes into the inboxes: soon after this node heard of it, and all of it now and then. */
export function startSpreading(services: Services, bus: EventBus, onError: (error: unknown) => void) {
  let heard = true;
  let nextRound = 0;

  const unsubscribe = bus.subscribe(({ name }) => {
    if (newsworthy(name)) heard = true;
  });

  async function look(): Promise<void> {
    if (!heard && performance.now() < nextRound) return;
    heard = false;
    nextRound = performance.now() + round;
    await services.inbox.spread();
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
