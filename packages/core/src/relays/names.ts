import { foldedWithPlaces } from '../kernel/folding.ts';

/** One of the two, as a text could give them away. */
export type Named = { name: string; jobTitle: string; email: string; communeFr: string; communeAr: string };

/** Where a name stands in a text. */
export type Place = { from: number; to: number };

type Word = { plain: string; from: number; to: number; capital: boolean };
/** Words in a row. `capital`: only where the first begins with one, as "vienne" is also a verb. */
type Wanted = { first: RegExp; rest: string[]; capital: boolean };

const arabic = /^\p{Script=Arabic}/u;
// What stands in a name without telling whose it is.
const particles = new Set(['ben', 'bel', 'bin', 'ibn', 'bent', 'bint', 'ait', 'ould', 'abd', 'abdel', 'van', 'von', 'der', 'den', 'des', 'les', 'del', 'della', 'dos', 'saint', 'sainte', 'بنت', 'ابن', 'عبد', 'ابو', 'ايت', 'ولد']);

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}\p{Cf}]*/gu)].map(({ 0: word, index }) => ({
    plain: foldedWithPlaces(word).folded,
    from: index,
    to: index + word.length,
    capital: /^\p{Lu}/u.test(word),
  }));
}

/** Everything that would tell who asks: names, whole job titles, communes in both languages, addresses. */
function wantedOf({ name, jobTitle, email, communeFr, communeAr }: Named): Wanted[] {
  const job = wordsOf(jobTitle);
  // A job of one word ("Maire") is everybody's.
  const rows = [wordsOf(name), wordsOf(email), wordsOf(communeFr), wordsOf(communeAr), job.length > 1 ? job : [], ...partsOf(name), shortOf(communeFr)];
  return rows.filter((row) => row.length > 0).map(inARow);
}

function inARow(words: Word[]): Wanted {
  const [first = '', ...rest] = words.map(({ plain }) => plain);
  const isArabic = arabic.test(first);
  return { first: beginning(first, isArabic), rest, capital: rest.length === 0 && !isArabic };
}

/** In Arabic a word takes "and", "in", "to", "as" and the article in front of it. */
function beginning(plain: string, isArabic: boolean): RegExp {
  if (!isArabic) return new RegExp(`^${plain}$`);
  return new RegExp(`^[وف]?(?:لل|[بلك]?(?:ال)?)${/^ال../.test(plain) ? plain.slice(2) : plain}$`);
}

/** In Latin letters each part of a name, in Arabic all but the given name: that is often a common word, and nothing tells the two apart. */
function partsOf(name: string): Word[][] {
  const telling = wordsOf(name).filter(({ plain, capital }, index) => plain.length >= 3 && !particles.has(plain) && (arabic.test(plain) ? index > 0 : capital));
  return telling.map((word) => [word]);
}

/** "Thonon" of Thonon-les-Bains: what comes before the first small word. */
function shortOf(commune: string): Word[] {
  const words = wordsOf(commune);
  return words.slice(0, Math.max(words.findIndex(({ capital, plain }) => !capital && !arabic.test(plain)), 0));
}

/** The places in a text that tell who the people are, in order: whole words, without regard to accents. */
export function findNames(text: string, people: readonly Named[]): Place[] {
  const words = wordsOf(text);
  const runs = [...text.matchAll(/\S+/g)].map(({ 0: run, index }) => ({ run, from: index, to: index + run.length }));
  const addresses = runs.filter(({ run }) => /\/\/|www\.|@|\.[a-z]{2}/i.test(run));
  // In an address everything is small.
  const bears = ({ capital, from }: Word) => capital || addresses.some((one) => one.from <= from && from < one.to);
  const wanted = people.flatMap(wantedOf).toSorted((one, other) => other.rest.length - one.rest.length);
  const found: Place[] = [];
  for (let at = 0; at < words.length; ) {
    const hit = wanted.find((one) => standsAt(text, words, at, one, bears));
    const length = (hit?.rest.length ?? 0) + 1;
    const [first, last] = [words[at], words[at + length - 1]];
    if (hit && first && last) found.push({ from: first.from, to: last.to });
    at += length;
  }
  return found;
}

function standsAt(text: string, words: Word[], at: number, { first, rest, capital }: Wanted, bears: (word: Word) => boolean): boolean {
  const begun = words[at];
  if (!begun || !first.test(begun.plain) || (capital && !bears(begun))) return false;
  return rest.every((plain, index) => {
    const [before, word] = [words[at + index], words[at + index + 1]];
    return before && word && word.plain === plain && /^[\s\p{Pd}'’.@*_]{1,4}$/u.test(text.slice(before.to, word.from));
  });
}

/** Those words as they stand, each once. */
export function namesIn(text: string, people: readonly Named[]): string[] {
  return [...new Set(findNames(text, people).map(({ from, to }) => text.slice(from, to)))];
}

/** HTML of the core's with those words marked. */
export function markNames(html: string, people: readonly Named[]): string {
  return html.replace(/(<[^>]*>)|([^<]+)/g, (_whole, tag: string | undefined, text: string | undefined) => tag ?? marked(text ?? '', people));
}

function marked(text: string, people: readonly Named[]): string {
  return findNames(text, people).reduceRight((all, { from, to }) => `${all.slice(0, from)}<mark>${all.slice(from, to)}</mark>${all.slice(to)}`, text);
}
