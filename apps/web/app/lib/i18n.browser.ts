import type { Locale } from '@passerelle/core/kernel/contract.ts';

const catalogues = {
  fr: () => import('#app/locales/fr/index.ts'),
  ar: () => import('#app/locales/ar/index.ts'),
  en: () => import('#app/locales/en/index.ts'),
};

const later = {
  fr: () => import('#app/locales/fr/later.ts'),
  ar: () => import('#app/locales/ar/later.ts'),
  en: () => import('#app/locales/en/later.ts'),
};
/** True once something has opened over a page: from then on its words come with each language. */
let isLaterWanted = false;

/** Fetches one language's catalogue: a chunk of its own, so that nobody downloads the other two. */
export async function loadCatalogue(locale: Locale): Promise<object> {
  const [words, more] = await Promise.all([catalogues[locale](), isLaterWanted ? later[locale]() : null]);
  return Object.assign(words.default, more?.default);
}

/** Puts the words of what opens over a page beside those that are there; awaited before it opens. */
export async function laterWords(locale: Locale): Promise<void> {
  isLaterWanted = true;
  await loadCatalogue(locale);
}
