import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

export type Cell = string | number | boolean | Date | null;

/** Large enough that a chunk's own cost vanishes, small enough to stay in the processor's cache. */
const chunkLength = 64 * 1024;

/** Writes rows through COPY as they are made: memory stays flat however many there are. Answers how many. */
export async function copyRows(client: ClientBase, table: string, columns: string[], rows: Iterable<Cell[]>): Promise<number> {
  let count = 0;
  function* chunks() {
    let chunk = '';
    for (const row of rows) {
      count += 1;
      chunk += `${row.map(encode).join('\t')}\n`;
      if (chunk.length < chunkLength) continue;
      yield chunk;
      chunk = '';
    }
    if (chunk) yield chunk;
  }
  const list = columns.map((column) => `"${column}"`).join(', ');
  await pipeline(Readable.from(chunks(), { highWaterMark: 4 }), client.query(copyFrom(`copy ${table} (${list}) from stdin`)));
  return count;
}

const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function encode(cell: Cell): string {
  if (cell === null) return '\\N';
  if (cell instanceof Date) return cell.toISOString();
  return typeof cell === 'string' ? cell.replace(/[\\\n\r\t]/g, (sign) => escapes[sign] ?? sign) : String(cell);
}
