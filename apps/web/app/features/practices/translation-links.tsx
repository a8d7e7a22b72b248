import { Link } from '@remix-run/react';
import type { PracticeView } from '@passerelle/core/practices/contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { Panel } from '#app/components/panel.tsx';
import { languageCodes, languages } from '#app/lib/languages.ts';
import { useTranslation } from '#app/lib/words.tsx';

/** The other languages of a sheet: written already, to be seen again, or to be begun. */
export function TranslationLinks({ sheet: { id, locale: own, translations } }: { sheet: PracticeView }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('practices.form.translations')}>
      <ul role="list" className="rows">
        {languageCodes.filter((locale) => locale !== own).map((locale) => {
          const translation = translations.find((one) => one.locale === locale);
          const isStale = translation && (translation.titleStale || translation.blocks.some(({ stale }) => stale));
          return (
            <li key={locale} className="translation-link">
              <Link to={`/practices/${id}/translate/${locale}`} prefetch="intent" lang={locale}>
                {languages[locale].name}
              </Link>
              {isStale && <Badge tone="turn">{t('practices.translate.stale')}</Badge>}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
