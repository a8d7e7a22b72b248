import { parentPort } from 'node:worker_threads';
import type { PrintedDocument } from './document.ts';
import { renderPdf } from './render.ts';

/** A thread of its own: what takes the processor here keeps nobody else waiting. One document after the other. */
parentPort?.on('message', (printed: PrintedDocument) => {
  void renderPdf(printed).then(
    (pdf) => parentPort?.postMessage({ pdf }),
    (error: unknown) => parentPort?.postMessage({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
