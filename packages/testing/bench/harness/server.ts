import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { atEnd } from './endings.ts';
import { makeFolder, root } from './place.ts';
import { freePort } from '../../src/free-port.ts';

export type Server = {
  url: string;
  pid: number;
  /** What its heap and buffers hold once its garbage is gone, in bytes. */
  bytesInUse(): Promise<number>;
  /** How long its event loop was held up at most since this was asked last, in milliseconds; from the first time on it is watched. */
  heldUpMs(): Promise<number>;
  stop(): Promise<void>;
};

/** Node flags for the servers measured, such as --cpu-prof. */
const flags = (process.env.BENCH_NODE_FLAGS ?? '').split(' ').filter(Boolean);

/** The product as `npm start` runs it, in a process of its own, on a database that is already there. */
export async function startProduct(databaseUrl: string, settings: Record<string, string> = {}): Promise<Server> {
  const env = { DEMO: 'off', DATABASE_URL: databaseUrl, DATA_DIR: await makeFolder('data'), ...settings };
  return startServer('apps/server/src/main.ts', '/readyz', env);
}

/** One of the bare servers of baseline/. */
export function startBaseline(name: 'chat' | 'overview' | 'practices' | 'threads', databaseUrl: string): Promise<Server> {
  return startServer(`packages/testing/bench/baseline/${name}-server.ts`, '/', { DATABASE_URL: databaseUrl });
}

async function startServer(script: string, readiness: string, settings: Record<string, string>): Promise<Server> {
  const port = await freePort();
  const preloads = ['packages/tooling/src/stop-with-parent.mjs', 'packages/testing/bench/harness/collect-garbage.ts'];
  const imports = preloads.flatMap((path) => ['--import', pathToFileURL(root + path).href]);
  const child = spawn(process.execPath, [...flags, '--expose-gc', ...imports, script], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: String(port), HOST: '127.0.0.1', NODE_ENV: 'production', ...settings },
    // Ctrl-C reaches the bench alone, which ends what it started in the right order.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const stop = () => endProcess(child);
  atEnd(stop);
  const url = `http://127.0.0.1:${port}`;
  await untilReady(`${url}${readiness}`, child);
  return { url, pid: child.pid ?? 0, bytesInUse: async () => (await tell<{ bytesInUse: number }>(child, 'memory')).bytesInUse, heldUpMs: async () => (await tell<{ delayMs: number }>(child, 'delay')).delayMs, stop };
}

async function tell<Told>(child: ChildProcess, wish: 'memory' | 'delay'): Promise<Told> {
  const answer = once(child, 'message');
  child.send(wish);
  const [told] = (await answer) as [Told];
  return told;
}

export async function untilReady(url: string, child: ChildProcess, seconds = 120): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(20)) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`a server under test ended before it answered at ${url}`);
    const answer = await fetch(url).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
  }
  throw new Error(`${url} did not answer within ${seconds} s`);
}

export async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await gone;
  clearTimeout(late);
}
