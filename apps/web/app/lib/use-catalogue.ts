import { useEffect } from 'react';
import type { Locale } from '@passerelle/core/kernel/contract.ts';
import { loadCatalogue } from './i18n.browser.ts';
import { createWords } from './i18n.ts';
import { useTranslation } from './words.tsx';

/**
 * The language the page is shown in. When the server answers in another one, its catalogue is fetched first: until it
 * is there, words and direction stay as they were, together.
 */
export function useCatalogue(wanted: Locale | undefined): Locale {
  const { locale, change } = useTranslation();
  useEffect(() => {
    if (!wanted || wanted === locale) return;
    let current = true;
    void loadCatalogue(wanted).then((catalogue) => {
      if (current) change(createWords(wanted, catalogue));
    });
    return () => {
      current = false;
    };
  }, [wanted, locale, change]);
  return locale;
}
