import type { TestBinome } from '@passerelle/testing/factories.ts';
import { createPushBrowser } from '@passerelle/testing/push-browser.ts';
import { createTellingWorld } from '@passerelle/testing/telling-world.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { Invalid, Unauthenticated } from '../kernel/errors.ts';

const world = await createTellingWorld();
const { services, database, tell, write } = world;
const { notifications, sessions } = services;
let pair: TestBinome;

beforeEach(async () => {
  await world.empty();
  world.goTo('2027-01-13T09:00:00Z');
  pair = await world.aBinome();
});

const ids = async () => (await database.pool.query<{ id: string }>('select id from push_subscriptions')).rows;
const count = async () => (await ids()).length;
const fromMentee = () => write(pair.mentee, pair.conversationId, 'Bonjour');

describe('a subscription', () => {
  it('does not bring what was there before it', async () => {
    await fromMentee();
    await fromMentee();
    await world.aListener(pair.mentor);
    expect(await tell()).toEqual([]);
    await fromMentee();
    expect(await tell()).toMatchObject([{ seq: 3, body: 'Nouveau message' }]);
  });

  it('taken up again after a pause does not bring what came in the pause', async () => {
    const { actor, browser } = await world.aListener(pair.mentor);
    await notifications.unsubscribe(actor);
    await fromMentee();
    await notifications.subscribe(actor, browser.subscription);
    expect(await tell()).toEqual([]);
  });

  it('ends with its session', async () => {
    const { actor } = await world.aListener(pair.mentor);
    await fromMentee();
    await sessions.end(actor);
    expect(await count()).toBe(0);
    expect(await tell()).toEqual([]);
  });

  it('ends with all sessions, also for what was on its way', async () => {
    const { actor } = await world.aListener(pair.mentor);
    await fromMentee();
    expect(await notifications.sweep()).toBe(1);
    await sessions.endAll(actor.memberId);
    expect(await tell()).toEqual([]);
  });

  it('of a session that has expired tells nothing, before anybody clears it away', async () => {
    const { actor } = await world.aListener(pair.mentor);
    await fromMentee();
    await notifications.sweep();
    await database.pool.query('update sessions set expires_at = $2 where id = $1', [actor.sessionId, world.clock.now()]);
    expect(await tell()).toEqual([]);
    await fromMentee();
    expect(await notifications.sweep()).toBe(0);
  });

  it('of one browser goes over to whoever signs in there next', async () => {
    const browser = createPushBrowser();
    await world.aListener(pair.mentor, browser);
    await fromMentee();
    expect(await notifications.sweep()).toBe(1);
    const before = await ids();
    await world.aListener(pair.mentee, browser);
    // Under another id: what was on its way to the one before finds nobody.
    expect(await ids()).toHaveLength(1);
    expect(await ids()).not.toEqual(before);
    expect(await tell()).toEqual([]);
    await write(pair.mentor, pair.conversationId, 'Bonjour');
    expect(await tell()).toMatchObject([{ memberId: pair.mentee.id }]);
  });

  it('taken anew by the same browser replaces the one before', async () => {
    const { actor } = await world.aListener(pair.mentor);
    const next = createPushBrowser();
    await notifications.subscribe(actor, next.subscription);
    expect(await count()).toBe(1);
    expect(await notifications.subscription(actor)).toEqual({ endpoint: next.subscription.endpoint });
  });

  it('sent again changes nothing, and keeps what is on its way', async () => {
    const { actor, browser } = await world.aListener(pair.mentor);
    await fromMentee();
    await notifications.sweep();
    await notifications.subscribe(actor, { ...browser.subscription, expirationTime: null });
    expect(await tell()).toHaveLength(1);
  });

  it('by many at once is one', async () => {
    const { actor, browser } = await world.aListener(pair.mentor);
    await notifications.unsubscribe(actor);
    await Promise.all(Array.from({ length: 6 }, () => notifications.subscribe(actor, browser.subscription)));
    expect(await count()).toBe(1);
  });

  it('is one’s own business: others neither see nor end it', async () => {
    const { browser } = await world.aListener(pair.mentor);
    const stranger = await world.anActor();
    expect(await notifications.subscription(stranger)).toEqual({ endpoint: null });
    await notifications.unsubscribe(stranger);
    expect(await count()).toBe(1);
    expect(browser.subscription.endpoint).toContain('fcm');
  });

  it('of a session that is over is refused', async () => {
    const { actor, browser } = await world.aListener(pair.mentor);
    await sessions.end(actor);
    await expect(notifications.subscribe(actor, browser.subscription)).rejects.toThrow(Unauthenticated);
  });

  it('asks for keys a push can be encrypted for', async () => {
    const { actor, browser } = await world.aListener(pair.mentor);
    const { endpoint, keys } = browser.subscription;
    const offTheCurve = Buffer.from(keys.p256dh, 'base64url').fill(7, 1).toString('base64url');
    for (const wrong of [{ ...keys, p256dh: offTheCurve }, { ...keys, p256dh: 'x' }, { ...keys, auth: 'x' }, { ...keys, auth: `${keys.auth}\n` }]) {
      await expect(notifications.subscribe(actor, { endpoint, keys: wrong })).rejects.toThrow(Invalid);
    }
  });

  it.each(['https://127.0.0.1/x', 'http://fcm.googleapis.com/x', 'https://fcm.googleapis.com@evil.example/x', `https://fcm.googleapis.com/${'x'.repeat(1000)}`])(
    'to an address that is no push service’s is refused: %s',
    async (endpoint) => {
      const { actor, browser } = await world.aListener(pair.mentor);
      await expect(notifications.subscribe(actor, { ...browser.subscription, endpoint })).rejects.toMatchObject({ fields: { endpoint: expect.any(String) } });
      expect((await notifications.subscription(actor)).endpoint).toBe(browser.subscription.endpoint);
    },
  );
});
