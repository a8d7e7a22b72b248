import { dateFormat } from '#app/lib/formats.ts';
import { useReader } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { /** As YYYY-MM-DD. */ day: string; /** Something was written later. */ isFollowed: boolean };

/** On the day that one asked for nothing was written: says so, and what is shown instead. */
export function DayNote(note: Props) {
  return <>{useDayNote()(note)}</>;
}

/** The same as words. */
export function useDayNote(): (note: Props) => string {
  const { t } = useTranslation();
  const { tag } = useReader();
  return ({ day, isFollowed }) => {
    // A calendar day has no zone: it is written as the one it is.
    const named = dateFormat(tag, 'dayOfYear', 'UTC').format(new Date(`${day}T12:00:00Z`));
    return t(isFollowed ? 'conversation.find.notThatDay' : 'conversation.find.notSince', { day: named });
  };
}
