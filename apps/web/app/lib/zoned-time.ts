/** Minutes by which a zone's clocks are ahead of UTC at an instant. */
function minutesAhead(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' }).formatToParts(instant);
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  return Math.round((Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute')) - instant) / 60_000);
}

/**
 * The instant at which clocks in `timeZone` show that day (YYYY-MM-DD) and time (HH:MM); null for what is no day or no time.
 * A time that the clocks jump over is taken an hour later, one that comes twice the first time.
 */
export function instantInZone(day: string, time: string, timeZone: string): Date | null {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  if (!year || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return null;
  const shown = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(shown) || new Date(shown).getUTCDate() !== Number(date) || Number(month) < 1) return null;
  const before = minutesAhead(shown - 24 * 3600_000, timeZone);
  const first = shown - before * 60_000;
  if (minutesAhead(first, timeZone) === before) return new Date(first);
  const second = shown - minutesAhead(first, timeZone) * 60_000;
  return new Date(minutesAhead(second, timeZone) === before ? first : second);
}
