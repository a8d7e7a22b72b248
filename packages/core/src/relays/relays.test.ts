import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { passwordMatches } from '../auth/passwords.ts';
import type { Actor } from '../kernel/actor.ts';
import { Invalid, NotFound } from '../kernel/errors.ts';
import { unnamedMember } from '../members/contract.ts';
import { members } from '../members/schema.ts';
import { maxQuestion, type ProposeRelayInput, type RelayView } from './contract.ts';
import { relays as table } from './schema.ts';

const world = await createWorld();
const { accounts, binomes, conversations, follows, forwards, inbox, practices, programmes, relays, spaces, threads } = world.services;

const body = 'Comment gardez-vous les **enfants** pendant les ateliers, canari-7f3 ?';

/** A pair: the mentee, who reads Arabic, has a question; and a peer who could answer it. */
async function aScene() {
  const programme = await world.aProgramme();
  const pair = await world.aBinome({ programme });
  const peer = await world.aMember({ programme, name: 'Malika Serghini' });
  return { programme, pair, peer, asker: await world.actorOf(pair.mentee), partner: await world.actorOf(pair.mentor), reader: await world.actorOf(peer), conversationId: pair.conversationId };
}
type Scene = Awaited<ReturnType<typeof aScene>>;

const question = ({ conversationId }: Pick<Scene, 'conversationId'>, more: Partial<ProposeRelayInput> = {}): ProposeRelayInput => ({
  conversationId, clientId: randomUUID(), title: 'Garder les enfants ?', body, theme: 'early-childhood', locale: 'fr', ...more,
});
const talkOf = ({ conversationId }: Scene) => ({ conversationId });
const propose = (scene: Scene, more: Partial<ProposeRelayInput> = {}) => relays.propose(scene.asker, question(scene, more));
const agree = ({ partner }: Scene, { id, revision }: Pick<RelayView, 'id' | 'revision'>) => relays.agree(partner, { relayId: id, revision });
const codeOf = (promise: Promise<unknown>) => promise.then(() => 'done', (error: Error & { code?: string }) => error.code ?? error.message);
const messagesOf = async (actor: Actor, conversationId: string) => (await conversations.history(actor, { conversationId })).messages;

/** Published, with the peer's answer in the thread. */
async function aPublished() {
  const scene = await aScene();
  const relay = await agree(scene, await propose(scene));
  const threadId = relay.threadId ?? '';
  const answer = await threads.reply(scene.reader, { threadId, clientId: randomUUID(), body: 'Avec **deux** agents\net un local.' });
  return { ...scene, relay, threadId, answer };
}

