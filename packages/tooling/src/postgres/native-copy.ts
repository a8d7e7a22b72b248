import { createHash, randomBytes } from 'node:crypto';
import { chmod, copyFile, lstat, mkdir, readdir, readFile, readlink, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeStateDir } from './state-dir.ts';

type Entry = { path: string; kind: 'dir' | 'file' | 'link'; size: number; target: string; runs: boolean };

const MANIFEST = 'manifest.json';

/**
 * Copies a native folder to `stateDir` once and returns where it lies. The copy appears
 * whole, by one rename, so two clones may do this at the same moment; one that lost a
 * file since (a disk that was full, a power cut) is made again.
 */
export async function copyOnce(native: { dir: string; version: string }, stateDir: string, log: (line: string) => void): Promise<string> {
  await makeStateDir(stateDir);
  const entries = await listing(native.dir);
  const home = join(stateDir, `native-${native.version}-${digest(JSON.stringify(entries)).slice(0, 12)}`);
  if (await isWhole(home, entries)) return home;
  log(`Copying PostgreSQL to ${home}, because the database's user cannot enter this checkout.`);
  const draft = `${home}.${randomBytes(4).toString('hex')}.draft`;
  try {
    await copy(native.dir, draft, entries);
    await putInPlace(draft, home, entries);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return home;
}

async function listing(root: string, folder = ''): Promise<Entry[]> {
  const found: Entry[] = [];
  for (const name of (await readdir(join(root, folder))).sort()) {
    const path = join(folder, name);
    const about = await lstat(join(root, path));
    const kind = about.isDirectory() ? 'dir' : about.isSymbolicLink() ? 'link' : 'file';
    const target = kind === 'link' ? await readlink(join(root, path)) : '';
    found.push({ path, kind, target, size: kind === 'file' ? about.size : 0, runs: (about.mode & 0o100) !== 0 });
    if (kind === 'dir') found.push(...(await listing(root, path)));
  }
  return found;
}

/** Modes are set one by one: a strict umask is what often makes the source unreachable. */
async function copy(from: string, to: string, entries: Entry[]): Promise<void> {
  await mkdir(to);
  await chmod(to, 0o755);
  const digests: Record<string, string> = {};
  for (const { path, kind, target, runs } of entries) {
    const place = join(to, path);
    if (kind === 'link') await symlink(target, place);
    else if (kind === 'dir') await mkdir(place);
    else {
      await copyFile(join(from, path), place);
      digests[path] = digest(await readFile(join(from, path)));
      if (digest(await readFile(place)) !== digests[path]) throw new Error(`${place} was not copied well.`);
    }
    if (kind !== 'link') await chmod(place, kind === 'dir' || runs ? 0o755 : 0o644);
  }
  await writeFile(join(to, MANIFEST), JSON.stringify(digests), { mode: 0o644 });
}

async function putInPlace(draft: string, home: string, entries: Entry[]): Promise<void> {
  try {
    await rename(draft, home);
  } catch {
    // Somebody else's copy is there already: a whole one is as good, a broken one makes room.
    if (await isWhole(home, entries)) return;
    const aside = `${draft}.broken`;
    await rename(home, aside).catch(() => undefined);
    await rename(draft, home);
    await rm(aside, { recursive: true, force: true });
  }
}

/** Sizes only: this runs at every start. The contents were compared when they were copied. */
async function isWhole(home: string, entries: Entry[]): Promise<boolean> {
  try {
    await stat(join(home, MANIFEST));
    for (const { path, kind, size } of entries) {
      const about = await lstat(join(home, path));
      if (kind === 'file' && about.size !== size) return false;
    }
    return true;
  } catch {
    return false;
  }
}

function digest(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
