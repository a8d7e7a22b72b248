import type { Kernel } from '../kernel/kernel.ts';
import { createBinomeFigures } from './binome-figures.ts';
import { createCounting } from './counting.ts';
import { createFigures } from './figures.ts';
import { createListing } from './listing.ts';
import { createReport } from './report.ts';

/** The coordinator’s view of a programme: figures, and never a word of what is said in it. */
export function createOverview(kernel: Kernel) {
  return { ...createFigures(kernel), ...createListing(kernel), ...createBinomeFigures(kernel), ...createReport(kernel), ...createCounting(kernel) };
}
