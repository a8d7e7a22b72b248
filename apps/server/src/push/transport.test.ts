import type { ServerResponse } from 'node:http';
import { createServer } from 'node:net';
import { createPushBrowser } from '@passerelle/testing/push-browser.ts';
import { senderOf, startPushService } from '@passerelle/testing/push-service.ts';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import webPush from 'web-push';
import { createPushTransport } from './transport.ts';

const service = await startPushService();
afterAll(() => service.close());
const keys = webPush.generateVAPIDKeys();
const send = createPushTransport({ ...keys, subject: 'mailto:bonjour@example.org' }, { ca: service.ca });
const browser = createPushBrowser(service.endpoint('one'));
const push = { ...browser.subscription, payload: '{"title":"Réunion غدا"}', topic: 'a'.repeat(32), ttlSeconds: 60 };

beforeEach(() => {
  service.taken.length = 0;
  service.answers.length = 0;
});

describe('a push', () => {
  it('reaches its browser, and only that one can read it', async () => {
    expect(await send(push)).toBe('taken');
    const [taken] = service.taken;
    if (!taken) throw new Error('nothing came');
    expect(taken.path).toBe('/push/one');
    expect(browser.read(taken.body)).toBe(push.payload);
    expect(taken.body.includes('title')).toBe(false);
    expect(() => createPushBrowser().read(taken.body)).toThrow();
  });

  it('says how long it is good for, what it replaces, and who sends it', async () => {
    await send(push);
    const [taken] = service.taken;
    if (!taken) throw new Error('nothing came');
    expect(taken.headers).toMatchObject({ ttl: '60', topic: push.topic, urgency: 'normal', 'content-encoding': 'aes128gcm' });
    expect(senderOf(taken)).toMatchObject({ aud: `https://${service.host}`, sub: 'mailto:bonjour@example.org', key: keys.publicKey });
  });

  it('of the longest there is goes through', async () => {
    const payload = 'ع'.repeat(1_900);
    expect(await send({ ...push, payload })).toBe('taken');
    expect(browser.read(service.taken[0]?.body ?? Buffer.alloc(0))).toBe(payload);
  });

  it.each([[200, 'taken'], [201, 'taken'], [202, 'taken'], [404, 'gone'], [410, 'gone'], [400, 'refused'], [401, 'refused'], [403, 'refused'], [413, 'refused']])(
    'answered %i is %s',
    async (status, outcome) => {
      service.answers.push(status);
      expect(await send(push)).toBe(outcome);
    },
  );

  it.each([429, 500, 502, 503])('answered %i is for later', async (status) => {
    service.answers.push(status);
    await expect(send(push)).rejects.toThrow(`${service.host} answered ${status}`);
  });

  it.each([301, 302, 307, 308])('answered %i goes nowhere else', async (status) => {
    service.answers.push((answer: ServerResponse) => answer.writeHead(status, { location: service.endpoint('elsewhere') }).end());
    expect(await send(push)).toBe('refused');
    expect(service.taken.map(({ path }) => path)).toEqual(['/push/one']);
  });

  it('never names the browser’s address in its failure: whoever has it could write there', async () => {
    service.answers.push(500);
    await expect(send(push)).rejects.not.toThrow('/push/one');
  });
});

describe('a push service that behaves badly', () => {
  it('and says nothing is left after three seconds', async () => {
    service.answers.push(() => undefined);
    await expect(send(push)).rejects.toThrow(/timeout|aborted/i);
  });

  it('and speaks without end is not listened to', async () => {
    let hasEnded: () => void;
    const ended = new Promise<void>((resolve) => (hasEnded = resolve));
    service.answers.push((answer: ServerResponse) => {
      answer.writeHead(201);
      const more = () => {
        while (!answer.destroyed && answer.write(Buffer.alloc(64 * 1024)));
      };
      answer.on('drain', more).on('close', () => hasEnded());
      more();
    });
    expect(await send(push)).toBe('taken');
    await ended;
    expect(await send(push)).toBe('taken');
  });

  it('or is another than its certificate says is told nothing', async () => {
    const stranger = createPushTransport({ ...keys, subject: 'mailto:bonjour@example.org' });
    await expect(stranger(push)).rejects.toThrow(/certificate/);
    expect(service.taken).toEqual([]);
  });

  it('or speaks no TLS is for later', async () => {
    const server = createServer((socket) => socket.end('HTTP/1.1 201 Created\r\n\r\n'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await expect(send({ ...push, endpoint: `https://localhost:${port}/x` })).rejects.toThrow();
    server.close();
  });
});
