import type { FastifyInstance } from 'fastify';
import { Server, type Socket } from 'socket.io';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import type { DomainEvent } from '@passerelle/core/kernel/events.ts';
import { Invalid } from '@passerelle/core/kernel/errors.ts';
import type { AppDeps } from '../build-app.ts';
import { comesFromHere } from '../plugins/security.ts';
import { problemOf } from '../problems.ts';
import { admit } from './admission.ts';
import { conversationEvents } from './conversations.socket.ts';
import { createDoorway } from './doorway.ts';
import type { AckCallback } from './protocol.ts';
import { roomOf, sessionRoom } from './rooms.ts';
import { threadEvents } from './threads.socket.ts';
import { createThrottle } from '../throttle.ts';

/** Largest frame taken, in bytes: the longest message in its JSON coat. */
const frameLimit = 128 * 1024;

export type Live = Socket<Record<string, never>, Record<string, (payload: unknown) => void>, Record<string, never>, { actor: Actor }>;
/** A verb of the socket: what it does with a validated actor and an unvalidated payload. */
export type LiveVerb = (actor: Actor, payload: unknown, socket: Live) => Promise<unknown>;

/** Socket.IO on the app's HTTP server. The only place that knows it; everybody else records events. */
export function openRealtime(app: FastifyInstance, deps: AppDeps): Server {
  const trusted = { publicUrl: deps.publicUrl, exact: deps.originIsExact };
  const io = new Server(app.server, {
    path: '/socket.io',
    serveClient: false,
    maxHttpBufferSize: frameLimit,
    perMessageDeflate: false,
    // A proxy in between may close an idle line after a minute.
    pingInterval: 25_000,
    pingTimeout: 20_000,
    connectTimeout: 10_000,
    allowRequest: (request, answer) => {
      const welcome = comesFromHere(request.headers, trusted);
      // Engine.IO calls every refused upgrade a 400; this one has a name.
      if (!welcome && request.headers.upgrade) request.socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      answer(null, welcome);
    },
  });
  refuseOddPackets(io);

  const doorway = createDoorway();
  io.use((socket, next) => {
    doorway.enter(socket as Live);
    admit(socket as Live, deps).then(
      () => next(),
      (error: unknown) => next(refusal(error)),
    );
  });
  const verbs = { ...conversationEvents(deps), ...threadEvents(deps) };
  io.on('connection', (socket) => {
    if (doorway.pass(socket as Live)) serve(socket as Live, verbs, app);
    else socket.disconnect(true);
  });

  const unsubscribe = deps.bus.subscribe((event) => {
    if (event.rights) doorway.note(event.rights);
    emit(io, event);
  });
  app.addHook('preClose', async () => {
    unsubscribe();
    await io.close();
  });
  return io;
}

/**
 * Nothing here is binary: a packet that announces attachments would make the parser wait for them and hold memory.
 * And nobody asks twice to be let in: each time would cost an admission, which no throttle counts.
 */
function refuseOddPackets(io: Server): void {
  io.engine.on('connection', (raw: { on(name: 'packet', listener: (packet: { type: string; data: unknown }) => void): void; close(discard?: boolean): void }) => {
    let asked = false;
    raw.on('packet', ({ type, data }) => {
      if (type !== 'message') return;
      const asks = typeof data === 'string' && data.startsWith('0');
      if (typeof data !== 'string' || /^[56]/.test(data) || (asks && asked)) raw.close(true);
      asked ||= asks;
    });
  });
}

function refusal(error: unknown): Error {
  const problem = problemOf(error, 'en');
  return Object.assign(new Error(problem.code), { data: problem });
}

/** Routes a socket's events to the verbs; every answer is an acknowledgement, and nothing thrown reaches the process. */
function serve(socket: Live, verbs: Record<string, LiveVerb>, app: FastifyInstance): void {
  const throttle = createThrottle();
  socket.onAny((name: string, ...args: unknown[]) => {
    const last = args.at(-1);
    const ack: AckCallback = typeof last === 'function' ? (last as AckCallback) : () => undefined;
    const { actor } = socket.data;
    const refuse = (error: unknown) => ack({ ok: false, problem: problemOf(error, actor.locale) });
    const verdict = throttle();
    if (verdict === 'close') return void socket.disconnect(true);
    if (verdict === 'refuse') return refuse(new Invalid('too-many', {}, 1));
    const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
    if (!verb) return refuse(new Invalid('unknown-event'));
    verb(actor, args[0], socket).then(
      (data) => ack({ ok: true, data }),
      (error: unknown) => {
        const problem = problemOf(error, actor.locale);
        if (problem.status >= 500) app.log.error({ err: error, event: name }, 'socket event failed');
        ack({ ok: false, problem });
      },
    );
  });
}

/**
 * Tells the browsers concerned. Where rights changed, their sockets are closed or moved first; whoever was closed comes
 * back by itself, into the rooms they may be in now, and has nothing else to be told.
 */
function emit(io: Server, { name, audience, payload, rights }: DomainEvent): void {
  switch (rights?.does) {
    case 'end':
      if (rights.sessionIds.length > 0) io.in(rights.sessionIds.map(sessionRoom)).disconnectSockets(true);
      return;
    case 'readmit':
      return io.in(roomsOf(rights.memberIds)).disconnectSockets(true);
    case 'enter':
      io.in(roomsOf(rights.memberIds)).socketsJoin(roomOf({ to: 'conversation', id: rights.conversationId }));
      break;
    case 'leave':
      io.in(roomsOf(rights.memberIds)).socketsLeave(roomOf({ to: 'conversation', id: rights.conversationId }));
      break;
    case undefined:
  }
  io.to(audience.map(roomOf)).emit(name, payload);
}

const roomsOf = (memberIds: string[]) => memberIds.map((id) => roomOf({ to: 'member', id }));