describe('proposing', () => {
  it('tells the two and shows nothing to anybody else', async () => {
    const scene = await aScene();
    const told = await world.events.during(() => propose(scene));
    expect(told.map(({ name }) => name)).toEqual(['relay.changed']);
    expect(told[0]?.audience.map((one) => ('id' in one ? one.id : '')).toSorted()).toEqual([scene.asker.memberId, scene.partner.memberId].toSorted());
    expect(JSON.stringify(told)).not.toContain('canari');
    expect((await threads.list(scene.reader)).items).toEqual([]);
    expect((await relays.listWaiting(scene.partner)).items).toMatchObject([{ state: 'proposed', asker: { id: scene.asker.memberId }, can: { decide: true, revise: false, withdraw: false } }]);
    expect((await relays.listWaiting(scene.partner, { conversationId: randomUUID() })).items).toEqual([]);
    expect((await relays.listWaiting(scene.asker)).items).toEqual([]);
    expect((await relays.list(scene.asker, talkOf(scene))).items).toMatchObject([{ can: { decide: false, revise: true, withdraw: true } }]);
    await expect(relays.list(scene.reader, talkOf(scene))).rejects.toThrow(NotFound);
  });

  it('shows what everybody will see, to the letter', async () => {
    const scene = await aScene();
    const seen = await relays.preview(scene.asker, (({ clientId: _, ...rest }) => rest)(question(scene)));
    const proposed = await propose(scene);
    expect(proposed.preview).toEqual(seen);
    const { threadId } = await agree(scene, proposed);
    const { thread, posts } = await threads.page(scene.reader, { threadId: threadId ?? '' });
    expect(thread).toMatchObject({ title: seen.title, author: seen.author, space: seen.space, kind: 'question', state: 'open' });
    expect(posts).toMatchObject([{ html: seen.html, author: seen.author }]);
  });

  it('ten times at once under one name proposes once, and the name says nothing else', async () => {
    const scene = await aScene();
    const input = question(scene);
    const told = await world.events.during(async () => {
      const answers = await Promise.all(Array.from({ length: 10 }, () => relays.propose(scene.asker, input)));
      expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    });
    expect(told).toHaveLength(1);
    expect(await codeOf(relays.propose(scene.asker, { ...input, body: 'Autre chose' }))).toBe('client-id-reused');
  });

  it('takes links to private places and the ids of mentions out', async () => {
    const scene = await aScene();
    const { preview } = await propose(scene, { body: `Voir http://x.example/conversations/${scene.conversationId}?at=3, /relays/${randomUUID()} et @[Omar](m:${randomUUID()})` });
    expect(preview.html).not.toMatch(/[0-9a-f]{8}-/);
    expect(preview.html).toContain('@Omar');
  });

  it('refuses names, jobs and communes of the two, says which, and marks them', async () => {
    const scene = await aScene();
    const input = question(scene, { title: 'À Thonon ?', body: 'Rachid Benali demande à la directrice du CCAS.' });
    const refused = await relays.propose(scene.asker, input).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Invalid);
    expect(refused).toMatchObject({ fields: { title: 'namesFound', body: 'namesFound' }, words: ['Thonon', 'Rachid Benali', 'directrice du CCAS'] });
    const { clientId: _, ...asked } = input;
    const { names, html } = await relays.preview(scene.asker, asked);
    expect(names).toEqual({ title: ['Thonon'], body: ['Rachid Benali', 'directrice du CCAS'] });
    expect(html).toContain('<mark>Rachid Benali</mark>');
    expect((await relays.list(scene.asker, talkOf(scene))).items).toEqual([]);
  });

  it('is for a binôme’s conversation, with somebody there to agree', async () => {
    const scene = await aScene();
    const group = await world.aGroup({ programme: scene.programme, memberIds: [scene.pair.mentee.id] });
    await expect(propose({ ...scene, conversationId: group.id })).rejects.toThrow(NotFound);
    await expect(relays.propose(scene.reader, question(scene))).rejects.toThrow(NotFound);
    const coordinator = await world.anActor({ programme: scene.programme, role: 'coordinator' });
    await programmes.endMembership(coordinator, { programmeId: scene.programme.id, memberId: scene.partner.memberId });
    expect(await codeOf(propose(scene))).toBe('partner-left');
  });

  it('goes into a space that both read and the asker may open threads in', async () => {
    const scene = await aScene();
    const moderator = await world.aMember({ programme: scene.programme, role: 'moderator' });
    const own = await world.aGroup({ programme: scene.programme, memberIds: [scene.pair.mentee.id], maker: moderator });
    const cohort = await world.aSpace({ maker: moderator, kind: 'cohort', groupId: own.id });
    const curated = await world.aSpace({ maker: moderator, kind: 'theme', theme: 'youth', writing: 'curators' });
    const elected = await world.aSpace({ maker: moderator, kind: 'college', college: 'elected' });
    for (const { id } of [cohort, curated, elected, { id: randomUUID() }]) {
      await expect(propose(scene, { spaceId: id })).rejects.toMatchObject({ fields: { spaceId: 'unfitSpace' } });
    }
    const officials = await world.aSpace({ maker: moderator });
    const relay = await propose(scene, { spaceId: officials.id });
    expect(relay.preview.space.id).toBe(officials.id);
    await spaces.revise(await world.actorOf(moderator), { spaceId: officials.id, closed: true });
    expect(await codeOf(agree(scene, relay))).toBe('space-closed');
  });

  it('refuses what is no text, is too long, or has a field too many', async () => {
    const scene = await aScene();
    for (const wrong of [{ body: '' }, { body: '\u0000' }, { body: 'x'.repeat(maxQuestion + 1) }, { title: ' ' }, { theme: 'weather' }, { locale: 'xx' }, { spaceId: 'x' }, { clientId: 'x' }, { askerId: randomUUID() }]) {
      await expect(propose(scene, wrong as Partial<ProposeRelayInput>)).rejects.toThrow(Invalid);
    }
    await expect(relays.get(scene.asker, 'x')).rejects.toThrow(NotFound);
    await expect(relays.get(scene.asker, randomUUID())).rejects.toThrow(NotFound);
  });
});

