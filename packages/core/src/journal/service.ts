import type { Kernel } from '../kernel/kernel.ts';
import { createNoting } from './noting.ts';
import { createJournalReader } from './reading.ts';
import { createReminding } from './reminding.ts';
import { createSteps } from './steps.ts';

/** What happened in a binôme outside of its conversation, and what is to be done next. */
export function createJournal(kernel: Kernel) {
  return { ...createJournalReader(kernel), ...createNoting(kernel), ...createSteps(kernel), ...createReminding(kernel) };
}
