const first = 500;
const longest = 5000;

/**
 * Milliseconds before the next attempt: doubled each time, up to five seconds, so that soon after its return a server
 * has everybody back. The random half keeps a thousand browsers from coming in the same instant.
 */
export function retryDelay(failures: number, random: () => number = Math.random): number {
  const ceiling = Math.min(longest, first * 2 ** Math.min(failures, 10));
  return Math.round(ceiling / 2 + (ceiling / 2) * random());
}

/** Milliseconds before the next attempt at a server that said it would go: its successor, or another one, is there in a moment. */
export const restartDelay = (random: () => number = Math.random) => Math.round(500 + 500 * random());

/** Milliseconds, at most a second: what all browsers are told in the same instant they do not do in the same instant. */
export const soon = (random: () => number = Math.random) => Math.round(1000 * random());
