import { createRequire } from 'node:module';
import { openSync, type Font } from 'fontkit';

export type Face = { family: 'sans' | 'serif'; bold: boolean; italic: boolean };

/** A font file, by which the document knows it, and the characters that are in it. */
export type FontFile = { path: string; has(codePoint: number): boolean };

const { resolve } = createRequire(import.meta.url);
const files = new Map<string, FontFile>();

/** Each is opened once a thread, when it is first needed. */
function fontFile(family: string, weight: string): FontFile {
  const folder = family.replace(/\B[A-Z3-4]/g, (sign) => `-${sign}`).toLowerCase();
  const path = resolve(`@expo-google-fonts/${folder}/${weight}/${family}_${weight}.ttf`);
  const known = files.get(path);
  if (known) return known;
  let font: Font | null = null;
  const file: FontFile = {
    path,
    has: (codePoint) => (font ??= openSync(path) as Font).hasGlyphForCodePoint(codePoint),
  };
  files.set(path, file);
  return file;
}

function filesOf({ family, bold, italic }: Face): { latin: FontFile[]; arabic: FontFile; emoji: FontFile } {
  const weight = bold ? '600SemiBold' : '400Regular';
  const sans = fontFile('SourceSans3', italic ? `${weight}_Italic` : weight);
  const serif = fontFile('SourceSerif4', italic ? `${weight}_Italic` : weight);
  // The sans knows arrows and ticks that the serif does not.
  return { latin: family === 'serif' ? [serif, sans] : [sans], arabic: fontFile('Vazirmatn', weight), emoji: fontFile('NotoEmoji', '400Regular') };
}

export type Finder = (grapheme: string, rightToLeft: boolean) => FontFile;

const finders = new Map<string, Finder>();
const isLetter = /^\p{L}/u;

/**
 * Finds the file with which a character is drawn. In text that runs from the right, digits and signs are the Arabic face's, as
 * they stand among its letters. What is in no file shows the empty box of the first.
 */
export function finderOf(face: Face): Finder {
  const key = `${face.family} ${face.bold} ${face.italic}`;
  const made = finders.get(key);
  if (made) return made;
  const { latin, arabic, emoji } = filesOf(face);
  const [fromLeft, fromRight] = [[...latin, arabic, emoji], [arabic, ...latin, emoji]];
  const known = new Map<string, FontFile>();
  const find: Finder = (grapheme, rightToLeft) => {
    const codePoint = grapheme.codePointAt(0) ?? 0;
    const order = rightToLeft && !isLetter.test(grapheme) ? fromRight : fromLeft;
    const at = `${order === fromRight}${codePoint}`;
    const file = known.get(at) ?? order.find(({ has }) => has(codePoint)) ?? fromLeft[0]!;
    known.set(at, file);
    return file;
  };
  finders.set(key, find);
  return find;
}
