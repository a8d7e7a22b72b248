import type { Kernel } from '../kernel/kernel.ts';
import { createDeciding, type DecidingDeps } from './deciding.ts';
import { createRemarkReader } from './reading.ts';
import { createSaying } from './saying.ts';

/** What readers and writers say about a sheet, block by block: working notes of those who write it. */
export function createRemarks(kernel: Kernel, deps: DecidingDeps) {
  return { ...createRemarkReader(kernel), ...createSaying(kernel), ...createDeciding(kernel, deps) };
}
