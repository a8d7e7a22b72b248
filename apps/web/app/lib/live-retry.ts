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
