import { createPublicKey, verify } from 'node:crypto';
import { createServer, type Server } from 'node:https';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createCertificate } from './certificate.ts';

export type TakenPush = { path: string; headers: IncomingHttpHeaders; body: Buffer };
/** A status; or how the service fails otherwise. */
export type PushAnswer = number | ((answer: ServerResponse) => void);

/** A push service on this machine, over https with a certificate of its own. It answers 201 unless it is told otherwise. */
export async function startPushService() {
  const { key, cert } = createCertificate();
  const taken: TakenPush[] = [];
  const answers: PushAnswer[] = [];
  const server: Server = createServer({ key, cert }, (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      taken.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks) });
      const answer = answers.shift() ?? 201;
      if (typeof answer === 'number') response.writeHead(answer).end('so be it');
      else answer(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `localhost:${(server.address() as AddressInfo).port}`;
  return {
    host,
    /** Whom to trust. */
    ca: cert,
    /** What came, oldest first. */
    taken,
    /** What it says to the next ones. */
    answers,
    endpoint: (name: string) => `https://${host}/push/${name}`,
    async close(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Who sent a push, by the signature it carries (RFC 8292); throws for one that does not fit. */
export function senderOf({ headers }: TakenPush): { aud: string; exp: number; sub: string; key: string } {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(headers.authorization ?? '') ?? [];
  const [head = '', claims = '', signature = ''] = token.split('.');
  const point = Buffer.from(key, 'base64url');
  const publicKey = createPublicKey({
    format: 'jwk',
    key: { kty: 'EC', crv: 'P-256', x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') },
  });
  const isTheirs = verify('sha256', Buffer.from(`${head}.${claims}`), { key: publicKey, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'));
  if (!isTheirs) throw new Error('the signature is not of that key');
  return { ...(JSON.parse(Buffer.from(claims, 'base64url').toString()) as { aud: string; exp: number; sub: string }), key };
}
