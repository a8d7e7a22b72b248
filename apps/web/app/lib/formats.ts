/** The ways dates are written here. */
const styles = {
  date: { dateStyle: 'long' },
  year: { year: 'numeric' },
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  dayOfYear: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  shortDay: { day: 'numeric', month: 'long' },
  shortDayOfYear: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  weekday: { weekday: 'long' },
  shortWeekday: { weekday: 'short' },
  time: { hour: '2-digit', minute: '2-digit' },
  longDatetime: { dateStyle: 'full', timeStyle: 'short' },
  datetime: { dateStyle: 'medium', timeStyle: 'short' },
  // Sweden writes a calendar day as YYYY-MM-DD.
  key: { year: 'numeric', month: '2-digit', day: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateStyle = keyof typeof styles;
type DateFormat = Pick<Intl.DateTimeFormat, 'format'>;

// A formatter costs forty times what its use costs, and a page writes dozens of dates: each is made once.
// Languages, styles and zones are few, so what is kept stays small.
const dates = new Map<string, DateFormat>();
const relatives = new Map<string, Intl.RelativeTimeFormat>();

export function dateFormat(tag: string, style: DateStyle, timeZone: string): DateFormat {
  return kept(dates, `${tag} ${style} ${timeZone}`, () => {
    const format = new Intl.DateTimeFormat(tag, { ...styles[style], timeZone });
    return tag.startsWith('fr') ? { format: (date) => withFirst(format.format(date)) } : format;
  });
}

/** French counts the days of a month but for the first, which is "1er"; the data of Unicode write "1". */
const withFirst = (date: string): string => date.replace(/(?<!\d)1(?= \p{L}{3})/u, '1er');

export function relativeFormat(tag: string): Intl.RelativeTimeFormat {
  return kept(relatives, tag, () => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }));
}

function kept<Format>(formats: Map<string, Format>, key: string, make: () => Format): Format {
  const known = formats.get(key);
  if (known) return known;
  const made = make();
  formats.set(key, made);
  return made;
}
