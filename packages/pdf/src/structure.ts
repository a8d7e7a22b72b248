import type { Doc, Element } from './canvas.ts';

/** The one of the product's languages that runs from the right. */
export const isRightToLeft = (lang: string): boolean => lang === 'ar';

/** Puts an element of the structure under another, filled, and closes it. */
export function put(doc: Doc, parent: Element, type: string, lang: string | undefined, fill: (element: Element) => void): void {
  const element = doc.struct(type, lang === undefined ? {} : { lang });
  parent.add(element);
  fill(element);
  element.end();
}

type Embedded = { unicode?: number[][] };

/**
 * Says what letters drawn as one (lam and alef) stand for in the order in which they stand: a reader takes a line of Arabic from the
 * page and turns it round letter by letter, these two among them, and finds « الأسر » only so. To be done before the document ends.
 */
export function turnLigatures(doc: Doc): void {
  const { _fontFamilies: fonts } = doc as unknown as { _fontFamilies: Record<string, Embedded> };
  // The document knows each font by two names.
  for (const { unicode = [] } of new Set(Object.values(fonts))) {
    unicode.forEach((codePoints, glyph) => {
      if (codePoints && codePoints.length > 1 && /\p{Script=Arabic}/u.test(String.fromCodePoint(...codePoints))) unicode[glyph] = codePoints.toReversed();
    });
  }
}
