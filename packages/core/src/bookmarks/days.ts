import { Temporal } from 'temporal-polyfill';
import { reminderHour, type KeepBookmarkInput } from './contract.ts';

/** When a day begins on which one wants to be reminded, at eight by a clock; the screens show it by the same clock. */
export function morningOf(day: NonNullable<KeepBookmarkInput['remindOn']>, now: Date, timeZone: string): Date {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
  const at = dateOf(day, today).toZonedDateTime({ timeZone, plainTime: { hour: reminderHour } });
  return new Date(at.epochMilliseconds);
}

function dateOf(day: string, today: Temporal.PlainDate): Temporal.PlainDate {
  if (day === 'tomorrow') return today.add({ days: 1 });
  return day === 'next-monday' ? today.add({ days: 8 - today.dayOfWeek }) : Temporal.PlainDate.from(day);
}
