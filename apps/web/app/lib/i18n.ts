import type { TFunction } from 'i18next';
import type { Locale } from '@passerelle/core/kernel/contract.ts';
import type { Catalogue } from '#app/locales/fr/whole.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Catalogue };
    returnNull: false;
  }
}

/** A language's words: `t('threads.title')`, `t('home.replies', { count: 3 })`. */
export type Words = { locale: Locale; t: TFunction };

type Values = Record<string, string | number>;

/**
 * The translator over a catalogue in i18next's format (JSON v4), of which it knows what the catalogues use: keys with
 * dots, `{{value}}`, plural forms by `count`, `defaultValue`. i18next itself gives the types of the keys; as code it would
 * be 12 kB of every first page.
 */
export function createWords(locale: Locale, catalogue: object): Words {
  const plurals = new Intl.PluralRules(locale);
  // A page asks for the same few words again and again. What is not there yet may come with another part of the catalogue.
  const known = new Map<string, string>();
  function lookUp(key: string): string | undefined {
    const text = known.get(key) ?? find(catalogue, key);
    if (text !== undefined) known.set(key, text);
    return text;
  }
  function translate(key: string, values?: Values): string {
    if (!values) return lookUp(key) ?? key;
    const { count, defaultValue } = values;
    const plural = typeof count === 'number' ? lookUp(`${key}_${plurals.select(count)}`) : undefined;
    const text = plural ?? lookUp(key) ?? defaultValue ?? key;
    return String(text).replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
  }
  return { locale, t: translate as unknown as TFunction };
}

function find(catalogue: object, key: string): string | undefined {
  let found: unknown = catalogue;
  for (const part of key.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part)) return undefined;
    found = (found as Record<string, unknown>)[part];
  }
  return typeof found === 'string' ? found : undefined;
}
