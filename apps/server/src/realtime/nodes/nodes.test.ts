import { randomUUID } from 'node:crypto';
import { openCuttableLine } from '@passerelle/testing/cuttable-line.ts';
import { hasRedis, startRedis } from '@passerelle/testing/redis.ts';
import { ask, closing, listen, next, settled, startTestServer } from '@passerelle/testing/server.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

// Two nodes as two processes have them: a bus, a pool and sockets each, on one database.
const world = await createWorld();
const elsewhere = await createWorld();
const { programmes, conversations } = elsewhere.services;
const notices = await openCuttableLine(world.database.url);
let holdRoster: Promise<void> | null = null;
let rosterReads = 0;
const redis = hasRedis ? await startRedis() : null;
const stream = `test:${randomUUID()}`;
const nodes = { redis: redis && { url: redis.url, stream }, noticesUrl: notices.url };
const watched = {
  ...world.services,
  conversations: {
    ...world.services.conversations,
    roster: async (id: string) => {
      rosterReads += 1;
      await holdRoster;
      return world.services.conversations.roster(id);
    },
  },
};
const server = await startTestServer(world, { nodes, services: watched });
const other = await startTestServer(elsewhere, { nodes: { ...nodes, noticesUrl: world.database.url } });
afterAll(async () => {
  await redis?.stop();
  await notices.close();
});

const words = (body = 'x') => ({ clientId: randomUUID(), body });

/** A pair: the mentor's browser at the one node, the mentee's at the other. */
async function aPairApart() {
  const pair = await world.aBinome();
  const [mentorCookie, menteeCookie] = [await other.signIn(pair.mentor), await server.signIn(pair.mentee)];
  const [mentor, mentee] = await Promise.all([other.connect(mentorCookie), server.connect(menteeCookie)]);
  const coordinator = await world.anActor({ programme: { id: pair.programmeId, communeId: pair.mentor.communeId }, role: 'coordinator' });
  return { pair, id: pair.conversationId, mentor, mentee, mentorCookie, menteeCookie, coordinator };
}
/** Notices keep their order: what was announced before has been heard at the first node by then. */
async function noticesHeard(): Promise<void> {
  const cookie = await server.signIn(await world.aMember());
  const gone = closing(await server.connect(cookie));
  await other.call(cookie, 'DELETE', '/session');
  await gone;
}
/** The nodes hear each other. */
async function together(): Promise<void> {
  const { id, mentor, mentee } = await aPairApart();
  const heard = listen(mentee);
  await vi.waitFor(async () => {
    await ask(mentor, 'conversation.send', { conversationId: id, ...words() });
    expect(heard.map(({ name }) => name)).toContain('message.sent');
  }, { timeout: 10_000, interval: 50 });
  mentor.close();
  mentee.close();
}

