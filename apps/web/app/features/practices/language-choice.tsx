import { Link, useSearchParams } from '@remix-run/react';
import { useId } from 'react';
import type { Locale } from '@passerelle/core/kernel/contract.ts';
import type { PracticeView } from '@passerelle/core/practices/contract.ts';
import { languages } from '#app/lib/languages.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { readableTexts, type SheetText } from './reading-texts.ts';

/** The languages of a sheet, one at a time or two columns; nothing for a sheet in one language. */
export function LanguageChoice({ sheet, texts }: { sheet: PracticeView; texts: readonly SheetText[] }) {
  const { t } = useTranslation();
  const id = useId();
  const [search] = useSearchParams();
  const all = readableTexts(sheet).map(({ locale }) => locale);
  if (all.length < 2) return null;
  const to = (lang: Locale, beside?: Locale) => {
    const next = new URLSearchParams(search);
    next.set('lang', lang);
    next.delete('beside');
    if (beside) next.set('beside', beside);
    return `?${next}`;
  };
  const isRead = (...locales: Locale[]) => (texts.map(({ locale }) => locale).join() === locales.join() ? 'true' : undefined);
  return (
    <nav aria-labelledby={id} className="filter filter--chips sheet__languages">
      <p id={id} className="visually-hidden">
        {t('practices.language.title')}
      </p>
      <ul role="list" className="filter__choices">
        {all.map((locale) => (
          <li key={locale}>
            <Link to={to(locale)} lang={locale} className="filter__choice" aria-current={isRead(locale)} preventScrollReset>
              {languages[locale].name}
            </Link>
          </li>
        ))}
        {all.slice(1).map((locale) => (
          <li key={`beside-${locale}`}>
            <Link to={to(sheet.locale, locale)} className="filter__choice" aria-current={isRead(sheet.locale, locale)} preventScrollReset>
              {t('practices.language.beside', { one: languages[sheet.locale].name, other: languages[locale].name })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
