import { describe, expect, test } from 'vitest';
import ar from '#app/locales/ar/whole.ts';
import fr from '#app/locales/fr/whole.ts';
import en from '#app/locales/en/whole.ts';
import { createInstance } from 'i18next';
import { createWords } from './i18n.ts';

describe('the words of a page', () => {
  const french = createWords('fr', fr).t;
  const arabic = createWords('ar', ar).t;

  test('are found by their key', () => {
    expect(french('common.close')).toBe('Fermer');
  });

  test('take what is put into them, as it is', () => {
    expect(french('coordination.invitations.revokeOf', { name: 'Zoé $& <b>' })).toContain('Zoé $& <b>');
  });

  test('follow a number in each of the six forms of Arabic', () => {
    const forms = [0, 1, 2, 3, 11, 100].map((count) => arabic('home.replies', { count }));
    expect(new Set(forms).size).toBeGreaterThanOrEqual(5);
    expect(french('errors.form', { count: 1 })).not.toBe(french('errors.form', { count: 2 }));
  });

  test('fall back to what the caller gives, then to the key', () => {
    expect(french('errors.nothing-like-it' as 'errors.unknown', { defaultValue: 'Repli' })).toBe('Repli');
    expect(french('errors.constructor' as 'errors.unknown')).toBe('errors.constructor');
  });

  // i18next is the oracle: what it makes of the same catalogues is what has to come out here.
  test.each([['fr', fr], ['ar', ar], ['en', en]] as const)('are those of i18next, for every key in %s', async (locale, catalogue) => {
    const oracle = createInstance();
    await oracle.init({ lng: locale, fallbackLng: false, resources: { [locale]: { translation: catalogue } }, interpolation: { escapeValue: false } });
    const { t } = createWords(locale, catalogue);
    const values = { name: 'Zoé & 2', number: 7, browser: 'Firefox', system: 'Linux' };
    for (const key of keysOf(catalogue)) {
      for (const count of [0, 1, 2, 3, 7, 11, 26, 99, 100, 102, 1_000_000]) {
        expect(t(key as 'common.close', { ...values, count })).toBe(oracle.t(key as 'common.close', { ...values, count }));
      }
    }
  });
});

/** Every key of a catalogue; those of plural forms without their form. */
function keysOf(catalogue: object, path = ''): Set<string> {
  const keys = Object.entries(catalogue).flatMap(([name, value]) =>
    typeof value === 'string' ? [`${path}${name.replace(/_(zero|one|two|few|many|other)$/, '')}`] : [...keysOf(value as object, `${path}${name}.`)],
  );
  return new Set(keys);
}
