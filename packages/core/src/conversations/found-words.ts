import { foldedWithPlaces } from '../kernel/folding.ts';
import { partsAround, type Part, type Range } from '../kernel/found-parts.ts';
import { excerptOf } from '../kernel/markdown.ts';

/** The words around where a text was found in a message, in pieces: those that are it, and what stands between them. */
export function foundWords(html: string, wanted: string): Part[] {
  const plain = excerptOf(html, Number.MAX_SAFE_INTEGER);
  return partsAround(plain, rangesOf(plain, wanted));
}

/** Every place where it stands. */
function rangesOf(plain: string, wanted: string): Range[] {
  const { folded, places } = foldedWithPlaces(plain);
  const needle = foldedWithPlaces(wanted.replace(/\s+/g, ' ')).folded;
  const ranges: Range[] = [];
  if (needle === '') return ranges;
  for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + needle.length)) {
    // Up to the next letter that counts: its vowel signs belong to it.
    ranges.push([places[at]!, places[at + needle.length] ?? plain.length]);
  }
  return ranges;
}
