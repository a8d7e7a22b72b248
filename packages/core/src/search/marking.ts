import { foldedWithPlaces } from '../kernel/folding.ts';
import { partsAround, partsOf, type Part, type Range } from '../kernel/found-parts.ts';
import { excerptOf } from '../kernel/markdown.ts';
import type { Term } from './words.ts';

/** What Arabic writes before a word: and, so, the, with the, like the, for the. */
const before = /^[وف]?(?:ال|بال|كال|لل)?/u;
/** So much may follow a stem in a word that is still taken for the same. */
const longestEnding = 7;

/** The words around what was found in a text, those that were looked for marked as the dictionaries see them. */
export function markedExcerpt(html: string, terms: Term[]): Part[] {
  const plain = excerptOf(html, Number.MAX_SAFE_INTEGER);
  return partsAround(plain, rangesOf(plain, terms));
}

/** The whole of a line, what was found in it marked. */
export function markedLine(line: string, terms: Term[]): Part[] {
  return partsOf(line, rangesOf(line, terms));
}

function rangesOf(plain: string, terms: Term[]): Range[] {
  const stems = terms.flatMap((term) => term.stems).filter((stem) => stem.length > 1);
  const isFound = (word: string) => {
    const { folded } = foldedWithPlaces(word);
    return stems.some((stem) => [folded, folded.replace(before, '')].some((form) => form.startsWith(stem) && form.length - stem.length <= longestEnding));
  };
  return [...plain.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}\u0640]*/gu)].flatMap(({ 0: word, index }): Range[] => (isFound(word) ? [[index, index + word.length]] : []));
}
