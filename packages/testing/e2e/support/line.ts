import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

/** Turns the body of an answer into another, for a path. */
type Change = (body: string) => string | null;

/**
 * The way to the product, which can be cut like a cable: for pages, the socket and the service worker alike, while the
 * browser goes on believing in its network. `change` lets the server seem to be of another version; null: the file is gone.
 */
export async function openLine() {
  const target = new URL(process.env.E2E_URL!);
  const sockets = new Set<Duplex>();
  const changes = new Map<string, Change>();
  let isCut = false;

  const server: Server = createServer((asked, answer) => void pass(asked, answer));
  server.on('connection', (socket: Socket) => {
    if (isCut) socket.destroy();
    else sockets.add(socket.on('close', () => sockets.delete(socket)));
  });
  server.on('upgrade', (asked, socket, head) => {
    const through = connect(Number(target.port), target.hostname, () => {
      const headers = asked.rawHeaders.reduce((text, part, at) => text + part + (at % 2 ? '\r\n' : ': '), '');
      through.write(`${asked.method} ${asked.url} HTTP/1.1\r\n${headers}\r\n`);
      through.write(head);
      socket.pipe(through).pipe(socket);
    });
    for (const [one, other] of [[socket, through], [through, socket]] as const) one.on('error', () => other.destroy()).on('close', () => other.destroy());
  });

  async function pass(asked: IncomingMessage, answer: ServerResponse) {
    const change = changes.get(new URL(asked.url!, target).pathname);
    const headers = { ...asked.headers };
    if (change) {
      // The whole of it, as it is.
      headers['accept-encoding'] = 'identity';
      delete headers['if-none-match'];
      delete headers['if-modified-since'];
    }
    const through = request({ host: target.hostname, port: target.port, method: asked.method, path: asked.url, headers }, (given) => {
      if (!change) {
        given.pipe(answer.writeHead(given.statusCode!, given.rawHeaders));
        return;
      }
      const parts: Buffer[] = [];
      given.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
        const body = change(Buffer.concat(parts).toString());
        const { 'content-length': _, etag: __, 'last-modified': ___, ...rest } = given.headers;
        answer.writeHead(body === null ? 404 : given.statusCode!, rest).end(body ?? '');
      });
    });
    through.on('error', () => answer.destroy());
    asked.pipe(through);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    cut() {
      isCut = true;
      for (const socket of sockets) socket.destroy();
    },
    mend: () => void (isCut = false),
    change: (path: string, change: Change) => void changes.set(path, change),
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}

export type TestLine = Awaited<ReturnType<typeof openLine>>;
