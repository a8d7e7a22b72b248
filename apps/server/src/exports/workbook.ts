import { Worker } from 'node:worker_threads';
import { Invalid } from '@passerelle/core/kernel/errors.ts';
import type { Cell } from '@passerelle/core/kernel/csv.ts';

export type Workbook = { sheet: string; rightToLeft: boolean; headings: readonly string[] };
/** What its thread is told: lines as they come, and then that there are no more. */
export type WorkbookNews = { lines: readonly (readonly Cell[])[] } | { end: true };

/** So many are written at a time: each takes a thread. */
const atOnce = 2;
/** The longest takes a second or two. */
const patience = 30_000;
let running = 0;

/**
 * A table as an XLSX file, written in a thread of its own: five thousand lines take half a second, in which nobody else would be served. Invalid
 * `too-many` while two are written already.
 */
export async function workbookOf(workbook: Workbook, lines: AsyncIterable<readonly (readonly Cell[])[]>): Promise<Uint8Array> {
  if (running >= atOnce) throw new Invalid('too-many', {}, 5);
  running += 1;
  const worker = new Worker(new URL('./workbook-worker.ts', import.meta.url), { workerData: workbook, resourceLimits: { maxOldGenerationSizeMb: 384 } });
  try {
    const written = new Promise<Uint8Array>((resolve, reject) => {
      worker.once('message', resolve).once('error', reject).once('exit', (code) => reject(new Error(`the thread of a workbook ended (${code})`)));
      setTimeout(() => reject(new Error('a workbook took too long to write')), patience).unref();
    });
    // Reading may fail first: then nobody waits for it any more.
    written.catch(() => undefined);
    for await (const some of lines) worker.postMessage({ lines: some } satisfies WorkbookNews);
    worker.postMessage({ end: true } satisfies WorkbookNews);
    return await written;
  } finally {
    running -= 1;
    await worker.terminate();
  }
}
