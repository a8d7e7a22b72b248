import { Link } from '@remix-run/react';
import type { RelatedPracticeView } from '@passerelle/core/practices/contract.ts';
import { LanguageNote } from '#app/components/language-note.tsx';
import { useTranslation } from '#app/lib/words.tsx';

/** Under a sheet: others near it. */
export function RelatedSheets({ related }: { related: readonly RelatedPracticeView[] }) {
  const { t } = useTranslation();
  if (related.length === 0) return null;
  return (
    <section className="sheet__sources related">
      <h2>{t('practices.related')}</h2>
      <ul role="list" className="practice-cards">
        {related.map(({ id, title, theme, locale, excerpt }) => (
          <li key={id} className="practice-card">
            <p className="practice-card__theme">
              <span>{t(`themes.${theme}`)}</span>
              <LanguageNote locale={locale} />
            </p>
            <h3 className="practice-card__title related__title">
              <Link to={`/practices/${id}`} prefetch="intent" dir="auto" lang={locale}>
                {title}
              </Link>
            </h3>
            {excerpt && (
              <p className="practice-card__excerpt" dir="auto" lang={locale}>
                {excerpt}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
