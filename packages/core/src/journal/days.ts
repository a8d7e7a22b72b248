import { Temporal } from 'temporal-polyfill';
import { dueHour } from './contract.ts';

/** When a month begins and when the next one does, by a clock. */
export function monthSpan(month: string, timeZone: string): { from: Date; until: Date } {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  const midnight = (day: Temporal.PlainDate) => new Date(day.toZonedDateTime(timeZone).epochMilliseconds);
  return { from: midnight(first), until: midnight(first.add({ months: 1 })) };
}

/**
 * The last calendar day whose morning has come by a clock. The zone's own data decide: in the month of Ramadan a Moroccan clock is an
 * hour behind the one of the rest of the year.
 */
export function lastMorning(timeZone: string, now: Date): string {
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  return (local.hour >= dueHour ? local : local.subtract({ days: 1 })).toPlainDate().toString();
}
