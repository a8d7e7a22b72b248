import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, type Socket as Wire } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { io, type Socket } from 'socket.io-client';
import { freePort } from '@passerelle/testing/free-port.ts';
import { hasRedis, startRedis } from '@passerelle/testing/redis.ts';
import { ask, closing, next, wireOf } from '@passerelle/testing/server.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { afterAll, describe, expect, it } from 'vitest';

const world = await createWorld();
const { DATABASE_URL: _, PUBLIC_URL: __, ...environment } = process.env;
const folder = await mkdtemp(join(tmpdir(), 'passerelle-ending-'));
const redis = hasRedis ? await startRedis() : null;
const pair = await world.aBinome();
const clients: Socket[] = [];
const running: { kill(signal: NodeJS.Signals): unknown }[] = [];
afterAll(async () => {
  clients.forEach((client) => client.close());
  running.forEach((server) => server.kill('SIGKILL'));
  await redis?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The program itself, as a process of its own. */
async function start(settings: Record<string, string> = {}) {
  const port = await freePort();
  const server = spawn(process.execPath, [fileURLToPath(new URL('main.ts', import.meta.url))], {
    env: { ...environment, NODE_ENV: 'production', PORT: String(port), DATABASE_URL: world.database.url, DEMO: 'off', DATA_DIR: folder, SECRET_KEY: 'k'.repeat(40), LOG_LEVEL: 'silent', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.push(server);
  const exited = once(server, 'exit').then(([code]) => code as number);
  const url = `http://127.0.0.1:${port}`;
  await expect.poll(() => status(`${url}/readyz`), { timeout: 60_000, interval: 50 }).toBe(200);
  return { url, port, exited, kill: (signal: NodeJS.Signals) => server.kill(signal) };
}
const status = (url: string) => fetch(url).then((answer) => answer.status, () => 0);

async function dial({ url }: { url: string }, member = pair.mentor): Promise<Socket> {
  const { token } = await world.services.sessions.start(member.id, 'Firefox');
  const client = io(url, { transports: ['websocket'], forceNew: true, reconnection: false, extraHeaders: { cookie: `passerelle=${token}` } });
  clients.push(client);
  await new Promise<void>((resolve, reject) => client.once('connect', () => resolve()).once('connect_error', reject));
  return client;
}

/** A request whose body has not arrived yet. */
async function halfARequest({ port }: { port: number }): Promise<Wire> {
  const wire = connect(port, '127.0.0.1');
  await once(wire, 'connect');
  wire.write('POST /api/v1/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 60\r\n\r\n{"email":"');
  // Answered on another connection, so the first was taken up before.
  await status(`http://127.0.0.1:${port}/healthz`);
  return wire;
}

describe('a server alone that is told to end', () => {
  it('says so to its browsers, answers what is under way, and ends by itself, however often it is told', { timeout: 180_000 }, async () => {
    const server = await start();
    const client = await dial(server);
    const draining = next(client, 'server.draining');
    const gone = closing(client);
    const wire = await halfARequest(server);
    let answers = '';
    wire.on('data', (chunk) => (answers += String(chunk)));
    for (let times = 0; times < 3; times++) server.kill('SIGTERM');
    await draining;
    await gone;
    expect(await status(`${server.url}/readyz`)).not.toBe(200);
    // What comes after it on the same connection is answered too, like anything else.
    wire.write(`${'a@b.example","password":"'.padEnd(48, 'x')}"}GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\n\r\n`);
    await expect.poll(() => answers.match(/HTTP\/1\.1 \d+/g)).toHaveLength(2);
    expect(answers).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answers).toMatch(/HTTP\/1\.1 401 [^]*"code":"unauthenticated"/);
    expect(await server.exited).toBe(0);
  });

  it('does not wait for ever for what never comes', { timeout: 180_000 }, async () => {
    const server = await start();
    const [wire, client] = [await halfARequest(server), await dial(server)];
    wire.on('error', () => undefined);
    wireOf(client).pause();
    server.kill('SIGTERM');
    expect(await server.exited).toBe(0);
  });
});

describe.skipIf(!hasRedis)('a server beside another (skipped where redis-server is not installed)', () => {
  it('takes nobody new, serves until its browsers have moved, and then ends; nothing is lost on the way', { timeout: 180_000 }, async () => {
    const settings = { REDIS_URL: redis?.url ?? '' };
    const [leaving, staying] = [await start(settings), await start(settings)];
    const [mentor, mentee] = [await dial(leaving), await dial(staying, pair.mentee)];
    const conversationId = pair.conversationId;
    const send = (client: Socket, body: string) => ask(client, 'conversation.send', { conversationId, clientId: crypto.randomUUID(), body });
    // They hear each other.
    let heard = 0;
    mentee.on('message.sent', () => (heard += 1));
    await expect.poll(async () => {
      await send(mentor, 'bonjour');
      return heard;
    }, { timeout: 10_000 }).toBeGreaterThan(0);
    const draining = next(mentor, 'server.draining');
    leaving.kill('SIGTERM');
    await draining;
    expect(await status(`${leaving.url}/readyz`)).toBe(503);
    expect(await status(`${leaving.url}/healthz`)).toBe(200);
    await expect(dial(leaving)).rejects.toThrow();
    // The line that is still there works in both directions while the new one is opened.
    const [here, there] = [next(mentor, 'message.sent', ({ body }) => body === 'de là'), next(mentee, 'message.sent', ({ body }) => body === 'd’ici')];
    expect(await send(mentor, 'd’ici')).toMatchObject({ ok: true });
    expect(await send(mentee, 'de là')).toMatchObject({ ok: true });
    await Promise.all([here, there]);
    const moved = await dial(staying);
    mentor.close();
    expect(await leaving.exited).toBe(0);
    const after = next(moved, 'message.sent');
    await send(mentee, 'après');
    expect(await after).toMatchObject({ body: 'après' });
    staying.kill('SIGTERM');
    expect(await staying.exited).toBe(0);
  });
});
