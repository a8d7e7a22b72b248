import { dateFormat } from '#app/lib/formats.ts';
import { useReader } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { from: string | null; to: string | null };

/** A stretch of calendar days, of which either end may be open; nothing where both are. */
export function DayRange({ from, to }: Props) {
  const { t } = useTranslation();
  const { tag } = useReader();
  // A calendar day has no zone: it is the same day for everybody.
  const day = (date: string) => dateFormat(tag, 'date', 'UTC').format(new Date(`${date}T00:00:00Z`));
  if (from && to) return <span>{t('common.days.both', { from: day(from), to: day(to) })}</span>;
  if (from) return <span>{t('common.days.from', { from: day(from) })}</span>;
  return to && <span>{t('common.days.to', { to: day(to) })}</span>;
}
