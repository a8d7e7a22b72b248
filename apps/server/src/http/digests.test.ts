import { randomUUID } from 'node:crypto';
import { createDigestWorld } from '@passerelle/testing/digest-world.ts';
import { startTestServer, type Loose } from '@passerelle/testing/server.ts';
import { expect, it } from 'vitest';

const world = await createDigestWorld();
const server = await startTestServer(world);
const { conversations } = world.services;

it('a mail, and REST on two devices, count the same', async () => {
  world.goTo('2027-01-10T18:00:00Z');
  const pair = await world.aBinome();
  const { mentor } = pair;
  const peer = await world.aMember({ programme: { id: pair.programmeId, communeId: mentor.communeId }, role: 'moderator' });
  for (let n = 0; n < 3; n += 1) await world.aThread({ author: peer, kind: 'announcement', title: `Annonce ${n}` });
  await conversations.send(await world.actorOf(pair.mentee), { conversationId: pair.conversationId, clientId: randomUUID(), body: 'Bonjour' });
  await world.services.inbox.spread();
  const devices = [await server.signIn(mentor), await server.signIn(mentor)];

  /** As every browser reckons it, and as many entries as it lists. */
  async function countOn(cookie: string): Promise<number> {
    const { entries, aside } = (await server.call(cookie, 'GET', '/me/inbox/count')).body;
    const own: Loose[] = (await server.call(cookie, 'GET', '/me/conversations')).body;
    const count = entries + own.filter(({ id, unread, lastSeq, level }) => unread > 0 && level === 'all' && lastSeq > (aside[id] ?? 0)).length;
    expect((await server.call(cookie, 'GET', '/me/inbox?limit=50')).body.items).toHaveLength(count);
    return count;
  }
  const mailed = async (instant: string) => {
    const letter = (await world.digestsAt(instant)).find(({ to }) => to === mentor.email);
    return Number(/^\d+/.exec(letter?.subject ?? '0')?.[0]);
  };
  const compared = async (instant: string) => [await mailed(instant), await countOn(devices[0]!), await countOn(devices[1]!)];

  await server.call(devices[0]!, 'PUT', '/notifications/settings', { quietFrom: '20:00', quietUntil: '07:30', quietWeekend: false, showText: false, threads: true, digest: 'daily' });
  expect((await server.call(devices[1]!, 'GET', '/notifications/settings')).body).toMatchObject({ digest: 'daily' });
  expect(await compared('2027-01-11T07:00:00Z')).toEqual([4, 4, 4]);

  // Read on one of them, laid aside on the other.
  const { items } = (await server.call(devices[0]!, 'GET', '/me/inbox')).body;
  const thread = items.find(({ kind }: Loose) => kind === 'thread');
  expect((await server.call(devices[0]!, 'PUT', `/threads/${thread.id}/read`, { ranges: [[1, 1]] })).status).toBe(200);
  expect((await server.call(devices[1]!, 'PUT', `/me/inbox/conversation/${pair.conversationId}/done`)).status).toBe(204);
  expect(await compared('2027-01-12T07:00:00Z')).toEqual([2, 2, 2]);
});

it.each(['monthly', '', 0, true, null, 'WEEKLY', ['weekly']])('%j is no choice', async (digest) => {
  const cookie = await server.signIn(await world.aMember());
  const answer = await server.call(cookie, 'PUT', '/notifications/settings', { quietFrom: '20:00', quietUntil: '07:30', quietWeekend: false, showText: false, threads: true, digest });
  expect([answer.status, answer.body.code]).toEqual([400, 'invalid']);
});
