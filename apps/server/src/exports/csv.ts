import type { Cell } from '@passerelle/core/overview/table.ts';

// Without it spreadsheets take UTF-8 for what their country wrote before.
const byteOrderMark = '\uFEFF';

/** A table as RFC 4180 writes it, piece by piece as its lines come. */
export async function* csvOf(headings: readonly string[], lines: AsyncIterable<readonly (readonly Cell[])[]>, separator: ',' | ';'): AsyncGenerator<string> {
  const written = (cells: readonly Cell[]) => `${cells.map((cell) => fieldOf(cell, separator)).join(separator)}\r\n`;
  yield byteOrderMark + written(headings);
  for await (const some of lines) if (some.length > 0) yield some.map(written).join('');
}

function fieldOf(cell: Cell, separator: string): string {
  const text = cell === null ? '' : String(cell);
  const isPlain = !text.includes(separator) && !/["\r\n]|^\s|\s$/.test(text);
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}
