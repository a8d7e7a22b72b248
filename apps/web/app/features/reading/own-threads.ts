import type { OwnThreadView } from '@passerelle/core/threads/contract.ts';

export type OwnThreads = ReadonlyMap<string, OwnThreadView>;

/** With what was answered or told of one thread; an older count changes nothing. */
export function withRead(threads: OwnThreads, read: OwnThreadView): OwnThreads {
  const known = threads.get(read.threadId);
  if (known && (read.revision < known.revision || (read.revision === known.revision && read.lastSeq <= known.lastSeq))) return threads;
  return new Map(threads).set(read.threadId, read);
}

/** After somebody wrote: what is past the last post that was counted is new, until it is known to have been read. */
export function withGrowth(threads: OwnThreads, threadId: string, lastSeq: number): OwnThreads {
  const known = threads.get(threadId);
  if (!known || lastSeq <= known.lastSeq) return threads;
  const unread = known.unread + lastSeq - known.lastSeq;
  return new Map(threads).set(threadId, { ...known, lastSeq, unread, firstUnread: known.firstUnread ?? known.lastSeq + 1 });
}

/** More became unread than was written: the member laid something aside. */
export function isLaidAside(before: OwnThreadView, after: OwnThreadView): boolean {
  return after.revision > before.revision && after.unread > before.unread + (after.lastSeq - before.lastSeq);
}