describe('revising', () => {
  const words = { title: 'Et les enfants ?', body: 'Qui les garde ?', theme: 'youth', locale: 'fr' } as const;

  it('raises the revision; consent is for the words that were read', async () => {
    const scene = await aScene();
    const first = await propose(scene);
    const second = await relays.revise(scene.asker, { relayId: first.id, revision: 1, ...words });
    expect(second).toMatchObject({ ...words, revision: 2 });
    expect((await relays.revise(scene.asker, { relayId: first.id, revision: 1, ...words })).revision).toBe(2);
    expect(await codeOf(relays.revise(scene.asker, { relayId: first.id, revision: 1, ...words, title: 'Autre' }))).toBe('changed-meanwhile');
    expect(await codeOf(agree(scene, first))).toBe('changed-meanwhile');
    expect(await codeOf(relays.revise(scene.asker, { relayId: first.id, revision: 2, ...words, body: 'À Thonon.' }))).toBe('invalid');
    const { threadId } = await agree(scene, second);
    expect((await threads.get(scene.reader, threadId ?? '')).title).toBe(words.title);
    expect(await codeOf(relays.revise(scene.asker, { relayId: first.id, revision: 2, ...words, title: 'Autre' }))).toBe('already-decided');
  });

  it('against consent at the same moment: either the words that were read go out, or none', async () => {
    for (let round = 0; round < 8; round += 1) {
      const scene = await aScene();
      const relay = await propose(scene);
      const [revised, agreed] = await Promise.all([codeOf(relays.revise(scene.asker, { relayId: relay.id, revision: 1, ...words })), codeOf(agree(scene, relay))]);
      expect([['done', 'changed-meanwhile'], ['already-decided', 'done']]).toContainEqual([revised, agreed]);
      const { items } = await threads.list(scene.reader);
      expect(items.map(({ title }) => title)).toEqual(agreed === 'done' ? [relay.title] : []);
    }
  });
});

describe('agreeing', () => {
  it('publishes in nobody’s name, once', async () => {
    const scene = await aScene();
    const relay = await propose(scene);
    const told = await world.events.during(async () => {
      const both = await Promise.all([agree(scene, relay), agree(scene, relay), agree(scene, relay)]);
      expect(new Set(both.map(({ threadId }) => threadId)).size).toBe(1);
    });
    expect(told.map(({ name }) => name).toSorted()).toEqual(['relay.changed', 'thread.asked']);
    const { items } = await threads.list(scene.reader);
    expect(items).toMatchObject([{ author: unnamedMember, state: 'open', replyCount: 0 }]);
    expect(JSON.stringify(told.find(({ name }) => name === 'thread.asked'))).not.toContain(scene.asker.memberId);
  });

  it('looks for names again: one may be called otherwise by now', async () => {
    const scene = await aScene();
    const relay = await propose(scene, { body: 'Le projet Canari avance.' });
    await world.services.members.changeOwnProfile(scene.partner, { name: 'Jeanne Canari' });
    await expect(agree(scene, relay)).rejects.toMatchObject({ fields: { body: 'namesFound' }, words: ['Canari'] });
    expect((await relays.get(scene.partner, relay.id)).preview.html).toContain('<mark>Canari</mark>');
  });

  it('fails when the asker has left, and nobody is asked then', async () => {
    const scene = await aScene();
    const relay = await propose(scene);
    const coordinator = await world.anActor({ programme: scene.programme, role: 'coordinator' });
    await programmes.endMembership(coordinator, { programmeId: scene.programme.id, memberId: scene.asker.memberId });
    expect((await relays.listWaiting(scene.partner)).items).toEqual([]);
    expect(await codeOf(agree(scene, relay))).toBe('partner-left');
    await expect(relays.get(scene.asker, relay.id)).rejects.toThrow(NotFound);
  });

  it('against a withdrawal at the same moment leaves no word of it, or nothing to take back', async () => {
    for (let round = 0; round < 8; round += 1) {
      const scene = await aScene();
      const relay = await propose(scene);
      const [taken, agreed] = await Promise.all([codeOf(relays.withdraw(scene.asker, { relayId: relay.id })), codeOf(agree(scene, relay))]);
      expect(taken).toBe('done');
      expect(['done', 'already-decided']).toContain(agreed);
      expect(JSON.stringify(await threads.list(scene.reader))).not.toContain(relay.title);
    }
  });
});

