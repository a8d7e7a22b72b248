import { setTimeout as sleep } from 'node:timers/promises';

/** Asks until it is so; false when the time is over. */
export async function until(isSo: () => boolean | Promise<boolean>, seconds: number, everyMs = 10): Promise<boolean> {
  for (const end = performance.now() + seconds * 1000; performance.now() < end; await sleep(everyMs)) {
    if (await isSo()) return true;
  }
  return isSo();
}
