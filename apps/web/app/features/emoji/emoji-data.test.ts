import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { emojiSchema } from '@passerelle/core/kernel/contract.ts';
import { findEmoji, groups, parseEmoji, type Emoji } from './emoji-data.ts';

const read = (locale: string): Emoji[][] =>
  (JSON.parse(readFileSync(new URL(`./data/${locale}.json`, import.meta.url), 'utf8')) as string[][]).map((lines) => lines.map(parseEmoji));
const data = { fr: read('fr'), ar: read('ar'), en: read('en') };
const found = (locale: keyof typeof data, text: string) => findEmoji(data[locale], text).map(({ emoji }) => emoji);

describe('the emoji one chooses from', () => {
  test('all three languages offer the same ones, each with a name, in the groups that have a title', () => {
    const emoji = (locale: keyof typeof data) => data[locale].flat().map((one) => one.emoji);
    expect(data.fr).toHaveLength(groups.length);
    expect(emoji('ar')).toEqual(emoji('fr'));
    expect(emoji('en')).toEqual(emoji('fr'));
    for (const all of Object.values(data)) expect(all.flat().filter(({ name }) => name === '')).toEqual([]);
  });

  test('each of them is one that the server takes', () => {
    expect(data.fr.flat().filter(({ emoji }) => !emojiSchema.safeParse(emoji).success)).toEqual([]);
  });

  test('they are found by the words of each language, without accents, vowel signs or the right alef', () => {
    expect(found('fr', 'drapeau maroc')).toEqual(['🇲🇦']);
    expect(found('fr', 'REVEIL')).toContain('⏰');
    expect(found('ar', 'المغرب')).toContain('🇲🇦');
    expect(found('ar', 'اعلى')).toContain('👍');
    expect(found('en', 'thumbs up')[0]).toBe('👍');
    expect(found('fr', 'xyzzy')).toEqual([]);
  });
});
