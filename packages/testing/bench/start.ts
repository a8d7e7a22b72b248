import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { atEnd } from './harness/endings.ts';
import { describeMachine } from './harness/machine.ts';
import { median } from './harness/percentiles.ts';
import { makeFolder, root } from './harness/place.ts';
import { freePort } from '../src/free-port.ts';
import { listProcesses, type ProcessRow } from './harness/processes.ts';
import { publish } from './harness/report.ts';
import { endProcess, untilReady } from './harness/server.ts';

type Start = { seconds: number; serverBytes: number; databaseBytes: number };

/** From `npm start` to the first 200 of /readyz: on an empty folder (a cluster and the demo are made), and again on the same one. */
export async function start({ quick }: { quick: boolean }): Promise<void> {
  const rest = quick ? 3 : 10;
  const machine = describeMachine('18, embedded');
  const firsts: Start[] = [];
  const seconds: Start[] = [];
  for (let round = 0; round < (quick ? 1 : 3); round += 1) {
    const dataDir = await makeFolder('start');
    firsts.push(await startOnce(dataDir, rest));
    seconds.push(await startOnce(dataDir, rest));
  }
  const of = (starts: Start[], pick: (one: Start) => number) => median(starts.map(pick));
  publish(
    {
      bench: 'start',
      quick,
      lines: [
        { what: 'npm start, the first time: ready after', unit: 's', product: of(firsts, (one) => one.seconds) },
        { what: 'npm start, the second time: ready after', unit: 's', product: of(seconds, (one) => one.seconds), goal: '<= 3' },
        { what: 'memory of the server at rest', unit: 'MB', product: of(seconds, (one) => one.serverBytes) / 1e6 },
        { what: 'memory of the database at rest, shared pages counted once per process', unit: 'MB', product: of(seconds, (one) => one.databaseBytes) / 1e6 },
      ],
    },
    machine,
  );
}

async function startOnce(dataDir: string, rest: number): Promise<Start> {
  const port = await freePort();
  const started = performance.now();
  const child = spawn('npm', ['start'], { cwd: root, env: { ...process.env, PORT: String(port), DATA_DIR: dataDir }, stdio: ['ignore', 'ignore', 'inherit'], detached: true });
  const stop = () => endProcess(child);
  atEnd(stop);
  await untilReady(`http://127.0.0.1:${port}/readyz`, child);
  const seconds = (performance.now() - started) / 1000;
  await sleep(rest * 1000);
  const family = descendantsOf(child.pid ?? 0);
  const bytesOf = (pattern: RegExp) => family.filter(({ command }) => pattern.test(command)).reduce((all, { bytes }) => all + bytes, 0);
  const memory = { serverBytes: bytesOf(/apps\/server\/src\/main\.ts/), databaseBytes: bytesOf(/postgres/) };
  await stop();
  await untilGone(family);
  return { seconds, ...memory };
}

function descendantsOf(pid: number): ProcessRow[] {
  const all = listProcesses();
  const family = all.filter((one) => one.pid === pid);
  // Grows while it is walked: children of children follow.
  for (const { pid: parent } of family) family.push(...all.filter((one) => one.parent === parent));
  return family;
}

/** npm goes first; what it started has to be gone before the folder is used again. */
async function untilGone(family: ProcessRow[]): Promise<void> {
  for (let waited = 0; waited < 15_000; waited += 50) {
    const alive = new Set(listProcesses().map(({ pid, command }) => `${pid} ${command}`));
    if (!family.some(({ pid, command }) => alive.has(`${pid} ${command}`))) return;
    await sleep(50);
  }
}