describe('the one in whose name it stands', () => {
  it('signs in nowhere, gets no letter, and is in no list', async () => {
    const { asker, programme } = await aPublished();
    const [stored] = await world.database.db.select().from(members).where(eq(members.id, unnamedMember.id));
    expect(stored?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await passwordMatches(stored?.passwordHash ?? '', '')).toBe(false);
    expect(stored?.email).toMatch(/\.invalid$/);
    await expect(accounts.requestPasswordReset({ email: stored?.email ?? '' }, { address: '192.0.2.1', userAgent: 'x', deviceToken: null, sessionToken: null })).rejects.toThrow(Invalid);
    const coordinator = await world.anActor({ programme, role: 'coordinator' });
    const { items } = await world.services.members.list(coordinator, { programmeId: programme.id, limit: 100 });
    expect(items.some(({ id }) => id === unnamedMember.id)).toBe(false);
    await expect(programmes.restoreMembership(coordinator, { programmeId: programme.id, memberId: unnamedMember.id })).rejects.toThrow(NotFound);
    expect(await codeOf(binomes.pair(coordinator, { programmeId: programme.id, mentorId: unnamedMember.id, menteeId: asker.memberId }))).not.toBe('done');
  });
});

describe('the thread', () => {
  it('is the asker’s to accept an answer in, and nobody’s else who does not moderate', async () => {
    const { asker, partner, reader, threadId, answer } = await aPublished();
    expect((await threads.get(asker, threadId)).can).toMatchObject({ accept: true, replyUnnamed: true });
    for (const other of [partner, reader]) {
      expect((await threads.get(other, threadId)).can).toMatchObject({ accept: false, replyUnnamed: false });
      expect(await codeOf(threads.acceptAnswer(other, { threadId, postId: answer.id }))).toBe('forbidden');
    }
    expect((await threads.acceptAnswer(asker, { threadId, postId: answer.id })).state).toBe('resolved');
  });

  it('is answered by anybody’s reply, the asker’s own under their name too: all else would tell', async () => {
    const scene = await aScene();
    const { threadId } = await agree(scene, await propose(scene));
    const id = threadId ?? '';
    await relays.reply(scene.asker, { threadId: id, clientId: randomUUID(), body: 'Une précision.' });
    expect((await threads.get(scene.reader, id)).state).toBe('open');
    await threads.reply(scene.asker, { threadId: id, clientId: randomUUID(), body: 'Chez nous aussi.' });
    expect((await threads.get(scene.reader, id)).state).toBe('answered');
  });

  it('takes replies of the asker without a name, once under one name', async () => {
    const { asker, partner, reader, threadId, relay } = await aPublished();
    const input = { threadId, clientId: randomUUID(), body: 'Et le **soir** ?' };
    const told = await world.events.during(async () => {
      const sent = await Promise.all(Array.from({ length: 5 }, () => relays.reply(asker, input)));
      expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
      expect(sent[0]).toMatchObject({ author: unnamedMember, html: expect.stringContaining('<strong>soir</strong>') });
      expect(sent[0]?.clientId).not.toBe(input.clientId);
    });
    // Their own browsers, and nobody else's, learn that the asker has read it.
    expect(told.map(({ name }) => name)).toEqual(['thread.replied', 'thread.changed', 'thread.read']);
    expect(told[2]?.audience).toEqual([{ to: 'member', id: asker.memberId }]);
    expect(await codeOf(relays.reply(asker, { ...input, body: 'Autre' }))).toBe('client-id-reused');
    await expect(relays.reply(asker, { ...input, clientId: randomUUID(), body: 'Ici, à Thonon.' })).rejects.toMatchObject({ words: ['Thonon'] });
    for (const other of [partner, reader]) await expect(relays.reply(other, { ...input, clientId: randomUUID() })).rejects.toThrow(NotFound);
    await relays.withdraw(partner, { relayId: relay.id });
    await expect(relays.reply(asker, { ...input, clientId: randomUUID() })).rejects.toThrow(NotFound);
  });

  it('takes them where the asker may write, and no longer', async () => {
    const scene = await aScene();
    const moderator = await world.aMember({ programme: scene.programme, role: 'moderator' });
    const { id: spaceId } = await world.aSpace({ maker: moderator });
    const { threadId } = await agree(scene, await propose(scene, { spaceId }));
    await spaces.revise(await world.actorOf(moderator), { spaceId, closed: true });
    expect(await codeOf(relays.reply(scene.asker, { threadId: threadId ?? '', clientId: randomUUID(), body: 'Encore.' }))).toBe('forbidden');
  });
});

