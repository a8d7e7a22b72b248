import { Worker } from 'node:worker_threads';
import { Invalid } from '../kernel/errors.ts';
import type { MatchingProblem, Proposal } from './facts.ts';

/** Works a proposal out, away from the thread that answers requests. */
export type Solver = { propose(problem: MatchingProblem): Promise<Proposal>; close(): Promise<void> };

export type SolverLimits = {
  /** How many are worked out at the same time, and how many more wait for that. */
  atOnce?: number;
  waiting?: number;
  /** How long one may take, in milliseconds. A thousand by a thousand takes less than two seconds. */
  patience?: number;
  program?: URL;
};

/** Seconds after which it is worth another try. */
const retryAfter = 5;

/**
 * A thread for each proposal, one after the other. Invalid `too-many` when too many wait already. A thread that ends without an answer, or
 * takes too long or too much memory, fails that proposal alone.
 */
export function createSolver({ atOnce = 1, waiting = 4, patience = 30_000, program = new URL('./worker.ts', import.meta.url) }: SolverLimits = {}): Solver {
  const queue: (() => void)[] = [];
  const running = new Set<Worker>();
  let busy = 0;
  let closed = false;

  function work(problem: MatchingProblem): Promise<Proposal> {
    const worker = new Worker(program, { workerData: problem, resourceLimits: { maxOldGenerationSizeMb: 256 } });
    running.add(worker);
    // A process that has nothing else to do ends.
    worker.unref();
    return new Promise<Proposal>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('a proposal took too long to work out')), patience).unref();
      worker.on('message', resolve);
      worker.on('error', reject);
      worker.on('exit', (code) => {
        clearTimeout(timer);
        reject(new Error(`the thread that worked out a proposal ended (${code})`));
      });
    }).finally(() => {
      running.delete(worker);
      void worker.terminate();
    });
  }

  return {
    async propose(problem) {
      if (busy < atOnce) busy += 1;
      else if (queue.length >= waiting) throw new Invalid('too-many', {}, retryAfter);
      else await new Promise<void>((resolve) => queue.push(resolve));
      try {
        if (closed) throw new Error('no more proposals are worked out');
        return await work(problem);
      } finally {
        // Whoever waits first takes over the place.
        const next = queue.shift();
        if (next) next();
        else busy -= 1;
      }
    },
    async close() {
      closed = true;
      await Promise.all([...running].map((worker) => worker.terminate()));
    },
  };
}
