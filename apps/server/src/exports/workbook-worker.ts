import { parentPort, workerData } from 'node:worker_threads';
import writeWorkbook from 'write-excel-file/node';
import type { Cell } from '@passerelle/core/kernel/csv.ts';
import type { Workbook, WorkbookNews } from './workbook.ts';

const { sheet, rightToLeft, headings } = workerData as Workbook;
const lines: (readonly Cell[])[] = [];

const cellOf = (value: Cell) => (value === null ? null : { value, type: typeof value === 'number' ? Number : String });

parentPort?.on('message', (news: WorkbookNews) => {
  if ('lines' in news) lines.push(...news.lines);
  else void write();
});

/** A failure ends the thread, and is heard as its error. */
async function write(): Promise<void> {
  const table = [headings.map((value) => ({ value, type: String, fontWeight: 'bold' as const })), ...lines.map((line) => line.map(cellOf))];
  const columns = headings.map((heading, at) => ({ width: Math.min(40, Math.max(heading.length, ...lines.slice(0, 50).map((line) => String(line[at] ?? '').length)) + 2) }));
  parentPort?.postMessage(await writeWorkbook(table, { sheet, rightToLeft, columns, stickyRowsCount: 1 }).toBuffer());
}
