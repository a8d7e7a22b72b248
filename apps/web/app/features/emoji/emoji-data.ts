import type { Locale } from '@passerelle/core/kernel/contract.ts';
import { folded, holdsWords } from '#app/lib/folded.ts';
import ar from './data/ar.json?url';
import en from './data/en.json?url';
import fr from './data/fr.json?url';

export type Emoji = { emoji: string; name: string; words: string };

/** In the order of the data: how each group is called in the catalogue, and the emoji that stands for it. */
export const groups = [
  { key: 'faces', sign: '😀' },
  { key: 'people', sign: '👋' },
  { key: 'nature', sign: '🌿' },
  { key: 'food', sign: '🍊' },
  { key: 'places', sign: '🏡' },
  { key: 'activities', sign: '⚽' },
  { key: 'objects', sign: '💡' },
  { key: 'symbols', sign: '✅' },
  { key: 'flags', sign: '🏁' },
] as const;

/** Most that a search shows: who wants another one writes another letter. */
const mostFound = 70;

const urls: Record<Locale, string> = { fr, ar, en };
const loaded: Partial<Record<Locale, Promise<Emoji[][]>>> = {};

/** The emoji by groups, named in one language; fetched once, again when it did not come. */
export function loadEmoji(locale: Locale): Promise<Emoji[][]> {
  return (loaded[locale] ??= fetchEmoji(urls[locale]).catch((error: unknown) => {
    delete loaded[locale];
    throw error;
  }));
}

async function fetchEmoji(url: string): Promise<Emoji[][]> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`the emoji answered ${response.status}`);
  return ((await response.json()) as string[][]).map((lines) => lines.map(parseEmoji));
}

/** One line of the data: `emoji|name|other words`. */
export function parseEmoji(line: string): Emoji {
  const [emoji = '', name = '', words = ''] = line.split('|');
  return { emoji, name, words: folded(`${name} ${words}`) };
}

/** Those whose name or other words begin with what is written, those that are called so first. */
export function findEmoji(all: readonly Emoji[][], text: string): Emoji[] {
  const wanted = folded(text).trim();
  const found = all.flat().filter(({ words }) => holdsWords(words, wanted));
  const isNamed = ({ words }: Emoji) => Number(words.startsWith(wanted));
  return found.sort((one, other) => isNamed(other) - isNamed(one)).slice(0, mostFound);
}
