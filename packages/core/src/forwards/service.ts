import type { Kernel } from '../kernel/kernel.ts';
import { createAsking } from './asking.ts';
import { createDeciding, type DecidingDeps } from './deciding.ts';
import { createForwardReader } from './reading.ts';

export type Forwards = ReturnType<typeof createForwards>;

/** Showing a conversation's message in a thread, with its author's consent. */
export function createForwards(kernel: Kernel, deps: DecidingDeps) {
  const reader = createForwardReader(kernel);
  const { get, listForAuthor, listOwn } = reader;
  return { get, listForAuthor, listOwn, ...createAsking(kernel, reader, deps), ...createDeciding(kernel, reader, deps) };
}
