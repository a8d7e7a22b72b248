import { Temporal } from 'temporal-polyfill';

const zone = 'Europe/Paris';
const [opens, closes] = [9, 18];
const friday = 5;

/**
 * Whether offices are open, at either end: from 9 to 18 by the clock of Paris, Monday to Friday. Rabat is at most an hour away. Nobody is
 * reminded of work in the evening or on a Sunday; what was due then is told when they open.
 */
export function officesAreOpen(now: Date): boolean {
  const { dayOfWeek, hour } = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  return dayOfWeek <= friday && hour >= opens && hour < closes;
}
