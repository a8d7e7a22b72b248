import { createInstance, type i18n as I18n } from 'i18next';
import type { Locale } from '@passerelle/core/kernel/contract.ts';
import type { Catalogue } from '#app/locales/fr/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Catalogue };
    returnNull: false;
  }
}

/** An i18next that knows one language from the start; others may be added to it later. */
export function createI18n(locale: Locale, catalogue: object): I18n {
  const i18n = createInstance();
  void i18n.init({
    lng: locale,
    fallbackLng: false,
    resources: { [locale]: { translation: catalogue } },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return i18n;
}
