const first = 500;
const longest = 15_000;

/**
 * Milliseconds before the next attempt: doubled each time up to a quarter of a minute. The random half keeps
 * a thousand browsers from coming back in the same instant after a restart.
 */
export function retryDelay(failures: number, random: () => number = Math.random): number {
  const ceiling = Math.min(longest, first * 2 ** Math.min(failures, 10));
  return Math.round(ceiling / 2 + (ceiling / 2) * random());
}