describe.skipIf(!hasRedis)('two nodes joined by Redis (skipped where redis-server is not installed)', () => {
  beforeAll(together);

  it('bring a message to everybody, once and in order, whichever node it was written at', async () => {
    const { id, mentor, mentee, pair } = await aPairApart();
    const stranger = await server.connect(await server.signIn(await world.aMember({ role: 'coordinator' })));
    const [atMentor, atMentee, overheard] = [listen(mentor), listen(mentee), listen(stranger)];
    await Promise.all(Array.from({ length: 40 }, (_, i) => ask(i % 2 ? mentor : mentee, 'conversation.send', { conversationId: id, ...words(`m${i}`) })));
    const sent = (heard: typeof atMentor) => heard.filter(({ name }) => name === 'message.sent').map(({ payload }) => payload.seq as number);
    for (const heard of [atMentor, atMentee]) {
      await expect.poll(() => sent(heard).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
    }
    expect(atMentee.find(({ payload }) => payload.authorId === pair.mentor.id)?.payload).toMatchObject({ conversationId: id });
    await settled(stranger);
    expect(overheard).toEqual([]);
  });

  it('tell a thread’s reply to who watches it at the other one', async () => {
    const { pair, mentor, mentee } = await aPairApart();
    const thread = await world.aThread({ author: pair.mentor });
    await ask(mentee, 'thread.watch', { threadId: thread.id });
    const heard = next(mentee, 'thread.replied');
    const reply = await ask(mentor, 'thread.reply', { threadId: thread.id, ...words('d’ailleurs') });
    expect(await heard).toEqual(reply.ok && reply.data);
  });

  it('open a pair’s conversation on both', async () => {
    const programme = await world.aProgramme();
    const [one, two] = [await world.aMember({ programme }), await world.aMember({ programme })];
    const [here, there] = await Promise.all([server.connect(await server.signIn(one)), other.connect(await other.signIn(two))]);
    const paired = [next(here, 'binome.paired'), next(there, 'binome.paired')];
    const { conversationId } = await world.aBinome({ programme, mentor: one, mentee: two });
    await Promise.all(paired);
    const heard = next(there, 'message.sent');
    await ask(here, 'conversation.send', { conversationId, ...words('premier mot') });
    expect(await heard).toMatchObject({ body: 'premier mot' });
  });

  it('survive the loss of Redis: each serves its own, and says when to catch up', async () => {
    const { id, mentor, mentee, pair } = await aPairApart();
    const beside = await other.connect(await other.signIn(pair.mentee));
    await redis?.kill();
    const heard = next(beside, 'message.sent');
    const apart = listen(mentee);
    expect(await ask(mentor, 'conversation.send', { conversationId: id, ...words('sans Redis') })).toMatchObject({ ok: true });
    expect(await heard).toMatchObject({ body: 'sans Redis' });
    await settled(mentee);
    expect(apart).toEqual([]);
    const restored = next(mentee, 'line.restored');
    await redis?.start();
    await restored;
    expect(await ask(mentee, 'conversation.positions', { conversations: { [id]: 0 } })).toMatchObject({ data: { behind: [{ id, revision: 1 }] } });
    await together();
  });
});

describe('what a member may no longer see', () => {
  it('closes the sockets of an ended session at every node', async () => {
    const { menteeCookie, mentee } = await aPairApart();
    const gone = closing(mentee);
    await other.call(menteeCookie, 'DELETE', '/session');
    await gone;
  });

  it('closes a member’s sockets at every node when the membership ends, once: the browser that came back stays', async () => {
    const { pair, mentee, menteeCookie, coordinator } = await aPairApart();
    const gone = closing(mentee);
    await programmes.endMembership(coordinator, { programmeId: pair.programmeId, memberId: pair.mentee.id });
    await gone;
    const back = await server.connect(menteeCookie);
    await noticesHeard();
    await settled(back);
    expect(back.connected).toBe(true);
  });

  it('holds for a socket that is just being let in at another node', async () => {
    const { pair, id, coordinator, mentor } = await aPairApart();
    const heard: unknown[] = [];
    await Promise.all(Array.from({ length: 10 }, async () => {
      const entering = server.dial(await server.signIn(pair.mentee));
      entering.onAny((name, payload) => heard.push([name, payload]));
      await new Promise((resolve) => entering.once('connect', () => resolve(null)).once('disconnect', () => resolve(null)).once('connect_error', () => resolve(null)));
    }).concat(programmes.endMembership(coordinator, { programmeId: pair.programmeId, memberId: pair.mentee.id })));
    const stays = await server.connect(await server.signIn(pair.mentor));
    const told = hasRedis ? next(stays, 'message.sent') : noticesHeard();
    await ask(mentor, 'conversation.send', { conversationId: id, ...words('canari') });
    await told;
    await settled(stays);
    expect(JSON.stringify(heard)).not.toContain('canari');
  });

  it('is made good after the line for notices was cut: sockets are looked at again', async () => {
    const { pair, mentee, coordinator } = await aPairApart();
    const kept = await server.connect(await server.signIn(await world.aMember()));
    const signedOut = await server.connect(await server.signIn(pair.mentor));
    await notices.cut();
    const gone = [closing(mentee), closing(signedOut)];
    await programmes.endMembership(coordinator, { programmeId: pair.programmeId, memberId: pair.mentee.id });
    await elsewhere.services.sessions.endAll(pair.mentor.id);
    await notices.mend();
    await Promise.all(gone);
    expect(kept.connected).toBe(true);
    await settled(kept);
  });
});

describe.skipIf(!hasRedis)('the roster fence (skipped where redis-server is not installed)', () => {
  it('keeps a message from who was removed although no notice of that has come', async () => {
    const { pair, id, mentor, mentee } = await aPairApart();
    const beside = await server.connect(await server.signIn(pair.mentor));
    const [removed, stays] = [listen(mentee), listen(beside)];
    let release = (): void => undefined;
    holdRoster = new Promise((resolve) => (release = resolve));
    await notices.cut();
    // The notice cannot come, and nothing tells the node but the number that the message carries.
    await world.database.pool.query('update conversation_members set left_at = now() where conversation_id = $1 and member_id = $2', [id, pair.mentee.id]);
    await world.database.pool.query('update conversations set roster_revision = roster_revision + 1 where id = $1', [id]);
    for (const body of ['canari 1', 'canari 2', 'canari 3']) await ask(mentor, 'conversation.send', { conversationId: id, ...words(body) });
    expect(stays.filter(({ name }) => name === 'message.sent')).toEqual([]);
    release();
    holdRoster = null;
    await expect.poll(() => stays.filter(({ name }) => name === 'message.sent').map(({ payload }) => payload.body)).toEqual(['canari 1', 'canari 2', 'canari 3']);
    await settled(mentee);
    expect(JSON.stringify(removed)).not.toContain('canari');
    const reads = rosterReads;
    const heard = next(beside, 'message.sent');
    await ask(mentor, 'conversation.send', { conversationId: id, ...words('après') });
    await heard;
    expect(rosterReads).toBe(reads);
    await notices.mend();
  });

  it('keeps what is said in a cohort’s space from who was removed, also in the thread that they have open', async () => {
    const group = await world.aGroup();
    const member = await world.aMember({ programme: { id: group.programmeId, communeId: group.maker.communeId } });
    await world.services.groups.addMembers(await world.actorOf(group.maker), { groupId: group.id, memberIds: [member.id] });
    const space = await world.aSpace({ maker: group.maker, kind: 'cohort', groupId: group.id });
    const thread = await world.aThread({ author: group.maker, spaceId: space.id });
    const [keeper, beside, removed] = [await other.connect(await other.signIn(group.maker)), await server.connect(await server.signIn(group.maker)), await server.connect(await server.signIn(member))];
    for (const browser of [beside, removed]) expect(await ask(browser, 'thread.watch', { threadId: thread.id })).toMatchObject({ ok: true });
    await noticesHeard();
    await notices.cut();
    // As above: nothing tells the node but the number that the reply carries.
    await world.database.pool.query('update conversation_members set left_at = now() where conversation_id = $1 and member_id = $2', [group.id, member.id]);
    await world.database.pool.query('update conversations set roster_revision = roster_revision + 1 where id = $1', [group.id]);
    const heard = listen(removed);
    const replied = next(beside, 'thread.replied');
    expect(await ask(keeper, 'thread.reply', { threadId: thread.id, ...words('canari') })).toMatchObject({ ok: true });
    expect(await replied).toMatchObject({ body: 'canari' });
    await settled(removed);
    expect(heard).toEqual([]);
    await notices.mend();
  });

  it('asks for no roster while nobody comes or goes', async () => {
    const { id, mentor, mentee } = await aPairApart();
    const reads = rosterReads;
    const heard = next(mentee, 'message.sent');
    await ask(mentor, 'conversation.send', { conversationId: id, ...words() });
    await heard;
    expect(rosterReads).toBe(reads);
    expect(await conversations.roster(id)).toMatchObject({ revision: 1 });
  });
});
