import { describe, expect, test } from 'vitest';
import ar from '#app/locales/ar/index.ts';
import fr from '#app/locales/fr/index.ts';
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
});
