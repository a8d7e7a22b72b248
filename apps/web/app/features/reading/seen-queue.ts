type Range = [first: number, last: number];
/** `kept`: nobody answered; it is tried again. `settled`: it is stored, or will never be. */
export type SendSeen = (threadId: string, ranges: Range[]) => Promise<'settled' | 'kept'>;

/** Most stretches that go in one call. */
const mostRanges = 100;

/** Posts that were on the screen and that the server does not know of yet: they go together, and wait while there is no way. */
export function createSeenQueue(send: SendSeen, collect = 800) {
  const waiting = new Map<string, Set<number>>();
  const aside = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | null = null;

  async function sendAll(): Promise<void> {
    for (const [threadId, seqs] of waiting) {
      const sent = [...seqs];
      for (const seq of sent) seqs.delete(seq);
      const ranges = rangesOf(sent);
      for (let from = 0; from < ranges.length; from += mostRanges) {
        const part = ranges.slice(from, from + mostRanges);
        if ((await send(threadId, part)) === 'kept') for (const [first, last] of part) for (let seq = first; seq <= last; seq += 1) seqs.add(seq);
      }
      if (seqs.size === 0 && waiting.get(threadId) === seqs) waiting.delete(threadId);
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
      waiting.set(threadId, (waiting.get(threadId) ?? new Set()).add(seq));
      timer ??= setTimeout(() => void flush(), collect);
    },
    /** Something in the thread is marked unread: what was seen just before must not read it again, nor what is seen from now on. */
    layAside(threadId: string): void {
      aside.add(threadId);
      waiting.delete(threadId);
    },
    /** The thread is opened again, to be read. */
    open: (threadId: string) => void aside.delete(threadId),
    /** Sends what waits now: before the page goes, and when there is a way again. */
    flush,
  };
}

/** Stretches of numbers that follow each other. */
export function rangesOf(seqs: readonly number[]): Range[] {
  const ranges: Range[] = [];
  for (const seq of seqs.toSorted((one, other) => one - other)) {
    const last = ranges.at(-1);
    if (last && seq <= last[1] + 1) last[1] = Math.max(last[1], seq);
    else ranges.push([seq, seq]);
  }
  return ranges;
}
