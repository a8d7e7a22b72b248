import { describe, expect, test } from 'vitest';
import { fromTokens, matching, nameAt, toTokens } from './mentions.ts';

const id = (last: string) => `00000000-0000-4000-8000-00000000000${last}`;
const anne = { id: id('1'), name: 'Anne' };
const anneMarie = { id: id('2'), name: 'Anne Marie' };
const salma = { id: id('3'), name: 'سلمى بناني' };
const helene = { id: id('4'), name: 'Hélène Vuarnier' };
const everybody = [anne, anneMarie, salma, helene];

describe('naming somebody in a message', () => {
  test('a name that is written out becomes the member, the longest first', () => {
    expect(toTokens('Merci @Anne Marie, et @Anne.', [], everybody)).toBe(`Merci @[Anne Marie](m:${anneMarie.id}), et @[Anne](m:${anne.id}).`);
    expect(toTokens('شكرا @سلمى بناني على الجواب', [], everybody)).toBe(`شكرا @[سلمى بناني](m:${salma.id}) على الجواب`);
  });

  test('a longer word, an address and code stay as they are', () => {
    for (const text of ['@Annecy est loin', 'anne@Annexe.fr', 'tapez `@Anne`', '```\n@Anne\n```', '@ Anne', '@'])
      expect(toTokens(text, [], everybody)).toBe(text);
  });

  test('of two namesakes the one that was chosen is meant; when nobody chose, neither', () => {
    const other = { id: id('9'), name: 'Anne' };
    expect(toTokens('@Anne', [], [anne, other])).toBe('@Anne');
    expect(toTokens('@Anne', [other], [anne, other])).toBe(`@[Anne](m:${other.id})`);
  });

  test('what is stored is read back as it was written', () => {
    const written = 'Merci @Hélène Vuarnier et @سلمى بناني !';
    const stored = toTokens(written, [], everybody);
    expect(fromTokens(stored)).toEqual({ text: written, chosen: [helene, salma] });
    expect(toTokens(written, fromTokens(stored).chosen, [])).toBe(stored);
  });

  test('a name begins at an @ that stands by itself, and ends where the caret is', () => {
    expect(nameAt('Merci @hel et', 10)).toEqual({ from: 6, wanted: 'hel' });
    expect(nameAt('@', 1)).toEqual({ from: 0, wanted: '' });
    expect(nameAt('@Anne Ma', 8)).toEqual({ from: 0, wanted: 'Anne Ma' });
    expect(nameAt('driss@ain-aouda', 15)).toBeNull();
    expect(nameAt('@Anne\nMa', 8)).toBeNull();
    expect(nameAt('Merci', 5)).toBeNull();
  });

  test('members are found by any of their names, without accents', () => {
    const names = (wanted: string) => matching(everybody, wanted).map(({ name }) => name);
    expect(names('hele')).toEqual(['Hélène Vuarnier']);
    expect(names('vuar')).toEqual(['Hélène Vuarnier']);
    expect(names('anne m')).toEqual(['Anne Marie']);
    expect(names('بنان')).toEqual(['سلمى بناني']);
    expect(names('')).toHaveLength(4);
    expect(names('zz')).toEqual([]);
  });
});
