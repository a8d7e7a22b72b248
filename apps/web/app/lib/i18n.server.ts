import type { i18n as I18n } from 'i18next';
import type { Locale } from '@passerelle/core/kernel/contract.ts';
import ar from '#app/locales/ar/index.ts';
import en from '#app/locales/en/index.ts';
import fr from '#app/locales/fr/index.ts';
import { createI18n } from './i18n.ts';

const instances = { fr: createI18n('fr', fr), ar: createI18n('ar', ar), en: createI18n('en', en) };

/** The server's i18next for a language: one for all requests, as nothing in it changes. */
export function serverI18n(locale: Locale): I18n {
  return instances[locale];
}
