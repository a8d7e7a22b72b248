import { chmod, mkdir, stat } from 'node:fs/promises';

/**
 * Where root keeps what the database's user cannot reach inside a checkout: a copy of
 * the programs, and the cluster.
 */
export const STATE_DIR = '/var/lib/passerelle';

/** Makes the folder: anybody may pass through it, only we may write to it. */
export async function makeStateDir(stateDir: string): Promise<void> {
  await mkdir(stateDir, { recursive: true });
  const { uid, mode } = await stat(stateDir);
  // Programs are run from here as another user: nobody else may be able to change them.
  if (uid !== process.getuid?.()) throw new Error(`${stateDir} belongs to another user: PostgreSQL is not run from it.`);
  if ((mode & 0o777) !== 0o755) await chmod(stateDir, 0o755);
}
