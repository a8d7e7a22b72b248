import { useRouteLoaderData } from '@remix-run/react';
import { useCallback } from 'react';
import { useTranslation } from '#app/lib/words.tsx';
import type { loader } from '#app/root.tsx';
import { languages } from './languages.ts';

/** How the person reads: language, its tag for Intl, direction, time zone. */
export function useReader() {
  const { locale } = useTranslation();
  const root = useRouteLoaderData<typeof loader>('root');
  return { locale, ...languages[locale], timeZone: root?.timeZone ?? 'Europe/Paris' };
}

/** Communes and programmes carry their names in each language; this picks the reader's. */
export function useCommuneName() {
  const { locale } = useReader();
  return useCallback((commune: { nameFr: string; nameAr: string }) => (locale === 'ar' ? commune.nameAr : commune.nameFr), [locale]);
}

export function useProgrammeName() {
  const { locale } = useReader();
  return (names: { nameFr: string; nameAr: string; nameEn: string }) =>
    ({ fr: names.nameFr, ar: names.nameAr, en: names.nameEn })[locale];
}
