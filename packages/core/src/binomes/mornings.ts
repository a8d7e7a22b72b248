import { Temporal } from 'temporal-polyfill';

/** The hour at which a binôme goes on by itself, by the clock. */
const morningHour = 8;

/** When that day's morning has come in all of these time zones: by the clock that is last. */
export function morningOf(day: string, timeZones: readonly string[]): Date {
  const mornings = timeZones.map((timeZone) => Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: { hour: morningHour } }).epochMilliseconds);
  return new Date(Math.max(...mornings));
}

/** How many days a day is after the one that it is there; negative when it is over. */
export function daysAhead(day: string, now: Date, timeZone: string): number {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
  return today.until(Temporal.PlainDate.from(day), { largestUnit: 'days' }).days;
}
