import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { at } from './checkout.mjs';

const BEAT = 2000;
const STALE = 60_000;

/**
 * Runs `task` while no other command of this checkout runs one of the same name: two
 * `npm start` at once install and build once. The folder is the lock (mkdir is atomic),
 * its time the heartbeat, so a lock whose owner was killed is taken over. The task must
 * leave the event loop free, or the heart stops.
 */
export async function takingTurns(name, task) {
  const lock = at('.cache', `${name}.lock`);
  let told = false;
  while (!claim(lock)) {
    if (isStale(lock)) clear(lock, ownerOf(lock));
    else if (!told) console.log(`Another command is busy with "${name}" here; waiting for it.`);
    told = true;
    await sleep(200);
  }
  const beat = setInterval(() => touch(lock), BEAT);
  const release = () => rmSync(lock, { recursive: true, force: true });
  process.once('exit', release);
  try {
    return await task();
  } finally {
    clearInterval(beat);
    process.off('exit', release);
    release();
  }
}

function claim(lock) {
  try {
    mkdirSync(join(lock, '..'), { recursive: true });
    mkdirSync(lock);
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(join(lock, 'pid'), String(process.pid));
  return true;
}

function isStale(lock) {
  try {
    if (Date.now() - statSync(lock).mtimeMs > STALE) return true;
    const owner = Number(ownerOf(lock));
    if (owner > 0) process.kill(owner, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

/** Two may find the same dead lock: who moves the other's fresh one aside puts it back. */
function clear(lock, owner) {
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
    if (ownerOf(aside) === owner) rmSync(aside, { recursive: true, force: true });
    else renameSync(aside, lock);
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST' && error.code !== 'ENOTEMPTY') throw error;
  }
}

/** Empty for a lock that was made this moment, or whose maker was killed then. */
function ownerOf(lock) {
  try {
    return readFileSync(join(lock, 'pid'), 'utf8');
  } catch {
    return '';
  }
}

function touch(lock) {
  try {
    utimesSync(lock, new Date(), new Date());
  } catch {
    // Somebody cleared .cache by hand: the work goes on, only unprotected.
  }
}
