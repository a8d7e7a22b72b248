import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { atEnd } from '../../bench/harness/endings.ts';
import { root } from '../../bench/harness/place.ts';
import { freePort } from '../../src/free-port.ts';
import { endProcess, untilReady } from '../../bench/harness/server.ts';

export type Node = {
  name: string;
  url: string;
  /** Answers the seconds until /readyz said yes. */
  start(): Promise<number>;
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
  stop(): Promise<void>;
  isRunning(): boolean;
  /** It has said that it is ready, and was not stopped since. */
  isReady(): boolean;
  /** How often it ended without having been asked to. */
  deaths(): number;
  log(): string;
};

export type NodePlace = { name: string; databaseUrl: string; folder: string; settings: Record<string, string> };

/** A server of the product as it is deployed: a process of its own, in production, at an address that stays when it is started again. */
export async function makeNode({ name, databaseUrl, folder, settings }: NodePlace): Promise<Node> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const logFile = join(folder, `${name}.log`);
  let child: ChildProcess | null = null;
  let deaths = 0;
  let ready = false;
  const env = {
    PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production' as const, DEMO: 'off', LOG_LEVEL: 'error',
    HOST: '127.0.0.1', PORT: String(port), DATABASE_URL: databaseUrl, DATA_DIR: join(folder, name),
    ...settings,
  };
  const log = () => readFileSync(logFile, 'utf8');
  const isRunning = () => child !== null && child.exitCode === null && child.signalCode === null;

  function launch(): ChildProcess {
    const output = openSync(logFile, 'a');
    const preload = pathToFileURL(`${root}packages/tooling/src/stop-with-parent.mjs`).href;
    const started = spawn(process.execPath, ['--import', preload, 'apps/server/src/main.ts'], {
      cwd: root,
      env,
      // Ctrl-C reaches the prover alone, which ends what it started in the right order.
      detached: true,
      stdio: ['ignore', output, output, 'ipc'],
    });
    closeSync(output);
    started.once('exit', () => {
      if (child === started) deaths += 1;
    });
    return started;
  }

  const stop = async () => {
    const stopping = child;
    child = null;
    if (stopping) await endProcess(stopping);
  };
  atEnd(stop);

  return {
    name,
    url,
    async start() {
      const since = performance.now();
      child = launch();
      await untilReady(`${url}/readyz`, child, 60).catch((error: Error) => {
        throw new Error(`${error.message}\n${log().slice(-3000)}`);
      });
      ready = true;
      return (performance.now() - since) / 1000;
    },
    async kill() {
      const killed = child;
      child = null;
      ready = false;
      if (!killed || killed.exitCode !== null || killed.signalCode !== null) return;
      const gone = once(killed, 'exit');
      killed.kill('SIGKILL');
      await gone;
    },
    stop,
    isRunning,
    isReady: () => ready && isRunning(),
    deaths: () => deaths,
    log,
  };
}
