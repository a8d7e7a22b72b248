import type { Kernel } from '../kernel/kernel.ts';
import { createFinding } from './finding.ts';
import { createSimilar } from './similar.ts';

/** Finding threads, posts and sheets by their words, among what the reader may see. */
export function createSearch(kernel: Kernel) {
  return { ...createFinding(kernel), ...createSimilar(kernel) };
}
