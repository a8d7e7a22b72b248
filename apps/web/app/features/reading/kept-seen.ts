import { joined, without, type Range } from './seen-ranges.ts';

/** More than anybody reads without a line in between: what is over is forgotten, the oldest first, and stays unread. */
const mostThreads = 50;
const mostRanges = 200;

type Seen = Record<string, Range[]>;
type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const nameOf = (memberId: string) => `seen:${memberId}`;
const ownShelf = (): Shelf => localStorage;

/**
 * Posts that were on a member's screen and that the server does not know of yet, kept on the device under the member's name:
 * whoever signs in next on it neither sees nor sends them. All tabs share them. localStorage, as a tab that is being closed
 * has no time for more; where the browser refuses it they last as long as the page.
 */
export function keptSeen(memberId: string, shelf: () => Shelf = ownShelf) {
  const name = nameOf(memberId);
  let here: Seen | null = null;

  function read(): Seen {
    if (here) return here;
    try {
      return asSeen(JSON.parse(shelf().getItem(name) ?? 'null'));
    } catch {
      return {};
    }
  }

  function write(seen: Seen): void {
    const kept = Object.fromEntries(Object.entries(seen).filter(([, ranges]) => ranges.length > 0).slice(-mostThreads));
    try {
      if (Object.keys(kept).length > 0) shelf().setItem(name, JSON.stringify(kept));
      else shelf().removeItem(name);
      here = null;
    } catch {
      here = kept;
    }
  }

  return {
    all: (): [threadId: string, ranges: Range[]][] => Object.entries(read()),
    add(threadId: string, seq: number): void {
      const { [threadId]: known = [], ...others } = read();
      write({ ...others, [threadId]: joined([...known, [seq, seq]]).slice(-mostRanges) });
    },
    /** `ranges`: only these. */
    remove(threadId: string, ranges?: readonly Range[]): void {
      const seen = read();
      const known = seen[threadId];
      if (known) write({ ...seen, [threadId]: ranges ? without(known, ranges) : [] });
    },
  };
}

export type KeptSeen = ReturnType<typeof keptSeen>;

/** Deletes what is kept of a member who signs out. */
export function forgetSeen(memberId: string, shelf: () => Shelf = ownShelf): void {
  try {
    shelf().removeItem(nameOf(memberId));
  } catch {
    // Then it was never there.
  }
}

/** Another version of the product may have written it, or a person. */
function asSeen(value: unknown): Seen {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).map(([threadId, ranges]) => [threadId, Array.isArray(ranges) ? ranges.filter(isRange) : []]));
}

function isRange(value: unknown): value is Range {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [first, last] = value as unknown[];
  return Number.isSafeInteger(first) && Number.isSafeInteger(last) && 1 <= Number(first) && Number(first) <= Number(last);
}
