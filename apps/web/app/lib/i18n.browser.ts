import type { Locale } from '@passerelle/core/kernel/contract.ts';
import { isLocale } from './languages.ts';

// Each is a chunk of its own: nobody downloads the words of another language, or of pages that are not opened.
const catalogues = {
  fr: { index: () => import('#app/locales/fr/index.ts'), peers: () => import('#app/locales/fr/peers.ts'), pairs: () => import('#app/locales/fr/pairs.ts'), accounts: () => import('#app/locales/fr/accounts.ts'), later: () => import('#app/locales/fr/later.ts') },
  ar: { index: () => import('#app/locales/ar/index.ts'), peers: () => import('#app/locales/ar/peers.ts'), pairs: () => import('#app/locales/ar/pairs.ts'), accounts: () => import('#app/locales/ar/accounts.ts'), later: () => import('#app/locales/ar/later.ts') },
  en: { index: () => import('#app/locales/en/index.ts'), peers: () => import('#app/locales/en/peers.ts'), pairs: () => import('#app/locales/en/pairs.ts'), accounts: () => import('#app/locales/en/accounts.ts'), later: () => import('#app/locales/en/later.ts') },
};

type Part = Exclude<keyof (typeof catalogues)['fr'], 'index'>;

/** What has been asked for so far: from then on those words come with each language. */
const parts = new Set<Part>();
const locales = new Set<Locale>();

/** The language that the server has written the page in. */
export function servedLocale(): Locale {
  const { lang } = document.documentElement;
  return isLocale(lang) ? lang : 'fr';
}

/** Fetches one language's words: those of every page, and those of the parts that are in use. */
export function loadCatalogue(locale: Locale): Promise<object> {
  locales.add(locale);
  return fill(locale);
}

/** Puts the words of one part beside those that are there. A page that uses them waits for this before it is run, a window before it opens. */
export async function bringWords(part: Part): Promise<void> {
  parts.add(part);
  locales.add(servedLocale());
  await Promise.all([...locales].map(fill));
}

async function fill(locale: Locale): Promise<object> {
  const files = catalogues[locale];
  const [words, ...more] = await Promise.all([files.index(), ...[...parts].map((part) => persistently(files[part]))]);
  return Object.assign(words.default, ...more.map((part) => part.default));
}

/** A module that could not be run stays so until the page is loaded anew: on a bad line it is worth two more tries. */
async function persistently(load: () => Promise<{ default: object }>): Promise<{ default: object }> {
  for (const pause of [1000, 3000]) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return load();
}
