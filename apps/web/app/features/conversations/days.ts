/** The calendar day of an instant in a zone, as YYYY-MM-DD. */
export function dayIn(timeZone: string): (instant: number | Date) => string {
  // Sweden writes its dates this way.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return (instant) => format.format(instant);
}

/** "Today", "yesterday", then the day by its name, with the year when it is far. */
export function dayLabel(date: Date, now: Date, tag: string, timeZone: string): string {
  const day = dayIn(timeZone);
  const daysAgo = Math.round((Date.parse(day(now)) - Date.parse(day(date))) / 86_400_000);
  if (daysAgo === 0 || daysAgo === 1) return new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }).format(-daysAgo, 'day');
  const year = Math.abs(daysAgo) < 300 ? {} : { year: 'numeric' as const };
  return new Intl.DateTimeFormat(tag, { weekday: 'long', day: 'numeric', month: 'long', ...year, timeZone }).format(date);
}
