/** A clock that stands still until it is told to go on. */
export type TestClock = { now(): Date; advance(milliseconds: number): void };

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Begins at the present: Lucia compares a session's end with the machine's own clock. */
export function createTestClock(): TestClock {
  let at = Date.now();
  return {
    now: () => new Date(at),
    advance: (milliseconds) => {
      at += milliseconds;
    },
  };
}
