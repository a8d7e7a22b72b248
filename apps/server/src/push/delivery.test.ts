import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { createServices } from '@passerelle/core/services.ts';
import { createPushBrowser } from '@passerelle/testing/push-browser.ts';
import { startPushService } from '@passerelle/testing/push-service.ts';
import { createWorld, testSecret, testUrl } from '@passerelle/testing/world.ts';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { createJobs } from '../jobs/queue.ts';
import { createKeyPair } from './keys.ts';
import { createPushTransport } from './transport.ts';

// The whole way: a message, the sweep, the real queue, the encryption, a push service, the browser's keys.
const world = await createWorld();
const service = await startPushService();
const keys = createKeyPair();
const failures: string[] = [];
const jobs = createJobs(world.database, (error) => failures.push(error.message));
const services = createServices({
  database: world.database,
  bus: world.bus,
  jobs,
  // A morning, with the grace over as soon as something is written.
  now: () => world.clock.now(),
  newId: () => randomUUIDv7(),
  secretKey: testSecret,
  publicUrl: testUrl,
  mailTransport: null,
  push: { publicKey: keys.publicKey, services: [service.host], transport: createPushTransport({ ...keys, subject: 'mailto:a@x.example' }, { ca: service.ca }) },
});
await jobs.start();
await jobs.work(services);
world.clock.advance(Date.parse('2027-01-13T09:00:00Z') - world.clock.now().getTime());
const pair = await world.aBinome();
const browser = createPushBrowser(service.endpoint(randomUUID()));
const { token } = await services.sessions.start(pair.mentor.id, 'Firefox');
await world.database.pool.query(`update sessions set expires_at = '2099-01-01'`);
const actor = await services.sessions.resolve(token);
if (!actor) throw new Error('the session is over at once');

afterAll(async () => {
  await jobs.stop();
  await service.close();
});

beforeEach(async () => {
  service.taken.length = 0;
  failures.length = 0;
  await services.notifications.subscribe(actor, browser.subscription);
});

async function write(body: string) {
  await services.conversations.send(await world.actorOf(pair.mentee), { conversationId: pair.conversationId, clientId: randomUUID(), body });
  world.clock.advance(6_000);
  await services.notifications.sweep();
}

/** The notices that came, once there are so many. */
async function arrived(count: number) {
  await vi.waitFor(() => expect(service.taken.length).toBeGreaterThanOrEqual(count), { timeout: 15_000, interval: 50 });
  return service.taken.map(({ body }) => JSON.parse(browser.read(body)) as { title: string; seq: number });
}

/** How the newest job of telling stands. */
async function state(): Promise<string | undefined> {
  const { rows } = await world.database.pool.query<{ state: string }>(`select state from pgboss.job where name = 'notifications.tell' order by created_on desc limit 1`);
  return rows[0]?.state;
}

it('a message reaches the browser of who is to be told', async () => {
  await write('Bonjour');
  expect(await arrived(1)).toMatchObject([{ title: 'Rachid Benali', seq: 1 }]);
  await vi.waitFor(async () => expect(await state()).toBe('completed'), { timeout: 10_000 });
});

it('a push service that is away is asked again, and the others are not held up', async () => {
  service.answers.push(500);
  await write('Encore');
  await vi.waitFor(async () => expect(await state()).toBe('retry'), { timeout: 10_000 });
  // The queue would wait ten seconds.
  await world.database.pool.query(`update pgboss.job set start_after = now() where name = 'notifications.tell' and state = 'retry'`);
  expect(await arrived(2)).toMatchObject([{ seq: 2 }, { seq: 2 }]);
  await vi.waitFor(async () => expect(await state()).toBe('completed'), { timeout: 10_000 });
  expect(failures).toEqual([]);
});

it('a browser that is gone is forgotten', async () => {
  service.answers.push(410);
  await write('Adieu');
  await vi.waitFor(async () => expect(await services.notifications.subscription(actor)).toEqual({ endpoint: null }), { timeout: 10_000 });
});

it('a push that is refused for good is told to whoever runs the server, without the browser’s address', async () => {
  service.answers.push(403);
  await write('Refusé');
  await vi.waitFor(() => expect(failures).toEqual([expect.stringContaining('refused a push for good')]), { timeout: 10_000 });
  expect(failures.join()).not.toContain(browser.subscription.endpoint);
  expect(await state()).not.toBe('retry');
});
