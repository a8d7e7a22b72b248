import bidiFactory from 'bidi-js';
import LineBreaker from 'linebreak';
import { lineSeparator, type Span } from './html-blocks.ts';
import { finderOf, type Face } from './fonts.ts';

const bidi = bidiFactory();
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** What is drawn in one go: characters of one span, font and direction. */
export type Atom = {
  /** As it was written; `shown`: with what is mirrored in text that runs from the right. */
  text: string;
  shown: string;
  font: string;
  /** Odd: it runs from the right (UAX 9). */
  level: number;
  span: Span;
  isSpace: boolean;
  width: number;
};
export type Line = Atom[];

export type Paragraph = { spans: Span[]; face: Face; size: number; rightToLeft: boolean };
export type Measure = (font: string, size: number, text: string) => number;

/** Longest atom, in characters as people count them: to find where it must be broken costs no more than this. */
const longest = 64;

// Overrides and embeddings turn round what is beside them, and controls show nothing: neither is printed. Isolates stay.
const turned = /[\u202A-\u202E\p{Cc}]/gu;
const [narrow, wide] = [/[\u2007\u202F]/g, /[\u1680\u2000-\u2006\u2008-\u200A\u205F\u3000]/g];
// More marks on one letter than any language has: where they stand costs a font the square of their number.
const heaped = /(\p{M}{8})\p{M}+/gu;
// Shown by what they do, not by themselves.
const unseen = /^(?:\u034F|[\u00AD\u061C\u200B-\u200F\u2060\u2066-\u2069\uFEFF\p{Variation_Selector}])+$/u;
// Letters in the shape they have inside a word: what they stand for is what fonts have.
const shapes = /[\uFB50-\uFDFF\uFE70-\uFEFC]/g;
const joined = /^[\p{Script=Arabic}\p{M}\u0640\u200C\u200D]+$/u;
// Where a character may be more than one code point.
const composed = /[\p{M}\p{Cf}\p{So}\p{Sk}]/u;
const firstStrong = /[\p{L}]/u;
const latin = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
const fromTheRight = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

// A name that is isolated says nothing about the sentence that it stands in (UAX 9, P2).
const isolated = /[\u2066-\u2068][^\u2069]*\u2069?/g;

/** Whether a text runs from the right: by its first letter, as with `dir="auto"`; without one like what it stands in. */
export function runsFromTheRight(text: string, around: boolean): boolean {
  const letter = firstStrong.exec(text.replace(isolated, ''))?.[0];
  return letter === undefined ? around : fromTheRight.test(letter);
}

/** Arabic letters need more room above and below. */
export function isTall(spans: Span[]): boolean {
  return spans.some(({ text }) => fromTheRight.test(text));
}

/** A paragraph in lines that are no wider than `width`, each in the order in which it is read. */
export function linesOf(paragraph: Paragraph, width: number, measure: Measure): Line[] {
  const spans = paragraph.spans.map((span) => ({ ...span, text: printable(span.text) }));
  const lines: Line[] = [[]];
  let room = width;
  let pending: Atom[] = [];
  const put = (atoms: Atom[]) => {
    lines.at(-1)!.push(...atoms);
    room -= widthOf(atoms);
  };
  const turn = () => {
    lines.push([]);
    room = width;
    pending = [];
  };
  for (const { atoms, ends } of words({ ...paragraph, spans }, measure)) {
    const end = atoms.findLastIndex(({ isSpace }) => !isSpace) + 1;
    const [word, spaces] = [atoms.slice(0, end), atoms.slice(end)];
    const wanted = widthOf(word);
    if (wanted > room - widthOf(pending) && lines.at(-1)!.length > 0) turn();
    put(pending);
    if (wanted <= room) put(word);
    else for (const piece of word.flatMap((atom) => broken(atom, width, paragraph.size, measure))) {
      if (piece.width > room) turn();
      put([piece]);
    }
    pending = spaces;
    if (ends) turn();
  }
  return lines.at(-1)!.length > 0 || lines.length === 1 ? lines : lines.slice(0, -1);
}

function printable(text: string): string {
  const plain = text.replace(turned, (sign) => (sign === '\t' ? ' ' : '')).replace(narrow, '\u00A0').replace(wide, ' ');
  return plain.replace(heaped, '$1').replace(shapes, (letter) => letter.normalize('NFKC'));
}

export const widthOf = (atoms: Atom[]): number => atoms.reduce((sum, { width }) => sum + width, 0);

type Word = { atoms: Atom[]; /** A line ends after it, whatever room there is. */ ends: boolean };

