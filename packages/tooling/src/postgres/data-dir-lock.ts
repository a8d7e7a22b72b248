import { randomBytes } from 'node:crypto';
import { closeSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startMark } from './processes.ts';

/** Another process that lives uses this folder. */
export class DataDirInUse extends Error {
  constructor(dataDir: string, pid: number) {
    super(
      `The data folder ${dataDir} is in use by another Passerelle (process ${pid}). ` +
        'Stop that one first, or give this one a folder of its own with DATA_DIR.',
    );
    this.name = 'DataDirInUse';
  }
}

/**
 * Takes the folder for this process and returns the verb that frees it. A lock whose
 * owner has died is taken over; an owner that is still stopping is given `waitMs`.
 * Raises DataDirInUse.
 */
export async function lockDataDir(dataDir: string, waitMs = 4000): Promise<() => void> {
  const path = join(dataDir, 'passerelle.lock');
  const mine = JSON.stringify({ pid: process.pid, startMark: startMark(process.pid), nonce: nonce() });
  const deadline = Date.now() + waitMs;
  for (;;) {
    if (claim(path, mine)) return () => release(path, mine);
    const theirs = read(path);
    if (theirs === null) continue;
    const owner = parse(theirs);
    if (owner === null || owner.startMark !== startMark(owner.pid)) clear(path, theirs);
    else if (owner.pid === process.pid || Date.now() > deadline) throw new DataDirInUse(dataDir, owner.pid);
    else await sleep(100);
  }
}

/** The link appears whole or not at all, so nobody ever reads half a lock. */
function claim(path: string, text: string): boolean {
  const draft = `${path}.${nonce()}`;
  writeFileSync(draft, text, { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    return claimWithoutLinks(path, text);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** For file systems that have no hard links. */
function claimWithoutLinks(path: string, text: string): boolean {
  try {
    const file = openSync(path, 'wx', 0o600);
    writeSync(file, text);
    closeSync(file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Two may find the same dead lock: who moves the other's fresh one aside puts it back. */
function clear(path: string, dead: string): void {
  const aside = `${path}.${nonce()}`;
  try {
    renameSync(path, aside);
    if (read(aside) !== dead) linkSync(aside, path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function release(path: string, mine: string): void {
  if (read(path) === mine) rmSync(path, { force: true });
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function parse(text: string): { pid: number; startMark: string | null } | null {
  try {
    return JSON.parse(text) as { pid: number; startMark: string | null };
  } catch {
    return null;
  }
}

const nonce = () => randomBytes(6).toString('hex');
const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;
