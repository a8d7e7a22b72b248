import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { reachableNative } from '@passerelle/tooling/postgres/binaries.ts';
import { ACCOUNT, initialise } from '@passerelle/tooling/postgres/initdb.ts';
import { findPlace } from '@passerelle/tooling/postgres/place.ts';
import { freePort } from '../../src/free-port.ts';
import { launch, type Cluster, type Postmaster } from '@passerelle/tooling/postgres/postmaster.ts';
import { startMark } from '@passerelle/tooling/postgres/processes.ts';
import { STATE_DIR } from '@passerelle/tooling/postgres/state-dir.ts';
import type { Answer, Order } from './orders.ts';

/**
 * A process of its own that owns the run's folder, PostgreSQL and Redis, and stops them as hard as it is told. It
 * outlives a prover that is killed outright just long enough to put everything away. The product's own supervisor would
 * start a killed postmaster at once; here the prover decides for how long it stays away.
 */
const log = (line: string) => console.error(line);

let folder = '';
let cluster: Cluster | null = null;
let postmaster: Postmaster | null = null;
/** Processes that were stopped in their tracks. */
let frozen: number[] = [];
let redis: { child: ChildProcess; port: number } | null = null;

async function open(): Promise<{ folder: string; databaseUrl: string }> {
  folder = await mkdtemp(join(tmpdir(), 'passerelle-prove-'));
  // The database's own user, when root runs this, has to come through.
  await chmod(folder, 0o711);
  const dataDir = join(folder, 'database');
  await mkdir(dataDir, { mode: 0o711 });
  const place = await findPlace(dataDir, STATE_DIR, log);
  const native = await reachableNative(place.user, STATE_DIR, log);
  await initialise(native, place, true);
  // Durable as in production; only the number of connections is raised, for the provers' own beside two servers'.
  cluster = { native, place, settings: { max_connections: '150' }, logFile: join(dataDir, 'postgres.log') };
  postmaster = await launch(cluster, log);
  return { folder, databaseUrl: `postgres://${ACCOUNT}:${place.password}@127.0.0.1:${postmaster.port}/postgres` };
}

/** Resolves when the last of its processes is gone: until then one of them might still commit. */
async function stopDatabase(how: NodeJS.Signals): Promise<void> {
  if (!postmaster) return;
  const family = childrenOf(postmaster.child.pid ?? 0);
  postmaster.child.kill(how);
  await postmaster.ended;
  while (family.some((pid) => startMark(pid) !== null)) await sleep(5);
}

async function startDatabase(): Promise<void> {
  if (!cluster || !postmaster) throw new Error('there is no database to start');
  postmaster = await launch(cluster, log, postmaster.port);
}

/** The postmaster first, so that it starts nobody meanwhile. */
function freezeDatabase(): void {
  frozen = [postmaster?.child.pid ?? 0];
  postmaster?.child.kill('SIGSTOP');
  frozen.push(...childrenOf(frozen[0] ?? 0));
  for (const pid of frozen) tell(pid, 'SIGSTOP');
}

function thawDatabase(): void {
  for (const pid of frozen.splice(0).reverse()) tell(pid, 'SIGCONT');
}

function tell(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself meanwhile.
  }
}

async function startRedis(): Promise<{ redisUrl: string }> {
  const port = redis?.port ?? (await freePort());
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  const child = spawn('redis-server', settings, { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  redis = { child, port };
  await new Promise<void>((resolve, reject) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-2000);
      if (said.includes('Ready to accept connections')) resolve();
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`redis-server ended at once:\n${said}`)));
  });
  return { redisUrl: `redis://127.0.0.1:${port}` };
}

async function stopRedis(): Promise<void> {
  const child = redis?.child;
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

async function leave(): Promise<void> {
  await stopRedis().catch(log);
  // What is frozen would not heed the signal.
  thawDatabase();
  await stopDatabase('SIGQUIT').catch(log);
  if (cluster) await rm(cluster.place.clusterDir, { recursive: true, force: true });
  if (folder) await rm(folder, { recursive: true, force: true });
  process.exit(0);
}

function obey(order: Order): Promise<Answer['result']> {
  switch (order.name) {
    case 'open':
      return open();
    case 'stopDatabase':
      return stopDatabase(order.signal);
    case 'startDatabase':
      return startDatabase();
    case 'freezeDatabase':
      return Promise.resolve(freezeDatabase());
    case 'thawDatabase':
      return Promise.resolve(thawDatabase());
    case 'startRedis':
      return startRedis();
    case 'stopRedis':
      return stopRedis();
  }
}

function childrenOf(parent: number): number[] {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  return rows.map((row) => row.trim().split(/\s+/).map(Number)).flatMap(([pid, of]) => (pid && of === parent ? [pid] : []));
}

// One order after the other; the prover gone, by whatever end, everything goes.
let orders: Promise<unknown> = Promise.resolve();
process.on('message', ({ id, order }: { id: number; order: Order }) => {
  orders = orders.then(async () => {
    const answer: Answer = await obey(order).then(
      (result) => ({ id, result }),
      (error: unknown) => ({ id, failure: error instanceof Error ? error.message : String(error) }),
    );
    if (process.connected) process.send?.(answer);
  });
});
process.once('disconnect', () => void orders.then(leave));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
