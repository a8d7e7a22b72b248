import { Worker } from 'node:worker_threads';
import type { PrintedDocument } from './document.ts';

/** More wait for the printer than it can serve soon. */
export class PrinterBusy extends Error {
  override readonly name = 'PrinterBusy';
  /** Seconds after which it is worth another try. */
  readonly retryAfter = 5;
}

export type Printer = ReturnType<typeof createPrinter>;

type Job = { printed: PrintedDocument; resolve(pdf: Uint8Array): void; reject(error: Error): void };
type Answer = { pdf: Uint8Array } | { failure: string };

export type PrinterLimits = {
  /** How many documents wait while one is printed. */
  waiting?: number;
  /** How long one may take, in milliseconds. The longest that anybody can write takes a few seconds. */
  patience?: number;
  /** After how long with nothing to print the thread is let go, in milliseconds. */
  idle?: number;
};

/**
 * Prints one document at a time, in a thread that is there only while there is something to print. What takes too long, or too
 * much memory, fails with its thread; the next document gets a new one.
 */
export function createPrinter({ waiting = 12, patience = 20_000, idle = 60_000 }: PrinterLimits = {}) {
  const queue: Job[] = [];
  let worker: Worker | null = null;
  let current: Job | null = null;
  let timer: NodeJS.Timeout | undefined;

  function settle(end: (job: Job) => void): void {
    const job = current;
    current = null;
    clearTimeout(timer);
    if (job) end(job);
    next();
  }

  function letGo(): void {
    void worker?.terminate();
    worker = null;
  }

  function start(): Worker {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 384 } });
    const fail = (error: Error) => {
      if (worker !== started) return;
      letGo();
      settle(({ reject }) => reject(error));
    };
    started.on('message', (answer: Answer) => settle(({ resolve, reject }) => ('pdf' in answer ? resolve(answer.pdf) : reject(new Error(answer.failure)))));
    started.on('error', fail);
    started.on('exit', (code) => fail(new Error(`the printer's thread ended (${code})`)));
    // A process that has nothing else to do ends.
    started.unref();
    return started;
  }

  function next(): void {
    const job = queue.shift();
    if (!job) {
      timer = setTimeout(letGo, idle).unref();
      return;
    }
    current = job;
    worker ??= start();
    worker.postMessage(job.printed);
    timer = setTimeout(() => {
      letGo();
      settle(({ reject }) => reject(new Error('a document took too long to print')));
    }, patience);
  }

  return {
    /** The document as a PDF. Rejects with {@link PrinterBusy} when too many wait already. */
    print(printed: PrintedDocument): Promise<Uint8Array> {
      return new Promise((resolve, reject) => {
        if (queue.length >= waiting) {
          reject(new PrinterBusy('too many documents wait to be printed'));
          return;
        }
        queue.push({ printed, resolve, reject });
        if (current) return;
        clearTimeout(timer);
        next();
      });
    },

    /** Lets the thread go; what waits is not printed. */
    async close(): Promise<void> {
      clearTimeout(timer);
      for (const { reject } of [...(current ? [current] : []), ...queue.splice(0)]) reject(new Error('the printer is closed'));
      current = null;
      const ending = worker?.terminate();
      worker = null;
      await ending;
    },
  };
}
