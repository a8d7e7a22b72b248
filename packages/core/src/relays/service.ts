import type { Kernel } from '../kernel/kernel.ts';
import type { Unnamed } from '../threads/service.ts';
import { createAsking } from './asking.ts';
import { createDeciding, type DecidingDeps } from './deciding.ts';
import { createRelayReader } from './reading.ts';
import { createReplying } from './replying.ts';

/** A binôme's questions to the peers, without names. */
export function createRelays(kernel: Kernel, unnamed: Unnamed, { repinSource }: Pick<DecidingDeps, 'repinSource'>) {
  const reader = createRelayReader(kernel);
  const { get, list, listWaiting } = reader;
  return { get, list, listWaiting, ...createAsking(kernel, reader), ...createDeciding(kernel, reader, { ...unnamed, repinSource }), ...createReplying(kernel, unnamed) };
}
