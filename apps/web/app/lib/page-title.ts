import { useMatches } from '@remix-run/react';
import type { ParseKeys, TFunction } from 'i18next';
import { useTranslation } from '#app/lib/words.tsx';

/** A route's `handle`: the page's title, as a key or made from what its loader returned. */
export type PageHandle<Data = unknown> = { title: ParseKeys | ((data: Data, t: TFunction) => string) };

/** The document's title, in the page's language: the deepest route that names one, then the product. */
export function usePageTitle(): string {
  const { t } = useTranslation();
  const titled = useMatches().findLast(({ handle }) => handle && typeof handle === 'object' && 'title' in handle);
  if (!titled) return t('shell.product');
  const { title } = titled.handle as PageHandle;
  // A loader that failed leaves no data: the error page names itself.
  if (typeof title === 'function' && (titled.data ?? null) === null) return t('shell.product');
  return `${typeof title === 'function' ? title(titled.data, t) : t(title)} · ${t('shell.product')}`;
}
