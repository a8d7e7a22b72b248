import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { chown, mkdir, rename, rmdir, writeFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { endOrphan } from './orphan.ts';
import { chooseServiceUser, passes, type ServiceUser } from './service-user.ts';
import { makeStateDir } from './state-dir.ts';

/** Where a data folder's cluster lies, who runs it, and the password of its one account. */
export type Place = { clusterDir: string; user: ServiceUser; password: string; initialised: boolean };

/** The note in the data folder. `cluster` is relative when it lies inside, so that folder may be moved. */
type Note = { cluster: string; dataDir: string; password: string; initialised: boolean };

const NOTE = 'postgres.json';

type Log = (line: string) => void;

/** Finds the place of a data folder's cluster, or chooses one and notes it. */
export async function findPlace(dataDir: string, stateDir: string, log: Log): Promise<Place> {
  const note = readNote(dataDir);
  if (note === null) return choosePlace(dataDir, stateDir, log);
  const clusterDir = isAbsolute(note.cluster) ? note.cluster : join(dataDir, note.cluster);
  if (note.initialised && !existsSync(join(clusterDir, 'PG_VERSION'))) {
    throw new Error(`The database of ${dataDir} should lie in ${clusterDir}, but it is not there. Bring it back, or delete ${join(dataDir, NOTE)} to begin with an empty one.`);
  }
  if (note.dataDir !== dataDir) await followMove(dataDir, note);
  const user = chooseServiceUser(existsSync(clusterDir) ? clusterDir : null, log);
  refuseForeign(clusterDir);
  if (existsSync(clusterDir) && user !== null && !canKeep(user, clusterDir)) {
    throw new Error(`The database in ${clusterDir} cannot be reached any more by the user who runs it (user id ${user.uid}): let others pass through the folders above it.`);
  }
  return { clusterDir, user, password: note.password, initialised: note.initialised };
}

/** Called once initdb has done its work: from now on a missing cluster is a loss, not a beginning. */
export async function noteInitialised(dataDir: string): Promise<void> {
  const note = readNote(dataDir);
  if (note !== null) await writeNote(dataDir, { ...note, initialised: true });
}

async function choosePlace(dataDir: string, stateDir: string, log: Log): Promise<Place> {
  const user = chooseServiceUser(null, log);
  const inside = await isReachable(user, join(dataDir, 'postgres'));
  const cluster = inside ? 'postgres' : join(stateDir, createHash('sha256').update(dataDir).digest('hex').slice(0, 16));
  const clusterDir = inside ? join(dataDir, cluster) : cluster;
  if (!inside) {
    await makeStateDir(stateDir);
    log(`The database lies in ${clusterDir}: the user who runs it cannot enter ${dataDir}.`);
  }
  await setAside(clusterDir, log);
  const note = { cluster, dataDir, password: randomBytes(24).toString('base64url'), initialised: false };
  await writeNote(dataDir, note);
  return { clusterDir, user, password: note.password, initialised: false };
}

/** Tried, not worked out: a folder is made there and handed over. */
async function isReachable(user: ServiceUser, dir: string): Promise<boolean> {
  if (user === null || existsSync(dir)) return user === null || canKeep(user, dir);
  await mkdir(dir, { mode: 0o700 });
  try {
    await chown(dir, user.uid, user.gid);
    return canKeep(user, dir);
  } finally {
    await rmdir(dir);
  }
}

function canKeep(user: ServiceUser, dir: string): boolean {
  return passes(user, 'cd "$1" && test -r . && test -w .', dir);
}

/** A data folder deleted on purpose leaves its cluster outside behind: kept, but no longer used. */
async function setAside(clusterDir: string, log: Log): Promise<void> {
  if (!existsSync(clusterDir)) return;
  await endOrphan(clusterDir, log);
  const aside = `${clusterDir}.${new Date().toISOString().replace(/[:.]/g, '-')}`;
  await rename(clusterDir, aside);
  log(`An earlier database without its note was set aside in ${aside}.`);
}

/** A moved folder keeps its cluster; a copied one must not share it with the original. */
async function followMove(dataDir: string, note: Note): Promise<void> {
  const original = readNote(note.dataDir);
  if (isAbsolute(note.cluster) && original?.cluster === note.cluster) {
    throw new Error(`${dataDir} is a copy of ${note.dataDir}, and its database, in ${note.cluster}, was not copied with it. Delete ${join(dataDir, NOTE)} to begin with an empty one.`);
  }
  await writeNote(dataDir, { ...note, dataDir });
}

function refuseForeign(clusterDir: string): void {
  const me = process.getuid?.();
  if (me === undefined || me === 0 || !existsSync(clusterDir)) return;
  const { uid } = statSync(clusterDir);
  if (uid !== me) {
    throw new Error(`The database in ${clusterDir} belongs to another user (user id ${uid}). Start as that user or as root, or choose another DATA_DIR.`);
  }
}

function readNote(dataDir: string): Note | null {
  const path = join(dataDir, NOTE);
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Note;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new Error(`${path} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

async function writeNote(dataDir: string, note: Note): Promise<void> {
  const path = join(dataDir, NOTE);
  await writeFile(`${path}.draft`, `${JSON.stringify(note, null, 2)}\n`, { mode: 0o600, flush: true });
  await rename(`${path}.draft`, path);
}
