import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbeddedPostgres } from '@passerelle/tooling/embedded-postgres.ts';
import { hasRedis, startRedis } from '../../src/redis.ts';
import { freePort } from '../../src/free-port.ts';

/** Of every server that a test starts. */
export const secretKey = 'k'.repeat(40);

export type Running = { port: number; /** As a container is ended; answers the exit code. */ end(): Promise<number> };

/** One address, and behind it as many servers of the demo community as a test starts: what a proxy and its upstreams are. */
export async function openSeveralServers() {
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-several-'));
  // Run by root, the database has a user of its own, who must come through.
  await chmod(folder, 0o711);
  const database = await startEmbeddedPostgres({ dataDir: join(folder, 'data') });
  const redis = hasRedis ? await startRedis() : null;
  const upstreams = new Set<number>();
  const proxy = await openProxy(upstreams);
  const { PUBLIC_URL: _, SMTP_URL: __, ...environment } = process.env;

  async function start(port?: number): Promise<Running> {
    const own = port ?? (await freePort());
    const server = spawn(process.execPath, ['apps/server/src/main.ts'], {
      cwd: fileURLToPath(new URL('../../../../', import.meta.url)),
      env: {
        ...environment, NODE_ENV: 'production', PORT: String(own), DATA_DIR: folder, SECRET_KEY: secretKey, LOG_LEVEL: 'error', DEMO: 'on',
        DATABASE_URL: database.url, PUBLIC_URL: proxy.url, ...(redis && { REDIS_URL: redis.url }),
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const exited = once(server, 'exit').then(([code]) => code as number);
    const isReady = () => fetch(`http://127.0.0.1:${own}/readyz`).then(({ ok }) => ok, () => false);
    while (!(await isReady())) await new Promise((resolve) => setTimeout(resolve, 50));
    upstreams.add(own);
    const end = () => {
      server.kill('SIGTERM');
      return exited;
    };
    running.add(end);
    return { port: own, end };
  }
  const running = new Set<() => Promise<number>>();

  return {
    url: proxy.url,
    databaseUrl: database.url,
    start,
    async close(): Promise<void> {
      await Promise.all([...running].map((end) => end()));
      proxy.close();
      await redis?.stop();
      await database.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Takes each connection to one of the upstreams by turns, and to the next one when nobody listens there. */
async function openProxy(upstreams: ReadonlySet<number>) {
  let turn = 0;
  const open = new Set<Socket>();
  const proxy = createServer((near) => {
    open.add(near);
    near.on('error', () => undefined).on('close', () => open.delete(near));
    const order = [...upstreams];
    turn += 1;
    reach(near, [...order.slice(turn % order.length), ...order.slice(0, turn % order.length)]);
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return {
    url: `http://localhost:${(proxy.address() as AddressInfo).port}`,
    close() {
      proxy.close();
      for (const near of open) near.destroy();
    },
  };
}

function reach(near: Socket, [port, ...rest]: number[]): void {
  if (port === undefined) return void near.resetAndDestroy();
  let reached = false;
  const far = connect(port, '127.0.0.1', () => {
    reached = true;
    near.pipe(far).pipe(near);
  });
  far.on('error', () => (reached ? near.destroy() : reach(near, rest))).on('close', () => reached && near.destroy());
  near.on('close', () => reached && far.destroy());
}
