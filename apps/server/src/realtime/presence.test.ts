import { randomUUID } from 'node:crypto';
import { createClient } from '@redis/client';
import { hasRedis, startRedis } from '@passerelle/testing/redis.ts';
import { ask, listen, next, settled, startTestServer } from '@passerelle/testing/server.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { afterAll, describe, expect, it } from 'vitest';

const world = await createWorld();
const elsewhere = await createWorld();
const redis = hasRedis ? await startRedis() : null;
const stream = `test:${randomUUID()}`;
const times = { beat: 100, gone: 600, grace: 300 };
const nodes = { redis: redis && { url: redis.url, stream }, noticesUrl: world.database.url, times };
const server = await startTestServer(world, { nodes });
const other = await startTestServer(elsewhere, { nodes });
const pair = await world.aBinome();
const id = pair.conversationId;
afterAll(() => redis?.stop());

const words = (body = 'x') => ({ clientId: randomUUID(), body });
const online = async (socket: Parameters<typeof ask>[0], conversationId = id) => {
  const ack = await ask<{ online: string[] }>(socket, 'conversation.presence', { conversationId });
  return ack.ok ? ack.data.online.toSorted() : ack.problem.code;
};
const both = [pair.mentor.id, pair.mentee.id].toSorted();

describe('presence', () => {
  it('is told to those who share a conversation, when one comes and a little after one went', async () => {
    const mentor = await server.connect(await server.signIn(pair.mentor));
    expect(await online(mentor)).toEqual([pair.mentor.id]);
    const came = next(mentor, 'presence.changed');
    const mentee = await server.connect(await server.signIn(pair.mentee));
    expect(await came).toEqual({ memberId: pair.mentee.id, online: true });
    expect(await online(mentor)).toEqual(both);
    const went = next(mentor, 'presence.changed');
    mentee.close();
    expect(await went).toEqual({ memberId: pair.mentee.id, online: false });
    expect(await online(mentor)).toEqual([pair.mentor.id]);
    mentor.close();
  });

  it('does not blink when a page is loaded anew, or while another tab is open', async () => {
    const [mentor, cookie] = [await server.connect(await server.signIn(pair.mentor)), await server.signIn(pair.mentee)];
    const [one, two] = [await server.connect(cookie), await server.connect(cookie)];
    await settled(mentor);
    const heard = listen(mentor);
    one.close();
    two.close();
    const again = await server.connect(cookie);
    await new Promise((resolve) => setTimeout(resolve, 2 * times.grace));
    expect(await online(mentor)).toEqual(both);
    expect(heard.filter(({ name }) => name === 'presence.changed')).toEqual([]);
    const went = next(mentor, 'presence.changed');
    again.close();
    await went;
    mentor.close();
  });

  it('of strangers is hidden: the answer is that of an id that is not there, and nothing is told', async () => {
    const stranger = await server.connect(await server.signIn(await world.aMember({ role: 'coordinator' })));
    const overheard = listen(stranger);
    for (const verb of ['conversation.presence', 'conversation.typing']) {
      const hidden = await ask(stranger, verb, { conversationId: id });
      expect(hidden).toMatchObject({ ok: false, problem: { status: 404, code: 'not-found' } });
      expect(hidden).toEqual(await ask(stranger, verb, { conversationId: randomUUID() }));
      expect(await ask(stranger, verb, { conversationId: 'x' })).toMatchObject({ ok: false, problem: { status: 400 } });
    }
    const mentor = await server.connect(await server.signIn(pair.mentor));
    await settled(stranger);
    expect(overheard).toEqual([]);
    mentor.close();
  });

  it('ends for the others at once when a membership ends, and begins again with what is still shared', async () => {
    const { mentor, mentee, programmeId, conversationId } = await world.aBinome();
    const coordinator = await world.anActor({ programme: { id: programmeId, communeId: mentor.communeId }, role: 'coordinator' });
    const stays = await server.connect(await server.signIn(mentor));
    const cookie = await server.signIn(mentee);
    const leaves = await server.connect(cookie);
    await expect.poll(() => online(stays, conversationId)).toHaveLength(2);
    const went = next(stays, 'presence.changed');
    await world.services.programmes.endMembership(coordinator, { programmeId, memberId: mentee.id });
    expect(await went).toEqual({ memberId: mentee.id, online: false });
    const heard = listen(stays);
    const back = await server.connect(cookie);
    expect(await online(back, conversationId)).toBe('not-found');
    await settled(stays);
    expect(heard).toEqual([]);
    expect(leaves.connected).toBe(false);
    for (const socket of [stays, back]) socket.close();
  });
});

