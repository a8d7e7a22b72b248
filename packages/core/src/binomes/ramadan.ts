const day = 24 * 60 * 60 * 1000;
// The civil calendar of Umm al-Qura, which Unicode's data have years ahead: a forecast, as the moon decides. UTC: it is about days.
const hijri = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
const [ramadan, shawwal] = [9, 10];

/** Calendar days, both included; about so, give or take a day. */
export type ComingRamadan = { fromOn: string; untilOn: string; resumesOn: string };

/** The Ramadan that begins next, or that it is; `resumesOn` is the day after its last. */
export function comingRamadan(now: Date): ComingRamadan {
  const isIn = (at: number, month: number) => hijri.formatToParts(at).some(({ type, value }) => type === 'month' && Number(value) === month);
  let from = now.getTime();
  while (!isIn(from, ramadan)) from += day;
  while (isIn(from - day, ramadan)) from -= day;
  let end = from;
  while (!isIn(end, shawwal)) end += day;
  const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
  return { fromOn: dayOf(from), untilOn: dayOf(end - day), resumesOn: dayOf(end) };
}
