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

/** The language of a page: the member's, else the one chosen on this device, else the browser's, else French. */
export function chooseLocale(request: Request, context: AppLoadContext): Locale {
  if (context.actor) return context.actor.locale;
  if (isLocale(context.localeCookie)) return context.localeCookie;
  return preferredLocale(request.headers.get('Accept-Language') ?? '');
}

function preferredLocale(acceptLanguage: string): Locale {
  const wishes = acceptLanguage.split(',', 20).map((part) => {
    const [tag = '', quality] = part.trim().split(';q=');
    return { language: tag.slice(0, 2).toLowerCase(), quality: Number(quality ?? 1) || 0 };
  });
  wishes.sort((one, other) => other.quality - one.quality);
  const wish = wishes.find(({ language, quality }) => isLocale(language) && quality > 0);
  return isLocale(wish?.language) ? wish.language : 'fr';
}
