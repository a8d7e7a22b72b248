import { Temporal } from 'temporal-polyfill';
import type { DemoWhen } from './demo/types.ts';

const zone = 'Europe/Paris';

/** Turns "so many days ago at HH:MM in Paris" into instants, none of which is in the future. */
export function demoClock(now: Date, moments: readonly DemoWhen[]): (when: DemoWhen) => Date {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  const instantOf = (today: Temporal.PlainDate, { daysAgo, at }: DemoWhen) =>
    today.subtract({ days: daysAgo }).toZonedDateTime({ timeZone: zone, plainTime: at });
  const today = here.toPlainDate();
  // Before the demo's last word of the day has been said, its day zero is yesterday.
  const ahead = moments.some((when) => Temporal.ZonedDateTime.compare(instantOf(today, when), here) > 0);
  const dayZero = ahead ? today.subtract({ days: 1 }) : today;
  return (when) => new Date(instantOf(dayZero, when).epochMilliseconds);
}
