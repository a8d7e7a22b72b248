import type { Locale } from '@passerelle/core/kernel/contract.ts';

const catalogues = {
  fr: () => import('#app/locales/fr/index.ts'),
  ar: () => import('#app/locales/ar/index.ts'),
  en: () => import('#app/locales/en/index.ts'),
};

/** Fetches one language's catalogue: a chunk of its own, so that nobody downloads the other two. */
export async function loadCatalogue(locale: Locale): Promise<object> {
  return (await catalogues[locale]()).default;
}
