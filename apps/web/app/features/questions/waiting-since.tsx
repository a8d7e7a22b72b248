import { Badge } from '#app/components/badge.tsx';
import { dateFormat } from '#app/lib/formats.ts';
import { useNow } from '#app/lib/now.ts';
import { useReader } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';

const day = 24 * 60 * 60 * 1000;

/** For how long a question has waited, in whole days. */
export function WaitingSince({ instant }: { instant: string }) {
  const { t } = useTranslation();
  const { tag, timeZone } = useReader();
  const days = Math.max(0, Math.floor((useNow() - Date.parse(instant)) / day));
  return (
    <Badge tone="accent">
      <time dateTime={instant} title={dateFormat(tag, 'datetime', timeZone).format(new Date(instant))} suppressHydrationWarning>
        {days === 0 ? t('questions.sinceToday') : t('questions.sinceDays', { count: days })}
      </time>
    </Badge>
  );
}
