// What people write one for the other: the forms of alif, the seats of hamza, ya and alif maqsura, ta marbuta and ha, the
// digits of both scripts, the spaces that no line may be broken at and the line ends themselves. Plain letter first.
const alike = ['اأإآٱ', 'وؤ', 'يئىی', 'هة', 'كک', ' \n\t\u00a0\u202f\u2009', ...Array.from({ length: 10 }, (_, digit) => `${digit}${'٠١٢٣٤٥٦٧٨٩'[digit]}${'۰۱۲۳۴۵۶۷۸۹'[digit]}`)];

// Vowel signs, the lengthening stroke, accents that stand alone, and the marks of direction, which nobody sees.
const left = 'ًٌٍَُِّْٰٕٓٔـ\u0300\u0301\u0302\u0303\u0308\u030a\u0327\u00ad\u200b\u200c\u200d\u200e\u200f\u061c\u2060\u2066\u2067\u2068\u2069\u202a\u202b\u202c\u202d\u202e';

const plainOf = new Map(alike.flatMap(([plain = '', ...forms]) => forms.map((form) => [form, plain])));
const unseen = new Set(left);

/** SQL text: without case and accents; what {@link patternOf} is held against. */
export const unaccented = (text: string) => `lower(unaccent(${text}))`;

/**
 * SQL text: a text without what people leave out when they look for something: case, accents, vowel signs, the forms of
 * letters that are written one for the other. Both sides of a comparison are folded. Dear on long texts: see {@link patternOf}.
 */
export const folded = (text: string) => `translate(${unaccented(text)}, '${[...plainOf.keys()].join('')}${left}', '${[...plainOf.values()].join('')}')`;

/**
 * SQL text: a regular expression that finds, in an {@link unaccented} text, whatever folds to the same as this one, of which
 * nothing means anything. Ten times as quick as folding each of many texts. Of nothing but signs that are left out: ''.
 */
export function patternOf(text: string): string {
  const escaped = `regexp_replace(${folded(text)}, '([][(){}.*+?^$|\\\\])', '\\\\\\1', 'g')`;
  const classes = alike.reduce((sql, forms) => `replace(${sql}, '${forms[0]}', '[${forms}]')`, escaped);
  // The signs that are left out may stand after each letter; of spaces there may be more than one.
  return `replace(regexp_replace(${classes}, '(\\[[^]]*\\]|\\\\.|.)', '\\1[${left}]*', 'g'), '[${alike[5]}][', '[${alike[5]}]+[')`;
}

const spelt = new Map([['œ', 'oe'], ['æ', 'ae'], ['ß', 'ss'], ['’', "'"], ['‘', "'"], ['‐', '-'], ['‑', '-']]);

/** The same for showing where something was found: the folded text, and for each of its characters where it stands in the text. */
export function foldedWithPlaces(text: string): { folded: string; places: number[] } {
  let plainText = '';
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    for (const part of character.toLowerCase().normalize('NFD')) {
      const plain = unseen.has(part) || /\p{M}/u.test(part) ? '' : (plainOf.get(part) ?? spelt.get(part) ?? part);
      plainText += plain;
      for (let i = 0; i < plain.length; i++) places.push(at);
    }
    at += character.length;
  }
  return { folded: plainText, places };
}
