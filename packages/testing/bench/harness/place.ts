import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { atEnd } from './endings.ts';

/** The top of the checkout. */
export const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** A folder of this run's own, gone at its end. */
export async function makeFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `passerelle-bench-${name}-`));
  // The embedded database's own user, when root runs this, has to come through; else its data would lie elsewhere and stay.
  await chmod(folder, 0o711);
  atEnd(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
