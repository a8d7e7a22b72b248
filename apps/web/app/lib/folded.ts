/**
 * A text as it is looked for: without case, accents and vowel signs, and with the Arabic letters that people write in
 * more than one way as one.
 */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}ـ]/gu, '')
    .toLowerCase()
    .replaceAll('ٱ', 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه');
}

/** True when each word that is looked for begins a word of the text. Both folded. */
export function holdsWords(text: string, wanted: string): boolean {
  const words = text.split(/[\s'’\-.]+/);
  return wanted
    .split(/[\s'’\-.]+/)
    .filter(Boolean)
    .every((one) => words.some((word) => word.startsWith(one)));
}
