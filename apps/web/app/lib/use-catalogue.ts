import { useEffect } from 'react';
import { useTranslation } from '#app/lib/words.tsx';
import type { Locale } from '@passerelle/core/kernel/contract.ts';
import { loadCatalogue } from './i18n.browser.ts';

/**
 * The language the page is shown in. When the server answers in another one, its catalogue is fetched first: until it
 * is there, words and direction stay as they were, together.
 */
export function useCatalogue(wanted: Locale | undefined): Locale {
  const { i18n } = useTranslation();
  useEffect(() => {
    if (!wanted || wanted === i18n.language) return;
    let current = true;
    void loadCatalogue(wanted).then((catalogue) => {
      i18n.addResourceBundle(wanted, 'translation', catalogue);
      if (current) void i18n.changeLanguage(wanted);
    });
    return () => {
      current = false;
    };
  }, [wanted, i18n]);
  return i18n.language as Locale;
}
