import { useNow } from '#app/lib/now.ts';
import { useReader } from '#app/lib/use-reader.ts';
import { dayLabel } from './days.ts';

export function DayLabel({ instant }: { instant: string }) {
  const { tag, timeZone } = useReader();
  const now = useNow();
  return (
    <time dateTime={instant} suppressHydrationWarning>
      {dayLabel(new Date(instant), new Date(now), tag, timeZone)}
    </time>
  );
}
