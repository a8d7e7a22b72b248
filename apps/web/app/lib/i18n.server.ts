import type { Locale } from '@passerelle/core/kernel/contract.ts';
import ar from '#app/locales/ar/index.ts';
import en from '#app/locales/en/index.ts';
import fr from '#app/locales/fr/index.ts';
import arLater from '#app/locales/ar/later.ts';
import enLater from '#app/locales/en/later.ts';
import frLater from '#app/locales/fr/later.ts';
import { createWords, type Words } from './i18n.ts';

const words = {
  fr: createWords('fr', { ...fr, ...frLater }),
  ar: createWords('ar', { ...ar, ...arLater }),
  en: createWords('en', { ...en, ...enLater }),
};

/** The server's words in a language: made once for all requests, as nothing in them changes. */
export function serverWords(locale: Locale): Words {
  return words[locale];
}
