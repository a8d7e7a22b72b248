import type { FastifyInstance } from 'fastify';
import type { Server } from 'socket.io';
import { listenForRights } from '@passerelle/core/kernel/notices.ts';
import type { AppDeps } from '../build-app.ts';
import { plainError } from '../plain-error.ts';
import { problemOf } from '../problems.ts';
import { adoptionEvents } from './adoptions.socket.ts';
import { binomeEvents } from './binomes.socket.ts';
import { practiceEvents } from './practices.socket.ts';
import { admit } from './admission.ts';
import { conversationEvents } from './conversations.socket.ts';
import { createDelivery } from './delivery.ts';
import { createDoorway } from './doorway.ts';
import { handOver } from './hand-over.ts';
import { createFence } from './fence.ts';
import type { Live } from './live.ts';
import { joinNodes } from './nodes/join.ts';
import { journalEvents } from './journal.socket.ts';
import { presenceEvents } from './presence.socket.ts';
import { remarkEvents } from './remarks.socket.ts';
import { reverify } from './reverify.ts';
import { createRights } from './rights.ts';
import { serve } from './serve.ts';
import { dropSlowReaders } from './slow-readers.ts';
import { tellingOf, type Telling } from './telling.ts';
import { collectionEvents } from './collections.socket.ts';
import { peerEvents } from './peers.socket.ts';
import { threadEvents } from './threads.socket.ts';
import { closeTransport, openTransport } from './transport.ts';

/** Socket.IO on the app's HTTP server. The only place that knows it; everybody else records events. */
export function openRealtime(app: FastifyInstance, deps: AppDeps): Server {
  const report = (error: unknown): undefined => {
    app.log.warn({ err: plainError(error) }, 'live line');
  };
  const io = openTransport(app, { publicUrl: deps.publicUrl, exact: deps.originIsExact }, () => deps.draining?.hasBegun ?? false);
  dropSlowReaders(io);
  const fence = createFence(io, deps.services.conversations.roster, report);
  const doorway = createDoorway();
  const nodes = joinNodes(io, deps.nodes ?? { redis: null }, (telling) => deliver(telling), report);
  const heed = createRights(io, { fence, doorway, presence: nodes.presence });
  const deliver = createDelivery(io, fence, heed);
  /** Here first, and in the same breath to the other nodes. */
  const tell = (telling: Telling) => {
    deliver(telling);
    nodes.tell(telling);
  };

  io.use((socket, next) => {
    doorway.enter(socket as Live);
    admit(socket as Live, deps).then(
      () => next(),
      (error: unknown) => next(refusal(error)),
    );
  });
  const verbs = { ...conversationEvents(deps), ...threadEvents(deps), ...peerEvents(deps), ...practiceEvents(deps), ...remarkEvents(deps), ...adoptionEvents(deps), ...binomeEvents(deps), ...collectionEvents(deps), ...journalEvents(deps), ...presenceEvents(deps, { fence, isOnline: nodes.presence.isOnline, tell }) };
  io.on('connection', (socket) => {
    if (!doorway.pass(socket as Live)) return void socket.disconnect(true);
    for (const { id, roster } of (socket as Live).data.circle) fence.entered(id, roster);
    nodes.welcome(socket as Live);
    serve(socket as Live, verbs, app);
  });

  const endings: (() => unknown)[] = [
    deps.bus.subscribe((event) => tell(tellingOf(event))),
    deps.nodes?.noticesUrl
      ? listenForRights(deps.nodes.noticesUrl, {
          onNotice: heed,
          // What was announced meanwhile was not heard. When the database cannot say yet, the next line to it will.
          onListening: () => void reverify(io, deps).catch(report),
          onError: report,
        })
      : () => undefined,
    () => nodes.leave(),
  ];
  deps.draining?.onBegin(() => handOver(io, nodes.hasPeers()));
  app.addHook('preClose', async () => {
    await closeTransport(io);
    for (const end of endings) await end();
  });
  return io;
}

function refusal(error: unknown): Error {
  const problem = problemOf(error, 'en');
  return Object.assign(new Error(problem.code), { data: problem });
}