/** What may not be broken unless it must, with the white space after it. */
function* words(paragraph: Paragraph, measure: Measure): Generator<Word> {
  const { spans, rightToLeft } = paragraph;
  const text = spans.map((span) => span.text).join('');
  if (text === '') return;
  const { levels } = bidi.getEmbeddingLevels(text, rightToLeft ? 'rtl' : 'ltr');
  const breaker = new LineBreaker(text);
  const atomsOf = atomsIn(paragraph, levels, measure);
  let start = 0;
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    const word = text.slice(start, next.position);
    yield { atoms: atomsOf(word, start), ends: word.endsWith(lineSeparator) };
    start = next.position;
  }
}

/** The atoms of a piece of the text that begins at `start`; pieces are asked for one after the other. */
function atomsIn({ spans, face, size, rightToLeft }: Paragraph, levels: Uint8Array, measure: Measure) {
  const finders = spans.map(({ bold, italic }) => finderOf({ ...face, bold: face.bold || bold, italic: face.italic || italic }));
  let index = 0;
  let end = spans[0]?.text.length ?? 0;
  return (word: string, start: number): Atom[] => {
    const atoms: Atom[] = [];
    const isLatin = latin.test(word);
    let [at, count] = [start, 0];
    let before: Kind = 'unseen';
    for (const sign of signsOf(word)) {
      while (at >= end && index < spans.length - 1) end += spans[(index += 1)]!.text.length;
      const span = spans[index]!;
      const level = levels[at] ?? 0;
      at += sign.length;
      const kind = kindOf(sign);
      if (kind === 'unseen') continue;
      const isSpace = kind === 'space';
      // What runs from the right and is no Arabic letter is placed by itself: it may have to be turned.
      const isNeutral = level % 2 === 1 && kind !== 'joined';
      const font = finders[index]!(sign, level % 2 === 1 || (rightToLeft && !isLatin)).path;
      const last = atoms.at(-1);
      count += 1;
      const goesOn = last && !isSpace && !last.isSpace && !isNeutral && before === kind && last.span === span && last.level === level && last.font === font && count < longest;
      before = kind;
      if (goesOn) {
        last.text += sign;
        last.shown += sign;
        continue;
      }
      atoms.push({ text: sign, shown: isNeutral ? mirrored(sign) : sign, font, level, span, isSpace, width: 0 });
      count = 1;
    }
    for (const atom of atoms) atom.width = measure(atom.font, size, atom.shown);
    return atoms;
  };
}

/** The characters of a text as people count them. */
function signsOf(text: string): string[] {
  return composed.test(text) ? [...graphemes.segment(text)].map(({ segment }) => segment) : [...text];
}

type Kind = 'unseen' | 'space' | 'joined' | 'other';

function kindOf(text: string): Kind {
  if (text === ' ') return 'space';
  if (joined.test(text)) return 'joined';
  return text === lineSeparator || unseen.test(text) ? 'unseen' : 'other';
}

function mirrored(grapheme: string): string {
  return bidi.getMirroredCharacter(grapheme) ?? grapheme;
}

/** An atom in pieces that are no wider than `width`. */
function broken(atom: Atom, width: number, size: number, measure: Measure): Atom[] {
  if (atom.width <= width) return [atom];
  const signs = signsOf(atom.text);
  const pieces: Atom[] = [];
  for (let at = 0; at < signs.length; ) {
    let [fits, beyond] = [1, signs.length - at + 1];
    while (beyond - fits > 1) {
      const middle = (fits + beyond) >> 1;
      if (measure(atom.font, size, signs.slice(at, at + middle).join('')) <= width) fits = middle;
      else beyond = middle;
    }
    const text = signs.slice(at, at + fits).join('');
    pieces.push({ ...atom, text, shown: text, width: measure(atom.font, size, text) });
    at += fits;
  }
  return pieces;
}

/** The same line in the order in which it stands on the page, from the left (UAX 9, L2). */
export function fromLeftToRight(line: Line): Line {
  const placed = [...line];
  const levels = line.map(({ level }) => level);
  const lowestOdd = Math.min(...levels.filter((level) => level % 2 === 1));
  for (let level = Math.max(0, ...levels); level >= lowestOdd; level -= 1) {
    for (let start = 0; start < placed.length; start += 1) {
      let stop = start;
      while (stop < placed.length && placed[stop]!.level >= level) stop += 1;
      if (stop - start > 1) placed.splice(start, stop - start, ...placed.slice(start, stop).reverse());
      if (stop > start) start = stop;
    }
  }
  return placed;
}
