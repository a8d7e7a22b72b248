import type { Locale } from '@passerelle/core/kernel/contract.ts';
import ar from '#app/locales/ar/whole.ts';
import en from '#app/locales/en/whole.ts';
import fr from '#app/locales/fr/whole.ts';
import { createWords, type Words } from './i18n.ts';

const words = {
  fr: createWords('fr', fr),
  ar: createWords('ar', ar),
  en: createWords('en', en),
};

/** The server's words in a language: made once for all requests, as nothing in them changes. */
export function serverWords(locale: Locale): Words {
  return words[locale];
}
