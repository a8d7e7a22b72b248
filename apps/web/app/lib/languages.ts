import type { AppLoadContext } from '@remix-run/node';
import type { Locale } from '@passerelle/core/kernel/contract.ts';

/** The languages by their own names. The tag is the one Intl formats by: Morocco's, which writes Latin digits. */
export const languages = {
  fr: { name: 'Français', dir: 'ltr', tag: 'fr-FR' },
  ar: { name: 'العربية', dir: 'rtl', tag: 'ar-MA-u-nu-latn' },
  en: { name: 'English', dir: 'ltr', tag: 'en-GB' },
} as const satisfies Record<Locale, { name: string; dir: 'ltr' | 'rtl'; tag: string }>;

export const languageCodes = Object.keys(languages) as Locale[];

export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && Object.hasOwn(languages, value);
}

/** The language of a page: the member's, else the one chosen on this device, else the browser's. */
export function chooseLocale({ actor, localeCookie, preferredLocale }: AppLoadContext): Locale {
  if (actor) return actor.locale;
  return isLocale(localeCookie) ? localeCookie : preferredLocale;
}
