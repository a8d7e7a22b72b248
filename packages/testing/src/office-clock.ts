import { Temporal } from 'temporal-polyfill';
import type { TestClock } from './clock.ts';

/** Goes on to the next Monday at ten in Paris, when somebody is in every office: what waits for office hours is then done at once. */
export function toMonday(clock: TestClock): void {
  const here = Temporal.Instant.fromEpochMilliseconds(clock.now().getTime()).toZonedDateTimeISO('Europe/Paris');
  const monday = here.toPlainDate().add({ days: 8 - here.dayOfWeek }).toZonedDateTime({ timeZone: 'Europe/Paris', plainTime: '10:00' });
  clock.advance(monday.epochMilliseconds - here.epochMilliseconds);
}
