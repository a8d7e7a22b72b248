import { dateFormat, type DateStyle } from '#app/lib/formats.ts';
import { relativeTo, useNow } from '#app/lib/now.ts';
import { useReader } from '#app/lib/use-reader.ts';

type Props = { instant: string; style?: DateStyle; timeZone?: string };

/** An instant in the reader's language and zone, or in a zone given: the same on the server and in the browser. */
export function DateTime({ instant, style = 'datetime', timeZone }: Props) {
  const reader = useReader();
  const format = dateFormat(reader.tag, style, timeZone ?? reader.timeZone);
  // Two versions of ICU may differ by the kind of a space: the server's text stays, without a warning.
  return (
    <time dateTime={instant} suppressHydrationWarning>
      {format.format(new Date(instant))}
    </time>
  );
}

/** How long ago: the page's own time first, so that hydration finds what the server wrote, then every half minute. */
export function RelativeTime({ instant }: { instant: string }) {
  const { tag, timeZone } = useReader();
  const now = useNow();
  const date = new Date(instant);
  const full = dateFormat(tag, 'datetime', timeZone).format(date);
  return (
    <time dateTime={instant} title={full} suppressHydrationWarning>
      {relativeTo(now, date, tag, timeZone)}
    </time>
  );
}

/** What the clock says now in a zone: it is polite to look before calling. */
export function LocalClock({ timeZone }: { timeZone: string }) {
  const { tag } = useReader();
  const now = new Date(useNow());
  return (
    <time dateTime={now.toISOString()} suppressHydrationWarning className="clock">
      {dateFormat(tag, 'time', timeZone).format(now)}
    </time>
  );
}
