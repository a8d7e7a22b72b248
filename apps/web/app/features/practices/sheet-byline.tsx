import { Link } from '@remix-run/react';
import { Trans } from 'react-i18next';
import { useTranslation } from '#app/lib/words.tsx';
import type { PracticeView } from '@passerelle/core/practices/contract.ts';
import { DateTime } from '#app/components/date-time.tsx';
import { LanguageNote } from '#app/components/language-note.tsx';
import { PersonName } from '#app/components/person.tsx';

/** Who brought the sheet together, and since when it stands in the library. */
export function SheetByline({ sheet: { theme, author, publishedAt, updatedAt, locale } }: { sheet: PracticeView }) {
  const { t } = useTranslation();
  return (
    <p className="facts sheet__byline">
      <Link to={`/practices?theme=${theme}`} prefetch="intent">
        {t(`themes.${theme}`)}
      </Link>
      <span>
        <Trans
          t={t}
          i18nKey={publishedAt ? 'practices.publishedBy' : 'practices.changedBy'}
          components={{
            date: <DateTime instant={publishedAt ?? updatedAt} style="date" />,
            person: <PersonName name={author.name} />,
          }}
        />
      </span>
      <LanguageNote locale={locale} />
    </p>
  );
}
