import { knownPushServices } from '@passerelle/core/notifications/push-services.ts';
import { createPushBrowser } from '@passerelle/testing/push-browser.ts';
import { startTestServer } from '@passerelle/testing/server.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { expect, it } from 'vitest';

const world = await createWorld({ push: { publicKey: 'BKey', services: knownPushServices, transport: async () => 'taken' } });
const server = await startTestServer(world);
const member = await world.aMember();
const path = '/notifications/subscription';

it('a browser subscribes, sees where it is told, and ends it', async () => {
  const cookie = await server.signIn(member);
  const { subscription } = createPushBrowser();
  expect((await server.call(cookie, 'GET', '/notifications/push-key')).body).toEqual({ publicKey: 'BKey' });
  expect((await server.call(cookie, 'GET', path)).body).toEqual({ endpoint: null });
  // As PushSubscription.toJSON() has it.
  expect((await server.call(cookie, 'POST', path, { ...subscription, expirationTime: null })).status).toBe(201);
  expect((await server.call(cookie, 'GET', path)).body).toEqual({ endpoint: subscription.endpoint });
  // Another browser of the same member has its own.
  expect((await server.call(await server.signIn(member), 'GET', path)).body).toEqual({ endpoint: null });
  expect((await server.call(cookie, 'DELETE', path)).status).toBe(204);
  expect((await server.call(cookie, 'DELETE', path)).status).toBe(204);
  expect((await server.call(cookie, 'GET', path)).body).toEqual({ endpoint: null });
});

it('signing out ends it', async () => {
  const cookie = await server.signIn(member);
  await server.call(cookie, 'POST', path, createPushBrowser().subscription);
  await server.call(cookie, 'DELETE', '/session');
  expect((await world.database.pool.query('select 1 from push_subscriptions')).rowCount).toBe(0);
});

const { endpoint, keys } = createPushBrowser().subscription;
it.each([
  ['loopback', { endpoint: 'https://127.0.0.1/x', keys }],
  ['another port', { endpoint: 'https://fcm.googleapis.com:8443/x', keys }],
  ['a service that only looks like one', { endpoint: 'https://fcm.googleapis.com@127.0.0.1/x', keys }],
  ['an unknown field', { endpoint, keys, memberId: member.id }],
  ['an unknown key', { endpoint, keys: { ...keys, __proto__: null, admin: true } }],
  ['no keys', { endpoint }],
  ['a key that is none', { endpoint, keys: { ...keys, p256dh: 'B'.padEnd(87, 'A') } }],
  ['a number for an address', { endpoint: 2130706433, keys }],
  ['nothing', {}],
])('subscribing is refused, and nothing stored: %s', async (_, body) => {
  const cookie = await server.signIn(member);
  const answer = await server.call(cookie, 'POST', path, body);
  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject({ code: 'invalid', title: expect.any(String) });
  expect((await server.call(cookie, 'GET', path)).body).toEqual({ endpoint: null });
});

it.each([
  [{ quietFrom: '25:00', quietUntil: '07:30', quietWeekend: false, showText: false, threads: true }],
  [{ quietFrom: '20:00', quietUntil: '07:30', quietWeekend: 'yes', showText: false, threads: true }],
  [{ quietFrom: '20:00', quietUntil: '07:30', quietWeekend: false }],
  [{ quietFrom: '20:00', quietUntil: '07:30', quietWeekend: false, showText: false, threads: true, memberId: member.id }],
])('settings that break their schema are refused: %j', async (body) => {
  expect((await server.call(await server.signIn(member), 'PUT', '/notifications/settings', body)).status).toBe(400);
});
