import { dateFormat, relativeFormat } from '#app/lib/formats.ts';

/** The calendar day of an instant in a zone, as YYYY-MM-DD. */
export function dayIn(timeZone: string): (instant: number | Date) => string {
  const format = dateFormat('sv-SE', 'key', timeZone);
  return (instant) => format.format(instant);
}

/** "Today", "yesterday", then the day by its name, with the year when it is far. */
export function dayLabel(date: Date, now: Date, tag: string, timeZone: string): string {
  const day = dayIn(timeZone);
  const daysAgo = Math.round((Date.parse(day(now)) - Date.parse(day(date))) / 86_400_000);
  if (daysAgo === 0 || daysAgo === 1) return relativeFormat(tag).format(-daysAgo, 'day');
  return dateFormat(tag, Math.abs(daysAgo) < 300 ? 'day' : 'dayOfYear', timeZone).format(date);
}
