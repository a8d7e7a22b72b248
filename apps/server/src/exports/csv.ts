import { byteOrderMark, csvLine, type Cell } from '@passerelle/core/kernel/csv.ts';

/** A table as RFC 4180 writes it, piece by piece as its lines come. */
export async function* csvOf(headings: readonly string[], lines: AsyncIterable<readonly (readonly Cell[])[]>, separator: ',' | ';'): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(headings, separator);
  for await (const some of lines) if (some.length > 0) yield some.map((line) => csvLine(line, separator)).join('');
}