describe('the inbox', () => {
  const newFor = async (actor: Actor, threadId: string) => (await inbox.list(actor)).items.filter(({ id }) => id === threadId).map(({ reason, because, count }) => ({ reason, because, count }));

  it('tells the asker of answers as of their own question, the partner of none, and followers that it was asked', async () => {
    const scene = await aScene();
    const follower = await world.anActor({ programme: scene.programme });
    await follows.followTheme(follower, { theme: 'early-childhood', level: 'follow' });
    const { threadId } = await agree(scene, await propose(scene));
    const place = { threadId: threadId ?? '' };
    await relays.reply(scene.asker, { ...place, clientId: randomUUID(), body: 'Le soir surtout.' });
    await inbox.spread();
    expect(await newFor(scene.asker, place.threadId)).toEqual([]);
    expect(await newFor(follower, place.threadId)).toEqual([{ reason: 'asked', because: 'theme', count: 1 }]);
    expect((await inbox.list(follower)).items).toMatchObject([{ from: { id: unnamedMember.id } }]);
    await threads.reply(scene.reader, { ...place, clientId: randomUUID(), body: 'Avec deux agents.', answers: 2 });
    await inbox.spread();
    expect(await newFor(scene.asker, place.threadId)).toEqual([{ reason: 'answered', because: 'own', count: 1 }]);
    expect(await newFor(scene.partner, place.threadId)).toEqual([]);
    expect(await follows.ofThread(scene.asker, place.threadId)).toMatchObject({ level: 'follow', because: 'own' });
    expect(await follows.ofThread(scene.partner, place.threadId)).toMatchObject({ because: 'default' });
  });

  it('an answer of the asker’s without a name is folded under what it answers', async () => {
    const { asker, reader, threadId, answer } = await aPublished();
    const input = { threadId, clientId: randomUUID(), body: 'Quels jours ?', answers: answer.seq };
    expect(await relays.reply(asker, input)).toMatchObject({ author: unnamedMember, answers: answer.seq, rootSeq: answer.seq });
    expect(await threads.post(reader, { threadId, postId: answer.id })).toMatchObject({ answerCount: 1 });
    expect(await codeOf(relays.reply(asker, { ...input, answers: 1 }))).toBe('client-id-reused');
    await expect(relays.reply(asker, { ...input, clientId: randomUUID(), answers: 99 })).rejects.toThrow(Invalid);
  });
});

