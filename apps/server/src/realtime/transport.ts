import type { FastifyInstance } from 'fastify';
import { Server } from 'socket.io';
import { atMost } from '../draining.ts';
import { comesFromHere } from '../plugins/security.ts';
import { sendPreparedAsIs } from './prepared.ts';

/** Largest frame taken, in bytes: the longest message in its JSON coat. */
const frameLimit = 128 * 1024;

/** Milliseconds in which a browser takes leave. */
const goodbye = 500;

/** Socket.IO on the app's HTTP server, deaf to foreign pages, odd packets, and newcomers while `isClosed`. */
export function openTransport(app: FastifyInstance, trusted: { publicUrl: string; exact: boolean }, isClosed: () => boolean): Server {
  const io = new Server(app.server, {
    path: '/socket.io',
    serveClient: false,
    maxHttpBufferSize: frameLimit,
    perMessageDeflate: false,
    // A line that is cut without a word is noticed within 22 s on either side; half a second of way and back is no cut.
    pingInterval: 12_000,
    pingTimeout: 10_000,
    connectTimeout: 10_000,
    allowRequest: (request, answer) => {
      const welcome = comesFromHere(request.headers, trusted);
      // Engine.IO calls every refused upgrade a 400; these have names.
      if (!welcome) refuseUpgrade(request, '403 Forbidden');
      else if (isClosed()) refuseUpgrade(request, '503 Service Unavailable');
      answer(null, welcome && !isClosed());
    },
  });
  sendPreparedAsIs(io);
  refuseOddPackets(io);
  return io;
}

/** Says goodbye to all; who does not answer, because it does not read, is cut. Rests until the requests under way are answered. */
export async function closeTransport(io: Server): Promise<void> {
  const { clients } = io.engine as unknown as { clients: Record<string, { transport: { socket?: { terminate(): void } } }> };
  const wires = Object.values(clients).map(({ transport }) => transport.socket);
  const closed = io.close();
  await atMost(goodbye, closed);
  for (const wire of wires) wire?.terminate();
  await closed;
}

function refuseUpgrade({ headers, socket }: { headers: { upgrade?: string | undefined }; socket: { end(text: string): unknown } }, status: string): void {
  if (headers.upgrade) socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`);
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
