import type { Kernel } from '../kernel/kernel.ts';
import { createComparing } from './comparing.ts';
import { createPinning } from './pinning.ts';
import { createPublishing } from './publishing.ts';
import { createMatchingReading } from './reading.ts';
import { createRunning } from './running.ts';
import type { Solver } from './solver.ts';

export type Matching = ReturnType<typeof createMatching>;

/** Who could be with whom in a cohort: worked out, tried otherwise, compared, and proposed to all at once. For coordinators. */
export function createMatching(kernel: Kernel, solver: Solver) {
  const reading = createMatchingReading(kernel);
  return {
    ...reading,
    ...createComparing(kernel),
    ...createPinning(kernel),
    ...createRunning(kernel, { solver, get: reading.get }),
    ...createPublishing(kernel, reading),
  };
}
