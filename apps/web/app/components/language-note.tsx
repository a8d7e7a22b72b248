import { useTranslation } from '#app/lib/words.tsx';
import type { Locale } from '@passerelle/core/kernel/contract.ts';
import { VisuallyHidden } from './accessible.tsx';
import { languages } from '#app/lib/languages.ts';
import { useReader } from '#app/lib/use-reader.ts';

/** The language a text is in, by its own name; nothing where it is the reader's. */
export function LanguageNote({ locale }: { locale: Locale }) {
  const { t } = useTranslation();
  const reader = useReader();
  if (locale === reader.locale) return null;
  return (
    <span className="language-note">
      <VisuallyHidden>{t('common.language')} </VisuallyHidden>
      <bdi lang={locale}>{languages[locale].name}</bdi>
    </span>
  );
}
