import { readCookie } from '#app/lib/cookies.ts';

/** What a reader wants to see of a post that somebody translated. */
export const readings = ['both', 'original', 'translation'] as const;
export type Reading = (typeof readings)[number];

export function isReading(value: unknown): value is Reading {
  return readings.some((one) => one === value);
}

/** Kept in a cookie, so that the server writes the page as it is read. */
export function chosenReading(request: Request): Reading {
  const value = readCookie(request, 'reading');
  return isReading(value) ? value : 'both';
}
