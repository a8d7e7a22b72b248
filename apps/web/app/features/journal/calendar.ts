import { dateFormat, type DateStyle } from '#app/lib/formats.ts';

// Calendar days and months as text, 2026-06-19 and 2026-06: they have no zone, and are counted as if all were UTC.

const day = 24 * 60 * 60 * 1000;

/** The day that a clock shows at an instant. */
export const dayIn = (timeZone: string, instant: string | number): string => dateFormat('sv', 'key', timeZone).format(new Date(instant));

export const monthOf = (dayOrInstant: string): string => dayOrInstant.slice(0, 7);

/** So many months later, or earlier. */
export function monthAfter(month: string, count: number): string {
  const at = new Date(`${month}-01`);
  at.setUTCMonth(at.getUTCMonth() + count);
  return at.toISOString().slice(0, 7);
}

/** The weeks that a month touches, each from Monday to Sunday, with the days around it. */
export function weeksOf(month: string): string[][] {
  const first = Date.parse(`${month}-01`);
  const monday = first - ((new Date(first).getUTCDay() + 6) % 7) * day;
  const weeks: string[][] = [];
  for (let at = monday; weeks.length === 0 || monthOf(keyOf(at)) === month; at += 7 * day) weeks.push(Array.from({ length: 7 }, (_, index) => keyOf(at + index * day)));
  return weeks;
}

const keyOf = (at: number) => new Date(at).toISOString().slice(0, 10);

/** How many days lie between two: negative when the second is the earlier one. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / day);

/** A calendar day or month in words. */
export const inWords = (tag: string, style: DateStyle, dayOrMonth: string): string => dateFormat(tag, style, 'UTC').format(new Date(dayOrMonth.length === 7 ? `${dayOrMonth}-01` : dayOrMonth));

/** The names of the days of a week, from Monday on. */
export const weekdays = (tag: string): { short: string; long: string }[] =>
  // A Monday, and the six days after it.
  (weeksOf('2024-01')[0] ?? []).map((one) => ({ short: inWords(tag, 'shortWeekday', one), long: inWords(tag, 'weekday', one) }));

/** Things in the order that they come in, day by day. */
export function byDay<Item>(items: readonly Item[], dayOf: (item: Item) => string): [day: string, items: Item[]][] {
  const days = new Map<string, Item[]>();
  for (const item of items) days.set(dayOf(item), [...(days.get(dayOf(item)) ?? []), item]);
  return [...days];
}
