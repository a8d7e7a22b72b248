import { randomUUID } from 'node:crypto';
import { ask, listen, next, settled, startTestServer } from '@passerelle/testing/server.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import type { MessageView } from '@passerelle/core/conversations/contract.ts';
import { describe, expect, it } from 'vitest';

const world = await createWorld();
const server = await startTestServer(world);

/** A pair, each with an open browser, and a stranger from another programme with one too. */
async function aLivePair() {
  const pair = await world.aBinome();
  const strangerMember = await world.aMember({ role: 'coordinator' });
  const [mentorCookie, menteeCookie, strangerCookie] = [await server.signIn(pair.mentor), await server.signIn(pair.mentee), await server.signIn(strangerMember)];
  const [mentor, mentee, stranger] = await Promise.all([server.connect(mentorCookie), server.connect(menteeCookie), server.connect(strangerCookie)]);
  return { pair, mentor, mentee, stranger, mentorCookie, menteeCookie, strangerCookie, id: pair.conversationId, overheard: listen(stranger) };
}

const words = (body: string) => ({ clientId: randomUUID(), body });

describe('a live conversation', () => {
  it('brings a message to both members, the sender’s own browser included, and to no stranger', async () => {
    const { mentor, mentee, stranger, id, overheard } = await aLivePair();
    const input = { conversationId: id, ...words('Bonjour **Rachid**') };
    const heard = [next<MessageView>(mentor, 'message.sent'), next<MessageView>(mentee, 'message.sent')];
    const ack = await ask<MessageView>(mentor, 'conversation.send', input);
    expect(ack).toMatchObject({ ok: true, data: { seq: 1, clientId: input.clientId, html: '<p dir="auto">Bonjour <strong>Rachid</strong></p>' } });
    for (const message of await Promise.all(heard)) expect(message).toEqual(ack.ok && ack.data);
    await settled(stranger);
    expect(overheard).toEqual([]);
  });

  it('carries what is sent over REST too', async () => {
    const { mentor, menteeCookie, id } = await aLivePair();
    const heard = next<MessageView>(mentor, 'message.sent');
    const { body } = await server.call(menteeCookie, 'POST', `/conversations/${id}/messages`, words('par REST'));
    expect(await heard).toEqual(body);
  });

  it('stores one message however it is sent again, over REST and socket at once', async () => {
    const { mentor, mentee, mentorCookie, id } = await aLivePair();
    const heard = listen(mentee);
    const input = words('une fois');
    const bySocket = Array.from({ length: 5 }, async () => {
      const ack = await ask<MessageView>(mentor, 'conversation.send', { conversationId: id, ...input });
      return ack.ok ? ack.data : ack;
    });
    const byRest = Array.from({ length: 5 }, async () => (await server.call(mentorCookie, 'POST', `/conversations/${id}/messages`, input)).body);
    const answers = await Promise.all([...bySocket, ...byRest]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer, Object.keys(answer).toSorted()))).size).toBe(1);
    expect(await ask(mentor, 'conversation.send', { conversationId: id, clientId: input.clientId, body: 'autrement' })).toMatchObject({ ok: false, problem: { status: 409, code: 'client-id-reused' } });
    await settled(mentee);
    expect(heard.filter(({ name }) => name === 'message.sent')).toHaveLength(1);
  });

  it('shows the same order to everybody when both write at once', async () => {
    const { mentor, mentee, id } = await aLivePair();
    const [one, other] = [listen(mentor), listen(mentee)];
    await Promise.all(Array.from({ length: 20 }, (_, i) => ask(i % 2 ? mentor : mentee, 'conversation.send', { conversationId: id, ...words(`m${i}`) })));
    await Promise.all([settled(mentor), settled(mentee)]);
    const seqs = (heard: typeof one) => heard.filter(({ name }) => name === 'message.sent').map(({ payload }) => payload.seq as number).toSorted((a, b) => a - b);
    expect(seqs(one)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    expect(seqs(other)).toEqual(seqs(one));
  });

  it('tells how far the other has read', async () => {
    const { mentor, mentee, pair, id } = await aLivePair();
    await ask(mentor, 'conversation.send', { conversationId: id, ...words('lu ?') });
    const heard = next(mentor, 'conversation.read');
    await ask(mentee, 'conversation.read', { conversationId: id, seq: 1 });
    expect(await heard).toEqual({ conversationId: id, memberId: pair.mentee.id, lastReadSeq: 1 });
  });

  it('fills a hole after a cut, and names it at the next heartbeat', async () => {
    const { mentor, mentee, menteeCookie, id } = await aLivePair();
    mentee.close();
    for (const n of [1, 2, 3]) await ask(mentor, 'conversation.send', { conversationId: id, ...words(`m${n}`) });
    const again = await server.connect(menteeCookie);
    expect(await ask(again, 'conversation.positions', { conversations: { [id]: 1 } })).toEqual({ ok: true, data: { behind: [{ id, revision: 3 }] } });
    const ack = await ask(again, 'conversation.changes', { conversationId: id, afterRevision: 1 });
    expect(ack).toMatchObject({ ok: true, data: { messages: [{ body: 'm2' }, { body: 'm3' }], lastRevision: 3, more: false } });
    expect(await ask(again, 'conversation.positions', { conversations: { [id]: 3 } })).toEqual({ ok: true, data: { behind: [] } });
  });

  it('begins by itself for two who are paired while they are here', async () => {
    const programme = await world.aProgramme();
    const [one, other] = [await world.aMember({ programme }), await world.aMember({ programme })];
    const [mentor, mentee] = await Promise.all([server.connect(await server.signIn(one)), server.connect(await server.signIn(other))]);
    const paired = [next(mentor, 'binome.paired'), next(mentee, 'binome.paired')];
    const { conversationId } = await world.aBinome({ programme, mentor: one, mentee: other });
    await Promise.all(paired);
    const heard = next(mentee, 'message.sent');
    await ask(mentor, 'conversation.send', { conversationId, ...words('premier mot') });
    expect(await heard).toMatchObject({ body: 'premier mot' });
  });
});