describe('the accepted answer', () => {
  it('comes back into the conversation by itself, in the asker’s name and language, live', async () => {
    const { asker, partner, reader, relay, threadId, answer, conversationId } = await aPublished();
    const told = await world.events.during(() => threads.acceptAnswer(asker, { threadId, postId: answer.id }));
    expect(told.map(({ name }) => name)).toEqual(['thread.changed', 'message.sent', 'relay.changed']);
    const [message] = await messagesOf(partner, conversationId);
    expect(message).toMatchObject({ authorId: asker.memberId, seq: 1 });
    expect(message?.html).toContain('الجواب المعتمَد');
    expect(message?.html).toContain('Malika Serghini');
    expect(message?.html).toContain('تونون لي بان');
    expect(message?.html).toContain('<strong>deux</strong> agents');
    expect(message?.html).toContain(`href="/threads/${threadId}#post-2"`);
    expect(await relays.get(partner, relay.id)).toMatchObject({ returnedMessageId: message?.id });
    expect(JSON.stringify(told.filter(({ name }) => name === 'thread.changed'))).not.toContain(asker.memberId);
    expect((await threads.get(reader, threadId)).acceptedPostId).toBe(answer.id);
  });

  it('comes back once, whoever accepts it however often, and another one later too', async () => {
    const { programme, asker, reader, threadId, answer, conversationId } = await aPublished();
    const moderator = await world.anActor({ programme, role: 'moderator' });
    const accept = (actor: Actor, postId: string | null) => threads.acceptAnswer(actor, { threadId, postId });
    await Promise.all([accept(asker, answer.id), accept(moderator, answer.id), accept(asker, answer.id)]);
    await accept(asker, null);
    await accept(moderator, answer.id);
    expect(await messagesOf(asker, conversationId)).toHaveLength(1);
    const better = await threads.reply(reader, { threadId, clientId: randomUUID(), body: 'Ou trois.' });
    await accept(moderator, better.id);
    expect((await messagesOf(asker, conversationId)).map(({ seq, authorId }) => [seq, authorId])).toEqual([[1, asker.memberId], [2, asker.memberId]]);
    await conversations.send(asker, { conversationId, clientId: randomUUID(), body: 'Merci.' });
    expect((await messagesOf(asker, conversationId)).map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  it('of great length comes back in part, and none of what the asker wrote without a name', async () => {
    const { asker, reader, threadId, conversationId } = await aPublished();
    const own = await relays.reply(asker, { threadId, clientId: randomUUID(), body: 'Trouvé.' });
    await threads.acceptAnswer(asker, { threadId, postId: own.id });
    expect(await messagesOf(asker, conversationId)).toEqual([]);
    const long = await threads.reply(reader, { threadId, clientId: randomUUID(), body: 'Des mots '.repeat(2000) });
    await threads.acceptAnswer(asker, { threadId, postId: long.id });
    const [message] = await messagesOf(asker, conversationId);
    expect(message?.body.length).toBeLessThan(5000);
    expect(message?.body).toContain('…');
  });

  it('is accepted all the same where the conversation takes nothing any more', async () => {
    const closed = await aPublished();
    await world.database.pool.query('update conversations set closed_at = now() where id = $1', [closed.conversationId]);
    expect((await threads.acceptAnswer(closed.asker, { threadId: closed.threadId, postId: closed.answer.id })).state).toBe('resolved');
    expect(await messagesOf(closed.asker, closed.conversationId)).toEqual([]);

    const left = await aPublished();
    const coordinator = await world.anActor({ programme: left.programme, role: 'coordinator' });
    await programmes.endMembership(coordinator, { programmeId: left.programme.id, memberId: left.asker.memberId });
    expect((await threads.acceptAnswer(coordinator, { threadId: left.threadId, postId: left.answer.id })).state).toBe('resolved');
    expect(await messagesOf(left.partner, left.conversationId)).toEqual([]);
  });

  it('is accepted beside messages that are sent and deleted, without a circle of waiting', async () => {
    const { asker, partner, threadId, answer, conversationId } = await aPublished();
    const mine = await conversations.send(partner, { conversationId, clientId: randomUUID(), body: 'Voici.' });
    await forwards.ask(partner, { conversationId, messageId: mine.id, threadId, clientId: randomUUID() });
    await Promise.all([
      threads.acceptAnswer(asker, { threadId, postId: answer.id }),
      conversations.remove(partner, { conversationId, messageId: mine.id }),
      ...Array.from({ length: 5 }, () => conversations.send(partner, { conversationId, clientId: randomUUID(), body: 'Encore.' })),
    ]);
    expect((await messagesOf(asker, conversationId)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});

describe('taking back', () => {
  it('is the asker’s before, either’s after; the words and the title leave the thread, a sheet’s sources, and nothing comes back', async () => {
    for (const who of ['asker', 'partner'] as const) {
      const scene = await aPublished();
      const { relay, threadId, answer, reader, asker, conversationId, programme } = scene;
      await relays.reply(asker, { threadId, clientId: randomUUID(), body: 'canari-9 aussi' });
      const moderator = await world.anActor({ programme, role: 'moderator' });
      const [opening] = (await threads.page(reader, { threadId })).posts;
      const sheet = await practices.draftFromPost(moderator, { postId: opening?.id ?? '', clientId: randomUUID() });
      const told = await world.events.during(() => relays.withdraw(scene[who], { relayId: relay.id }));
      expect(told.at(-1)).toMatchObject({ name: 'relay.changed', payload: { state: 'withdrawn' } });
      expect(told.filter(({ name }) => name === 'thread.changed').at(-1)).toMatchObject({ payload: { title: 'Question retirée' } });
      const page = await threads.page(reader, { threadId });
      expect(page.thread.title).toBe('Question retirée');
      expect(page.posts.map(({ html }) => html).join()).not.toContain('canari');
      expect(page.posts.find(({ id }) => id === answer.id)?.html).toContain('deux');
      expect(JSON.stringify((await practices.get(moderator, sheet.id)).sources)).not.toContain('canari');
      expect((await threads.get(asker, threadId)).can).toMatchObject({ accept: false, replyUnnamed: false });
      await threads.acceptAnswer(moderator, { threadId, postId: answer.id });
      expect(await messagesOf(asker, conversationId)).toEqual([]);
      expect((await relays.withdraw(scene[who], { relayId: relay.id })).state).toBe('withdrawn');
      expect(await relays.get(scene.partner, relay.id)).toMatchObject({ threadId: null, can: { decide: false, revise: false, withdraw: false } });
    }
  });

  it('ends a proposal for good, and a no is a no', async () => {
    const scene = await aScene();
    const taken = await propose(scene);
    expect(await codeOf(relays.withdraw(scene.partner, { relayId: taken.id }))).toBe('forbidden');
    await relays.withdraw(scene.asker, { relayId: taken.id });
    expect(await codeOf(agree(scene, taken))).toBe('already-decided');
    const refused = await propose(scene);
    await relays.refuse(scene.partner, { relayId: refused.id });
    await relays.refuse(scene.partner, { relayId: refused.id });
    for (const late of [() => agree(scene, refused), () => relays.withdraw(scene.asker, { relayId: refused.id })]) expect(await codeOf(late())).toBe('already-decided');
    expect((await threads.list(scene.reader)).items).toEqual([]);
  });
});

describe('lists', () => {
  it('page by key, newest first', async () => {
    const scene = await aScene();
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      world.clock.advance(1000);
      ids.unshift((await propose(scene)).id);
    }
    for (const page of [
      (cursor?: string) => relays.list(scene.asker, { conversationId: scene.conversationId, limit: 2, ...(cursor && { cursor }) }),
      (cursor?: string) => relays.listWaiting(scene.partner, { limit: 2, ...(cursor && { cursor }) }),
    ]) {
      const seen: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const { items, nextCursor } = await page(cursor);
        seen.push(...items.map(({ id }) => id));
        cursor = nextCursor;
      }
      expect(seen).toEqual(ids);
    }
  });
});

describe('the database', () => {
  it('keeps nothing published without a thread, and nothing decided without a time', async () => {
    const scene = await aScene();
    const { id } = await propose(scene);
    for (const change of [{ state: 'published' as const, decidedAt: new Date() }, { state: 'refused' as const }]) {
      await expect(world.database.db.update(table).set(change).where(eq(table.id, id))).rejects.toThrow();
    }
  });
});
