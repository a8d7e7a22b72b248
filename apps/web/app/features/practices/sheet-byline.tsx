import { Link } from '@remix-run/react';
import type { PracticeView } from '@passerelle/core/practices/contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { DateTime } from '#app/components/date-time.tsx';
import { LanguageNote } from '#app/components/language-note.tsx';
import { PersonName } from '#app/components/person.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { useTranslation } from '#app/lib/words.tsx';

/** Who brought the sheet together, and since when it stands in the library. */
export function SheetByline({ sheet: { theme, author, publishedAt, updatedAt, locale, origin, refreshDue } }: { sheet: PracticeView }) {
  const { t } = useTranslation();
  return (
    <p className="facts sheet__byline">
      <Link to={`/practices?theme=${theme}`} prefetch="intent">
        {t(`themes.${theme}`)}
      </Link>
      <span>
        <Sentence
          text={t(publishedAt ? 'practices.publishedBy' : 'practices.changedBy')}
          parts={{
            date: <DateTime instant={publishedAt ?? updatedAt} style="date" />,
            person: <PersonName name={author.name} />,
          }}
        />
      </span>
      <LanguageNote locale={locale} />
      {refreshDue && <Badge>{t('practices.refreshDue')}</Badge>}
      {origin && (
        <span>
          <Sentence
            text={t('practices.adapts')}
            parts={{
              sheet: (
                <Link to={`/practices/${origin.id}`} prefetch="intent" lang={origin.locale} dir="auto">
                  {origin.title}
                </Link>
              ),
            }}
          />
        </span>
      )}
    </p>
  );
}