describe('a live thread', () => {
  async function aLiveThread() {
    const programme = await world.aProgramme();
    const askerMember = await world.aMember({ programme });
    const thread = await world.aThread({ author: askerMember });
    const members = [askerMember, await world.aMember({ programme }), await world.aMember({ programme, role: 'moderator' }), await world.aMember({ role: 'coordinator' })] as const;
    const [asker, peer, moderator, stranger] = await server.gather(...members);
    return { thread, programme, asker, peer, moderator, stranger, members, overheard: listen(stranger) };
  }

  it('brings a reply to who watches it, its state to the programme, and nothing to a stranger', async () => {
    const { thread, asker, peer, moderator, stranger, overheard } = await aLiveThread();
    expect(await ask(asker, 'thread.watch', { threadId: thread.id })).toEqual({ ok: true, data: { threadId: thread.id, lastRevision: 1 } });
    const elsewhere = listen(moderator);
    const heard = [next(asker, 'thread.replied'), next(asker, 'thread.changed'), next(moderator, 'thread.changed')];
    const ack = await ask(peer, 'thread.reply', { threadId: thread.id, ...words('Avec deux tables.') });
    const [reply, change, told] = await Promise.all(heard);
    expect(ack).toEqual({ ok: true, data: reply });
    expect(change).toMatchObject({ id: thread.id, state: 'answered', replyCount: 1 });
    expect(told).toEqual(change);
    await Promise.all([settled(stranger), settled(moderator)]);
    expect(overheard).toEqual([]);
    expect(elsewhere.map(({ name }) => name)).toEqual(['thread.changed']);
  });

  it('is refused to a stranger like one that is not there, and nothing is heard of it', async () => {
    const { thread, peer, stranger, overheard } = await aLiveThread();
    const hidden = await ask(stranger, 'thread.watch', { threadId: thread.id });
    expect(hidden).toEqual(await ask(stranger, 'thread.watch', { threadId: randomUUID() }));
    expect(hidden).toMatchObject({ ok: false, problem: { status: 404 } });
    await ask(peer, 'thread.reply', { threadId: thread.id, ...words('entre pairs') });
    await settled(stranger);
    expect(overheard).toEqual([]);
  });

  it('can be left', async () => {
    const { thread, asker, peer } = await aLiveThread();
    await ask(asker, 'thread.watch', { threadId: thread.id });
    await ask(asker, 'thread.unwatch', { threadId: thread.id });
    const heard = listen(asker);
    await ask(peer, 'thread.reply', { threadId: thread.id, ...words('après') });
    await settled(asker);
    expect(heard.map(({ name }) => name)).toEqual(['thread.changed']);
  });

  it('announces a new question and a published sheet to the programme, a draft to its curators only', async () => {
    const { thread, asker, peer, moderator, stranger, members, overheard } = await aLiveThread();
    const post = await world.aPost({ thread });
    await Promise.all([peer, moderator].map(settled));
    const [atPeer, atModerator] = [listen(peer), listen(moderator)];
    await world.aThread({ author: members[0] });
    await world.aPractice({ post, moderator: members[2], published: true });
    await Promise.all([asker, peer, moderator, stranger].map(settled));
    expect(atPeer.map(({ name }) => name)).toEqual(['thread.asked', 'practice.published']);
    expect(atModerator.map(({ name }) => name)).toEqual(['thread.asked', ...Array<string>(4).fill('practice.revised'), 'practice.published']);
    expect(overheard).toEqual([]);
  });
});
