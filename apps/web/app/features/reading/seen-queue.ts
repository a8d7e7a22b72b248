import type { KeptSeen } from './kept-seen.ts';
import type { Range } from './seen-ranges.ts';

/** `kept`: nobody answered; it is tried again. `settled`: it is stored, or will never be. */
export type SendSeen = (threadId: string, ranges: Range[]) => Promise<'settled' | 'kept'>;

/** Most stretches that go in one call. */
const mostRanges = 100;

/** Posts that were on the screen and that the server does not know of yet: they go together, with what earlier pages left, and stay kept until they are known to have arrived. */
export function createSeenQueue(seen: KeptSeen, send: SendSeen, collect = 800) {
  const aside = new Set<string>();
  /** Threads for which nobody answered: the others go first. */
  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | null = null;

  async function sendAll(): Promise<void> {
    const threads = seen.all().toSorted(([one], [other]) => Number(waiting.has(one)) - Number(waiting.has(other)));
    for (const [threadId, ranges] of threads) {
      for (let from = 0; from < ranges.length; from += mostRanges) {
        const part = ranges.slice(from, from + mostRanges);
        if ((await send(threadId, part)) === 'kept') return void waiting.add(threadId);
        seen.remove(threadId, part);
      }
      waiting.delete(threadId);
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    sending ??= sendAll().finally(() => {
      sending = null;
    });
    return sending;
  }

  return {
    add(threadId: string, seq: number): void {
      if (aside.has(threadId)) return;
      seen.add(threadId, seq);
      timer ??= setTimeout(() => void flush(), collect);
    },
    /** Something in the thread is marked unread: what was seen just before must not read it again, nor what is seen from now on. */
    layAside(threadId: string): void {
      aside.add(threadId);
      seen.remove(threadId);
    },
    /** The thread is opened again, to be read. */
    open: (threadId: string) => void aside.delete(threadId),
    /** Sends what waits now: before the page goes, and when there is a way again. */
    flush,
  };
}
