import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { AddressInfo } from 'node:net';
import { openCuttableLine } from '@passerelle/testing/cuttable-line.ts';
import { ask, type Loose } from '@passerelle/testing/server.ts';
import { createWorld, testSecret } from '@passerelle/testing/world.ts';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readEnv } from './env.ts';
import { createRuntime } from './runtime.ts';

// What is reported to the operator meanwhile is not for the test's reader.
vi.spyOn(console, 'error').mockImplementation(() => undefined);

const world = await createWorld();
const line = await openCuttableLine(world.database.url);
// The whole of a server, its queue included, on a database at the other end of a line.
const runtime = await createRuntime({
  env: readEnv({ DATABASE_URL: line.url, LOG_LEVEL: 'silent', DEMO: 'off' }),
  databaseUrl: line.url,
  secretKey: testSecret,
  originIsExact: false,
  web: null,
});
await runtime.app.listen({ port: 0, host: '127.0.0.1' });
const url = `http://127.0.0.1:${(runtime.app.server.address() as AddressInfo).port}`;
const pair = await world.aBinome();
const cookie = `passerelle=${(await runtime.services.sessions.start(pair.mentor.id, 'Firefox')).token}`;
const socket = await dial();
let isCut = false;

/** As a browser does: whoever's rights change while they come in (the pair was just made, and notices take their time) is let in at the next try. */
async function dial(): Promise<Socket> {
  for (;;) {
    const coming = io(url, { transports: ['websocket'], forceNew: true, reconnection: false, extraHeaders: { cookie } });
    const came = await new Promise<boolean>((resolve) => coming.once('connect', () => resolve(true)).once('connect_error', () => resolve(false)));
    const answer = came && (await coming.timeout(2_000).emitWithAck('conversation.positions', { conversations: {} }).catch(() => null));
    if (answer) return coming;
    coming.close();
  }
}

async function cut() {
  isCut = true;
  await line.cut();
}

async function mend() {
  if (isCut) await line.mend();
  isCut = false;
}

afterEach(mend);
afterAll(async () => {
  await mend();
  socket.close();
  await runtime.close();
  await line.close();
});

async function post(path: string, body: unknown): Promise<{ status: number; body: Loose }> {
  const answer = await fetch(`${url}/api/v1${path}`, { method: 'POST', headers: { cookie, 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const text = await answer.text();
  return { status: answer.status, body: text && JSON.parse(text) };
}

const send = (body = 'x', clientId: string = randomUUID()) => post(`/conversations/${pair.conversationId}/messages`, { clientId, body });
const sendLive = (body = 'x', clientId: string = randomUUID()) => ask(socket, 'conversation.send', { conversationId: pair.conversationId, clientId, body });
const stored = async () => (await world.database.pool.query<{ client_id: string; seq: string }>('select client_id, seq from messages where conversation_id = $1 order by seq', [pair.conversationId])).rows;
const isBack = async () => {
  await expect.poll(async () => (await send('de retour')).status, { timeout: 5_000, interval: 50 }).toBe(201);
};

describe('while the database is away', () => {
  beforeEach(cut);

  it('nothing is acknowledged: REST and socket say 503, in a problem', async () => {
    const before = await stored();
    const problem = { status: 503, code: 'unavailable', title: 'Service momentanément indisponible' };
    for (let i = 0; i < 3; i++) {
      expect(await send()).toMatchObject({ status: 503, body: problem });
      expect(await sendLive()).toMatchObject({ ok: false, problem });
    }
    expect(await stored()).toEqual(before);
  });

  it('every other verb says 503 too, and nobody is taken for signed out', async () => {
    for (const path of ['/me', '/threads', '/practices', '/me/binomes']) {
      expect((await fetch(`${url}/api/v1${path}`, { headers: { cookie } })).status).toBe(503);
    }
    expect((await post('/session', { email: pair.mentor.email, password: pair.mentor.password })).status).toBe(503);
    expect((await post('/password-resets', { email: pair.mentor.email })).status).toBe(503);
    const another = io(url, { transports: ['websocket'], forceNew: true, reconnection: false, extraHeaders: { cookie } });
    const refused = await new Promise<{ data?: unknown }>((resolve) => another.once('connect_error', resolve as (error: Error) => void));
    another.close();
    expect(refused.data).toMatchObject({ status: 503 });
  });

  it('the process lives and says that it is not ready', async () => {
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    expect(socket.connected).toBe(true);
  });
});

describe('when the database is back', () => {
  it('messages are stored again within five seconds, over REST and over the socket that stayed', async () => {
    await cut();
    expect((await send()).status).toBe(503);
    await mend();
    await isBack();
    expect(await sendLive()).toMatchObject({ ok: true });
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });

  it('a message that was refused is stored once when it is sent again', async () => {
    const clientId = randomUUID();
    await cut();
    expect((await send('réessayé', clientId)).status).toBe(503);
    await mend();
    await isBack();
    await send('réessayé', clientId);
    await sendLive('réessayé', clientId);
    expect((await stored()).filter((row) => row.client_id === clientId)).toHaveLength(1);
  });

  it('the queue works again: a forgotten password is answered', async () => {
    await cut();
    await mend();
    await isBack();
    expect((await post('/password-resets', { email: pair.mentor.email })).status).toBe(202);
    await expect.poll(() => world.lettersTo(pair.mentor.email), { timeout: 15_000, interval: 200 }).toHaveLength(1);
  });
});

describe('when connections are killed under load', () => {
  it('each message is either acknowledged and stored, or refused; sent again, each is there once and no number is missing', async () => {
    const ledger = new Map<string, number>();
    const names = Array.from({ length: 150 }, () => randomUUID());
    const unsent = new Set(names);
    let kills = 0;
    const kill = async () => {
      const { rowCount } = await world.database.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and application_name = 'passerelle' and query like '%messages%'`);
      kills += rowCount ?? 0;
    };
    const answers: number[] = [];
    while (unsent.size > 0) {
      const batch = [...unsent].slice(0, 30);
      const sending = batch.map(async (clientId, index) => {
        const ack = index % 2 ? await send('sous la charge', clientId) : await sendLive('sous la charge', clientId).then((told) => (told.ok ? { status: 201, body: told.data } : { status: told.problem.status, body: null }));
        answers.push(ack.status);
        if (ack.status !== 201) return;
        ledger.set(clientId, ack.body.seq);
        unsent.delete(clientId);
      });
      if (kills < 20) await kill();
      await Promise.all(sending);
      // Who is told to slow down does: asking on at once is a flood, and the server closes the line on it.
      if (answers.slice(-batch.length).includes(429)) await setTimeout(500);
    }
    expect(kills).toBeGreaterThan(0);
    expect(answers.filter((status) => ![201, 503, 429].includes(status))).toEqual([]);
    const rows = await stored();
    for (const [clientId, seq] of ledger) expect(rows.filter((row) => row.client_id === clientId).map((row) => Number(row.seq))).toEqual([seq]);
    expect(ledger.size).toBe(names.length);
    expect(rows.map((row) => Number(row.seq))).toEqual(rows.map((_, index) => index + 1));
  });
});
