import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { at } from './checkout.mjs';

const BEAT = 2000;
const STALE = 15_000;

/**
 * Runs `task` while no other command of this checkout runs one of the same name: two
 * `npm start` at once install and build once. The folder is the lock (mkdir is atomic),
 * its time the heartbeat, so a lock whose owner was killed is taken over.
 */
export async function takingTurns(name, task) {
  const lock = at('.cache', `${name}.lock`);
  let told = false;
  while (!claim(lock)) {
    if (isStale(lock)) rmSync(lock, { recursive: true, force: true });
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
    process.kill(Number(readFileSync(join(lock, 'pid'), 'utf8')), 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

function touch(lock) {
  try {
    utimesSync(lock, new Date(), new Date());
  } catch {
    // Somebody cleared .cache by hand: the work goes on, only unprotected.
  }
}
