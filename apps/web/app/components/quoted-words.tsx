import { beginningOf } from '#app/lib/beginning-of.ts';
import { useTranslation } from '#app/lib/words.tsx';

/** How a message or post begins, on two lines at most. */
export function QuotedWords({ message }: { message: { html: string; deletedAt: string | null } }) {
  const { t } = useTranslation();
  if (message.deletedAt) return <span className="quote__words quote__words--gone">{t('conversation.deleted')}</span>;
  return (
    <span className="quote__words" dir="auto">
      {beginningOf(message.html)}
    </span>
  );
}