describe.skipIf(!hasRedis)('presence on two nodes (skipped where redis-server is not installed)', () => {
  it('is known at the other one, and survives a move between them', async () => {
    const mentor = await server.connect(await server.signIn(pair.mentor));
    const cookie = await other.signIn(pair.mentee);
    const mentee = await other.connect(cookie);
    await expect.poll(() => online(mentor)).toEqual(both);
    await expect.poll(() => online(mentee)).toEqual(both);
    const heard = listen(mentor);
    mentee.close();
    const moved = await server.connect(cookie);
    await new Promise((resolve) => setTimeout(resolve, 2 * times.grace));
    expect(heard.filter(({ name }) => name === 'presence.changed')).toEqual([]);
    const went = next(mentor, 'presence.changed');
    moved.close();
    expect(await went).toEqual({ memberId: pair.mentee.id, online: false });
    mentor.close();
  });

  it('ends with a node that died without a word', async () => {
    const mentor = await server.connect(await server.signIn(pair.mentor));
    const came = next(mentor, 'presence.changed');
    // A node that says who is there, once, and is never heard again.
    const dying = createClient({ url: redis?.url ?? '' });
    await dying.connect();
    await dying.xAdd(stream, '*', { node: 'dying', number: '1', m0: JSON.stringify({ is: 'here', members: { [pair.mentee.id]: [id] } }), t0: '' });
    expect(await came).toEqual({ memberId: pair.mentee.id, online: true });
    expect(await next(mentor, 'presence.changed')).toEqual({ memberId: pair.mentee.id, online: false });
    dying.destroy();
    mentor.close();
  });

  it('tells that something may be missing when another node’s numbers have a hole', async () => {
    const mentor = await server.connect(await server.signIn(pair.mentor));
    const restored = next(mentor, 'line.restored');
    const talking = createClient({ url: redis?.url ?? '' });
    await talking.connect();
    for (const number of ['1', '2', '4']) await talking.xAdd(stream, '*', { node: 'talking', number, m0: '{"is":"beat"}', t0: '' });
    await restored;
    // What cannot be read does no harm.
    await talking.xAdd(stream, '*', { node: 'talking', number: '5', m0: 'no json', t0: '' });
    await talking.xAdd(stream, '*', { other: 'x' });
    talking.destroy();
    expect(await online(mentor)).toContain(pair.mentor.id);
    mentor.close();
  });

  it('goes with typing: it reaches the other at the other node, not oneself, and not more than it should', async () => {
    const [mentor, alsoMentor] = await Promise.all([other.connect(await other.signIn(pair.mentor)), server.connect(await server.signIn(pair.mentor))]);
    const mentee = await server.connect(await server.signIn(pair.mentee));
    await expect.poll(() => online(mentee)).toEqual(both);
    const [own, theirs] = [listen(alsoMentor), listen(mentee)];
    const typed = next(mentee, 'conversation.typing');
    for (let key = 0; key < 10; key++) expect(await ask(mentor, 'conversation.typing', { conversationId: id })).toEqual({ ok: true, data: {} });
    expect(await typed).toEqual({ conversationId: id, memberId: pair.mentor.id });
    const heard = next(mentee, 'message.sent');
    await ask(mentor, 'conversation.send', { conversationId: id, ...words() });
    await heard;
    expect(theirs.filter(({ name }) => name === 'conversation.typing')).toHaveLength(1);
    expect(own.filter(({ name }) => name === 'conversation.typing')).toEqual([]);
    for (const socket of [mentor, alsoMentor, mentee]) socket.close();
  });
});
