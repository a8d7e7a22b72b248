import type { AddressInfo, Socket as Wire } from 'node:net';
import { buildApp, type AppDeps, type AppOptions } from '@passerelle/server/build-app.ts';
import { createCookieJar } from '@passerelle/server/plugins/session.ts';
import type { Ack } from '@passerelle/server/realtime/protocol.ts';
import type { FastifyInstance } from 'fastify';
import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';
import { afterAll } from 'vitest';
import type { TestMember } from './factories.ts';
import { testUrl, type World } from './world.ts';

export type TestServerOptions = Partial<Pick<AppDeps, 'mayWrite' | 'services' | 'publicUrl' | 'originIsExact' | 'demo' | 'development' | 'isReady' | 'nodes' | 'draining'>> &
  Partial<AppOptions>;
export type TestServer = Awaited<ReturnType<typeof startTestServer>>;

/** The real app on a port of its own. Call it at the top of a test file; it closes itself after the last test. */
export async function startTestServer(world: World, options: TestServerOptions = {}) {
  const { logLevel = 'silent', trustProxy = [], web, ...given } = options;
  const cookies = createCookieJar(false);
  const deps: AppDeps = {
    services: world.services,
    bus: world.bus,
    cookies,
    publicUrl: testUrl,
    originIsExact: true,
    demo: false,
    development: false,
    demoAccounts: [],
    // A test writes faster than people do.
    mayWrite: () => true,
    isReady: async () => true,
    ...given,
  };
  const app = await buildApp(deps, { logLevel, trustProxy, ...(web && { web }) });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const clients = new Set<Socket>();
  afterAll(async () => {
    for (const client of clients) client.close();
    await app.close();
  });

  function dial(cookie: string | null, wishes: Partial<ManagerOptions & SocketOptions> = {}): Socket {
    const client = io(url, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      ...wishes,
      extraHeaders: { ...(cookie !== null && { cookie }), ...wishes.extraHeaders },
    });
    clients.add(client);
    return client;
  }

  async function signIn(member: Pick<TestMember, 'id'>): Promise<string> {
    const { token } = await deps.services.sessions.start(member.id, 'Firefox');
    return `${cookies.names.session}=${token}`;
  }

  function connect(cookie: string | null, wishes: Partial<ManagerOptions & SocketOptions> = {}): Promise<Socket> {
    const client = dial(cookie, wishes);
    return new Promise((resolve, reject) => {
      client.once('connect', () => resolve(client));
      client.once('connect_error', reject);
    });
  }

  return {
    app,
    url,
    port,
    cookies,
    /** A cookie header of a new session of this member. */
    signIn,
    /** A socket on its way; `connect` waits for it. */
    dial,
    /** A live socket; rejects with the server's refusal. */
    connect,
    /** A live socket of a new session for each, once every one of them has heard that the others came: what one hears from here on is news. */
    async gather<Members extends readonly Pick<TestMember, 'id'>[]>(...members: Members): Promise<{ [At in keyof Members]: Socket }> {
      const lines = await Promise.all(members.map(async (member) => connect(await signIn(member))));
      await Promise.all(lines.map(settled));
      return lines as { [At in keyof Members]: Socket };
    },
    /** A request to the API, as a browser of this origin makes it. */
    call: (cookie: string | null, method: Method, path: string, body?: unknown) => call(app, cookie, method, path, body),
  };
}

// oxlint-disable-next-line typescript/no-explicit-any -- what a test reads of an answer, it asserts in the same breath
export type Loose = any;
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

async function call(app: FastifyInstance, cookie: string | null, method: Method, path: string, body?: unknown) {
  const answer = await app.inject({
    method,
    url: `/api/v1${path}`,
    headers: { origin: testUrl, ...(cookie !== null && { cookie }), ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { payload: JSON.stringify(body) }),
  });
  return { status: answer.statusCode, headers: answer.headers, body: answer.body === '' ? null : parsed(answer.body) };
}

function parsed(text: string): Loose {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Sends an event and waits for its acknowledgement. */
export function ask<T = Loose>(client: Socket, event: string, payload?: unknown): Promise<Ack<T>> {
  return client.timeout(10_000).emitWithAck(event, payload) as Promise<Ack<T>>;
}

/** The payload of the next such event that fits. */
export function next<T = Loose>(client: Socket, event: string, fits: (payload: T) => boolean = () => true): Promise<T> {
  return new Promise((resolve) => {
    const listener = (payload: T) => {
      if (!fits(payload)) return;
      client.off(event, listener);
      resolve(payload);
    };
    client.on(event, listener);
  });
}

/** Why a socket was closed, once it is. */
export function closing(client: Socket): Promise<string> {
  if (client.disconnected) return Promise.resolve('already');
  return new Promise((resolve) => client.once('disconnect', resolve));
}

/** The network's end of a client on a WebSocket: paused, it reads nothing. */
export function wireOf(client: Socket): Wire {
  const { transport } = client.io.engine as unknown as { transport: { ws: object } };
  return Reflect.get(transport.ws, '_socket') as Wire;
}

/** Everything a socket hears from here on, by name. */
export function listen(client: Socket): { name: string; payload: Loose }[] {
  const heard: { name: string; payload: Loose }[] = [];
  client.onAny((name: string, payload: unknown) => heard.push({ name, payload }));
  return heard;
}

/** After this, whatever the server had sent to this socket before has been heard: a socket keeps its order. */
export async function settled(client: Socket): Promise<void> {
  await ask(client, 'no.such.event');
}
