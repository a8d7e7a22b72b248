/** How long other nodes get to take over this one's sockets. Containers are killed ten seconds after they are told to stop. */
const mostMilliseconds = 4000;

export type Draining = ReturnType<typeof createDraining>;

/** This process has been told to end: it takes nothing new, and hands over what it holds. */
export function createDraining() {
  let begun: Promise<void> | null = null;
  const stories: (() => Promise<void>)[] = [];
  return {
    get hasBegun() {
      return begun !== null;
    },
    /** `story` is what a part does to hand over; it gets a few seconds. */
    onBegin: (story: () => Promise<void>) => void stories.push(story),
    /** However often it is asked for, it happens once. */
    begin(): Promise<void> {
      begun ??= atMost(mostMilliseconds, Promise.allSettled(stories.map((story) => story())));
      return begun;
    },
  };
}

/** Waits for something, but no longer than that. */
export async function atMost(milliseconds: number, promise: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)));
  await Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
