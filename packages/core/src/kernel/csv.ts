import type { Locale } from './contract.ts';

export type Cell = string | number | null;

/** Without it spreadsheets take UTF-8 for what their country wrote before. */
export const byteOrderMark = '\uFEFF';

/** What stands between the cells: what spreadsheets of that language take for it. */
export const separators: Record<Locale, ',' | ';'> = { fr: ';', ar: ';', en: ',' };

// What nobody sees turns round what is beside it, or stands before a sign that a spreadsheet takes for a formula. The two joiners are letters' own.
const unseen = /[\p{Cf}--[\u200C\u200D]]/gv;
// Signs that a spreadsheet takes for the beginning of a formula, or of a call of another program; also the wide ones of East Asian keyboards, and
// behind what it skips before one (CSV injection, OWASP).
const formula = /^[\s\u200C\u200D]*[=+\-@|\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u;

/** A text as a cell that is a text to every spreadsheet: CSV has no types, and people paste cells from one file into another. */
export function harmless(text: string): string {
  const seen = text.replace(unseen, '');
  return formula.test(seen) ? `'${seen}` : seen;
}

/** Cells as a line of RFC 4180. */
export const csvLine = (cells: readonly Cell[], separator: string): string => `${cells.map((cell) => fieldOf(cell, separator)).join(separator)}\r\n`;

function fieldOf(cell: Cell, separator: string): string {
  const text = cell === null ? '' : String(cell);
  const isPlain = !text.includes(separator) && !/["\r\n]|^\s|\s$/.test(text);
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}
