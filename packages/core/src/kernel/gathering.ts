type Waiting<Item, Done> = { item: Item; resolve(done: Done | null): void; reject(error: unknown): void };

/**
 * Does together what comes while those before are under way: nobody waits for others to come, and the busier it is, the
 * more share one statement and one commit. `work` answers for each item in its place, with null for what it could not do;
 * when it throws, all of them have failed. There are `lanes`, and no more at once; what `laneOf` gives the same number keeps its
 * order. At most `most` items go together.
 */
export function gather<Item, Done>(
  work: (items: Item[]) => Promise<(Done | null)[]>,
  { lanes, laneOf, most }: { lanes: number; laneOf(item: Item): number; most: number },
): (item: Item) => Promise<Done | null> {
  const all = Array.from({ length: lanes }, () => aLane(work, most));
  return (item) => all[laneOf(item) % lanes]!(item);
}

function aLane<Item, Done>(work: (items: Item[]) => Promise<(Done | null)[]>, most: number): (item: Item) => Promise<Done | null> {
  const waiting: Waiting<Item, Done>[] = [];
  let running = false;

  async function run(some: Waiting<Item, Done>[]): Promise<void> {
    running = true;
    try {
      const done = await work(some.map(({ item }) => item));
      for (const [index, { resolve }] of some.entries()) resolve(done[index] ?? null);
    } catch (error) {
      for (const { reject } of some) reject(error);
    }
    running = false;
    next();
  }

  function next(): void {
    if (!running && waiting.length > 0) void run(waiting.splice(0, most));
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      next();
    });
}
