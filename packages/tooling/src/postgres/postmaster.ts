import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pgCtlOf, postgresOf, type Native } from './binaries.ts';
import { plainEnv } from './initdb.ts';
import { endProcess } from './orphan.ts';
import type { Place } from './place.ts';
import { asUser } from './service-user.ts';

export type Cluster = { native: Native; place: Place; logFile: string; settings: Record<string, string> };
/** `ended` tells why it could not even be spawned, if so. */
export type Postmaster = { child: ChildProcess; port: number; ended: Promise<Error | null> };

const LOG_LIMIT = 10 * 1024 * 1024;

/**
 * Starts PostgreSQL on loopback and resolves once it takes connections, crash recovery
 * included, however long that takes. With no `port` given it finds a free one.
 */
export async function launch(cluster: Cluster, log: (line: string) => void, port?: number): Promise<Postmaster> {
  for (let attempt = 1; ; attempt += 1) {
    const postmaster = spawnPostmaster(cluster, port ?? (await freePort()));
    if (await becomesReady(postmaster, cluster, log)) return postmaster;
    const said = (await postmaster.ended)?.message ?? lastLines(cluster.logFile);
    // Another process took the port meanwhile, or backends of a killed postmaster are still on their way out.
    const passing = /could not bind|could not create any TCP|is still in use|Is another postmaster/.test(said);
    if (!passing || attempt === 20) throw new Error(`PostgreSQL did not start. The end of ${cluster.logFile}:\n${said}`);
    await sleep(250);
  }
}

/** Ends it cleanly: transactions still under way are rolled back, everything committed is on disk. */
export async function shutDown(cluster: Cluster, postmaster: Postmaster): Promise<void> {
  const { child } = postmaster;
  child.ref();
  if (process.platform === 'win32') {
    spawnSync(pgCtlOf(cluster.native), ['stop', '-D', cluster.place.clusterDir, '-m', 'fast'], { stdio: 'ignore' });
  } else if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    await endProcess(child.pid, 'gently');
  }
  await postmaster.ended;
}

function spawnPostmaster({ native, place, logFile, settings }: Cluster, port: number): Postmaster {
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', timezone: 'UTC', ...settings };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  if (existsSync(logFile) && statSync(logFile).size > LOG_LIMIT) renameSync(logFile, `${logFile}.1`);
  const output = openSync(logFile, 'a', 0o600);
  const child = spawn(postgresOf(native), ['-D', place.clusterDir, '-p', String(port), ...flags], {
    ...asUser(place.user),
    env: plainEnv(),
    // A session of its own: Ctrl-C reaches our server, which still needs the database to finish its work.
    detached: true,
    windowsHide: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  const ended = new Promise<Error | null>((resolve) => {
    child.once('exit', () => resolve(null));
    child.once('error', resolve);
  });
  return { child, port, ended };
}

/** The eighth line of postmaster.pid says so: what pg_ctl itself waits for. */
async function becomesReady({ child, ended }: Postmaster, { place }: Cluster, log: (line: string) => void): Promise<boolean> {
  const pidFile = join(place.clusterDir, 'postmaster.pid');
  let over = false;
  void ended.then(() => (over = true));
  for (let waited = 0; !over; waited += 15) {
    const lines = existsSync(pidFile) ? readFileSync(pidFile, 'utf8').split('\n') : [];
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return true;
    if (waited > 0 && waited % 9000 === 0) log('The database is still recovering what an interrupted run left behind…');
    await sleep(15);
  }
  return false;
}

function lastLines(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n').slice(-12).join('\n') : '';
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
