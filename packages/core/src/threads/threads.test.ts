import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import type { TestMember, TestProgramme } from '@passerelle/testing/factories.ts';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import { maxPost, type AskInput, type ThreadView } from './contract.ts';

const world = await createWorld();
const { threads } = world.services;
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

type Scene = { programme: TestProgramme; askerMember: TestMember; asker: Actor; peer: Actor; moderator: Actor; stranger: Actor; thread: ThreadView };

async function aQuestion(words: Partial<AskInput> = {}): Promise<Scene> {
  const programme = await world.aProgramme();
  const askerMember = await world.aMember({ programme });
  return {
    programme, askerMember,
    asker: await world.actorOf(askerMember),
    peer: await world.anActor({ programme }),
    moderator: await world.anActor({ programme, role: 'moderator' }),
    stranger: await world.anActor(),
    thread: await world.aThread({ author: askerMember, ...words }),
  };
}

const question = (wishes: Partial<AskInput> = {}): AskInput => ({
  clientId: randomUUID(), kind: 'question', theme: 'youth', title: 'Deux tables ?', body: 'Comment **faites**-vous ?', locale: 'fr', ...wishes,
});
const reply = (actor: Actor, threadId: string, body = 'Avec deux tables.', clientId: string = randomUUID()) => threads.reply(actor, { threadId, clientId, body });

describe('asking', () => {
  it('opens a thread with its first post and tells the programme', async () => {
    const actor = await world.anActor();
    const told = await world.events.during(() => threads.ask(actor, question()));
    const thread = told[0]?.payload as ThreadView;
    expect(told).toMatchObject([{ name: 'thread.asked', audience: [{ to: 'programme', id: actor.programmes[0]?.id }] }]);
    expect(thread).toMatchObject({ state: 'open', replyCount: 0, acceptedPostId: null, title: 'Deux tables ?', author: { id: actor.memberId } });
    expect(thread).not.toHaveProperty('can');
    const page = await threads.page(actor, { threadId: thread.id });
    expect(page.posts).toMatchObject([{ seq: 1, html: '<p dir="auto">Comment <strong>faites</strong>-vous ?</p>' }]);
    expect(page.thread.can).toEqual({ reply: true, replyUnnamed: false, accept: true, curate: false, contribute: true });
  });

  it('ten times at once under one name opens one thread', async () => {
    const actor = await world.anActor();
    const input = question();
    const told = await world.events.during(async () => {
      const answers = await Promise.all(upTo(10).map(() => threads.ask(actor, input)));
      expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    });
    expect(told).toHaveLength(1);
    await expect(threads.ask(actor, { ...input, title: 'Autre chose' })).rejects.toThrow(Conflict);
    expect((await threads.list(actor)).items).toHaveLength(1);
  });

  it('in another programme than one’s own, or in none, is Forbidden', async () => {
    const actor = await world.anActor();
    const elsewhere = await world.aProgramme();
    await expect(threads.ask(actor, question({ programmeId: elsewhere.id }))).rejects.toThrow(Forbidden);
    await expect(threads.ask(actor, question({ programmeId: randomUUID() }))).rejects.toThrow(Forbidden);
    await expect(threads.ask({ ...actor, programmes: [] }, question())).rejects.toThrow(Forbidden);
  });

  it('without naming one’s programme works for who has one, and asks who has several', async () => {
    const member = await world.aMember();
    await expect(threads.ask(await world.actorOf(member), question())).resolves.toMatchObject({ programmeId: member.programmeId });
    const second = await world.aProgramme();
    await world.joins(member, second);
    await expect(threads.ask(await world.actorOf(member), question())).rejects.toThrow(expect.objectContaining({ fields: { programmeId: 'required' } }));
    await expect(threads.ask(await world.actorOf(member), question({ programmeId: second.id }))).resolves.toMatchObject({ programmeId: second.id });
  });

  it.each([
    { title: '' }, { title: 'a\nb' }, { title: 'x'.repeat(201) }, { body: '' }, { body: 'x'.repeat(maxPost + 1) }, { body: 'a\u0000' }, { title: '\uD800' },
    { theme: 'gossip' }, { kind: 'poll' }, { locale: 'de' }, { clientId: 'x' }, { programmeId: 'x' },
    { state: 'resolved' }, { authorId: randomUUID() }, { acceptedPostId: randomUUID() }, { lastSeq: 7 },
  ])('with %j is Invalid', async (wrong) => {
    const actor = await world.anActor();
    await expect(threads.ask(actor, question(wrong as Partial<AskInput>))).rejects.toThrow(Invalid);
  });
});

describe('replying', () => {
  it('answers a question, tells the thread and the lists', async () => {
    const { peer, thread, programme } = await aQuestion();
    const told = await world.events.during(() => reply(peer, thread.id));
    expect(told).toMatchObject([
      { name: 'thread.replied', audience: [{ to: 'thread', id: thread.id }], payload: { seq: 2, author: { id: peer.memberId } } },
      { name: 'thread.changed', audience: [{ to: 'programme', id: programme.id }], payload: { id: thread.id, state: 'answered', replyCount: 1, lastRevision: 2 } },
      { name: 'thread.read', audience: [{ to: 'member', id: peer.memberId }], payload: { threadId: thread.id, lastSeq: 2, unread: 1, firstUnread: 1 } },
    ]);
    expect(await threads.get(peer, thread.id)).toMatchObject({ state: 'answered', replyCount: 1 });
  });

  it('to one’s own question leaves it open; a discussion has no answers', async () => {
    const { asker, peer, thread, askerMember } = await aQuestion();
    await reply(asker, thread.id, 'Je précise.');
    expect(await threads.get(asker, thread.id)).toMatchObject({ state: 'open', replyCount: 1 });
    const discussion = await world.aThread({ author: askerMember, kind: 'discussion' });
    await reply(peer, discussion.id);
    expect(await threads.get(asker, discussion.id)).toMatchObject({ state: 'open', can: { accept: false } });
  });

  it('brings the thread to the top of the list, and never back in time', async () => {
    const { asker, peer, thread, askerMember } = await aQuestion();
    const newer = await world.aThread({ author: askerMember });
    world.clock.advance(1000);
    await reply(peer, thread.id);
    expect((await threads.list(asker)).items.map(({ id }) => id)).toEqual([thread.id, newer.id]);
  });

  it('ten times at once under one name stores one post, and gives every sender the same answer', async () => {
    const { peer, thread } = await aQuestion();
    const clientId = randomUUID();
    const told = await world.events.during(async () => {
      const answers = await Promise.all(upTo(10).map(() => reply(peer, thread.id, 'une fois', clientId)));
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    });
    expect(told.map(({ name }) => name)).toEqual(['thread.replied', 'thread.changed', 'thread.read']);
    await expect(reply(peer, thread.id, 'autrement', clientId)).rejects.toThrow(Conflict);
    const other = await aQuestion();
    await expect(reply(other.peer, other.thread.id, 'une fois', clientId)).resolves.toMatchObject({ seq: 2 });
  });

  it('under a name used in another thread, or for a question, is a Conflict', async () => {
    const { asker, thread, askerMember } = await aQuestion();
    const other = await world.aThread({ author: askerMember });
    const clientId = randomUUID();
    await reply(asker, thread.id, 'ici', clientId);
    await expect(reply(asker, other.id, 'ici', clientId)).rejects.toThrow(Conflict);
    await expect(threads.ask(asker, question({ clientId }))).rejects.toThrow(Conflict);
    expect((await threads.get(asker, other.id)).replyCount).toBe(0);
  });

  it('by twenty writers at once numbers without a hole, and everybody reads one order', async () => {
    const { asker, peer, moderator, thread } = await aQuestion();
    const writers = [asker, peer, moderator];
    const answers = await Promise.all(upTo(20).map((n) => reply(writers[n % 3] ?? peer, thread.id, `réponse ${n}`)));
    expect(answers.map(({ seq }) => seq).toSorted((a, b) => a - b)).toEqual(upTo(20).map((n) => n + 1));
    const read = async (actor: Actor) => (await threads.posts(actor, { threadId: thread.id, limit: 100 })).posts;
    expect((await read(peer)).map(({ seq }) => seq)).toEqual(upTo(21));
    expect(await read(asker)).toEqual(await read(moderator));
    expect(await threads.get(peer, thread.id)).toMatchObject({ replyCount: 20, lastRevision: 21 });
  });

  it.each([{ body: '' }, { body: 'x'.repeat(maxPost + 1) }, { body: '\u0000' }, { clientId: 'x' }, { threadId: 'x' }, { seq: 2 }, { authorId: randomUUID() }])('with %j is Invalid', async (wrong) => {
    const { peer, thread } = await aQuestion();
    await expect(threads.reply(peer, { threadId: thread.id, clientId: randomUUID(), body: 'x', ...wrong })).rejects.toThrow(Invalid);
  });
});

describe('accepting an answer', () => {
  it('resolves the question, and taking it back makes it answered again', async () => {
    const { asker, peer, thread, programme } = await aQuestion();
    const post = await reply(peer, thread.id);
    const told = await world.events.during(() => threads.acceptAnswer(asker, { threadId: thread.id, postId: post.id }));
    expect(told).toMatchObject([{ name: 'thread.changed', audience: [{ to: 'programme', id: programme.id }], payload: { state: 'resolved', acceptedPostId: post.id, lastRevision: 3 } }]);
    expect(await threads.page(peer, { threadId: thread.id, limit: 1 })).toMatchObject({ acceptedPost: { id: post.id }, thread: { state: 'resolved' } });
    expect(await threads.acceptAnswer(asker, { threadId: thread.id, postId: null })).toMatchObject({ state: 'answered', acceptedPostId: null });
  });

  it('taken back where nobody else has answered leaves the question open', async () => {
    const { asker, thread } = await aQuestion();
    const own = await reply(asker, thread.id, 'J’ai trouvé.');
    expect(await threads.acceptAnswer(asker, { threadId: thread.id, postId: own.id })).toMatchObject({ state: 'resolved' });
    expect(await threads.acceptAnswer(asker, { threadId: thread.id, postId: null })).toMatchObject({ state: 'open' });
  });

  it('can be moved to another answer, and stays when more replies come', async () => {
    const { asker, peer, thread } = await aQuestion();
    const [one, other] = [await reply(peer, thread.id), await reply(peer, thread.id)];
    await threads.acceptAnswer(asker, { threadId: thread.id, postId: one.id });
    await threads.acceptAnswer(asker, { threadId: thread.id, postId: other.id });
    await reply(peer, thread.id, 'Encore ceci.');
    expect(await threads.get(asker, thread.id)).toMatchObject({ state: 'resolved', acceptedPostId: other.id, replyCount: 3 });
  });

  it('is the asker’s and the moderator’s; Forbidden for peers, NotFound for strangers', async () => {
    const { peer, moderator, stranger, thread } = await aQuestion();
    const post = await reply(peer, thread.id);
    await expect(threads.acceptAnswer(peer, { threadId: thread.id, postId: post.id })).rejects.toThrow(Forbidden);
    await expect(threads.acceptAnswer(stranger, { threadId: thread.id, postId: post.id })).rejects.toThrow(NotFound);
    await expect(threads.acceptAnswer(moderator, { threadId: thread.id, postId: post.id })).resolves.toMatchObject({ state: 'resolved' });
  });

  it('of the question itself is Invalid, of another thread’s post NotFound, in a discussion Forbidden', async () => {
    const { asker, peer, thread, askerMember } = await aQuestion();
    const opening = (await threads.posts(asker, { threadId: thread.id })).posts[0];
    await expect(threads.acceptAnswer(asker, { threadId: thread.id, postId: opening?.id ?? '' })).rejects.toThrow(Invalid);
    const other = await world.aThread({ author: askerMember });
    const elsewhere = await reply(peer, other.id);
    await expect(threads.acceptAnswer(asker, { threadId: thread.id, postId: elsewhere.id })).rejects.toThrow(NotFound);
    await expect(threads.acceptAnswer(asker, { threadId: thread.id, postId: randomUUID() })).rejects.toThrow(NotFound);
    const discussion = await world.aThread({ author: askerMember, kind: 'discussion' });
    const said = await reply(peer, discussion.id);
    await expect(threads.acceptAnswer(asker, { threadId: discussion.id, postId: said.id })).rejects.toThrow(Forbidden);
    expect(await threads.get(asker, thread.id)).toMatchObject({ state: 'open', acceptedPostId: null });
  });

  it('taken back while the first answer is being stored sees that answer', async () => {
    const { asker, peer, thread } = await aQuestion();
    const own = await reply(asker, thread.id, 'Je cherche encore.');
    await threads.acceptAnswer(asker, { threadId: thread.id, postId: own.id });
    const client = await world.database.pool.connect();
    try {
      // A reply whose transaction has the thread's row and has not committed yet.
      await client.query('begin');
      await client.query('update threads set last_seq = last_seq + 1, last_revision = last_revision + 1 where id = $1', [thread.id]);
      await client.query(
        `insert into posts (id, thread_id, seq, revision, author_id, client_id, body, html, created_at)
         select gen_random_uuid(), id, last_seq, last_revision, $2, gen_random_uuid(), 'x', '<p>x</p>', now() from threads where id = $1`,
        [thread.id, peer.memberId],
      );
      const taking = threads.acceptAnswer(asker, { threadId: thread.id, postId: null });
      await expect.poll(async () => (await world.database.pool.query(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).rowCount).toBe(1);
      await client.query('commit');
      expect(await taking).toMatchObject({ state: 'answered', replyCount: 2 });
    } finally {
      client.release();
    }
  });
});

describe('reading threads', () => {
  it('shows the programme’s own, in pages, by theme and state', async () => {
    const { asker, stranger, peer, thread, askerMember } = await aQuestion({ theme: 'housing' });
    const others = [];
    for (let i = 0; i < 4; i++) others.unshift(await world.aThread({ author: askerMember, theme: 'women' }));
    await reply(peer, thread.id);
    const first = await threads.list(peer, { limit: 3 });
    const second = await threads.list(peer, { limit: 3, cursor: first.nextCursor ?? '' });
    expect([...first.items, ...second.items].map(({ id }) => id)).toHaveLength(5);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(5);
    expect((await threads.list(asker, { theme: 'housing' })).items.map(({ id }) => id)).toEqual([thread.id]);
    expect((await threads.list(asker, { state: 'answered' })).items.map(({ id }) => id)).toEqual([thread.id]);
    expect((await threads.list(asker, { theme: 'women', state: 'open' })).items.map(({ id }) => id)).toEqual(others.map(({ id }) => id));
    expect(await threads.list(stranger)).toEqual({ items: [], nextCursor: null });
    expect(await threads.list({ ...stranger, programmes: [] })).toEqual({ items: [], nextCursor: null });
  });

  it('believes the database, not an actor who says to be in a programme', async () => {
    const { stranger, asker } = await aQuestion();
    expect(await threads.list({ ...stranger, programmes: asker.programmes })).toEqual({ items: [], nextCursor: null });
  });

  it('pages posts forward, and keeps the accepted answer in view', async () => {
    const { asker, peer, thread } = await aQuestion();
    for (const n of upTo(5)) await reply(peer, thread.id, `r${n}`);
    const page = await threads.posts(peer, { threadId: thread.id, after: 2, limit: 2 });
    expect([page.posts.map(({ seq }) => seq), page.hasMore]).toEqual([[3, 4], true]);
    const last = await threads.posts(peer, { threadId: thread.id, after: 4, limit: 2 });
    expect([last.posts.map(({ seq }) => seq), last.hasMore]).toEqual([[5, 6], false]);
    await threads.acceptAnswer(asker, { threadId: thread.id, postId: last.posts[1]?.id ?? '' });
    expect(await threads.page(peer, { threadId: thread.id, limit: 1 })).toMatchObject({ hasMore: true, acceptedPost: { seq: 6 } });
  });

  it('catches up after a revision', async () => {
    const { asker, peer, thread } = await aQuestion();
    const posts = [await reply(peer, thread.id), await reply(peer, thread.id)];
    await threads.acceptAnswer(asker, { threadId: thread.id, postId: posts[0]?.id ?? null });
    const changes = await threads.changes(peer, { threadId: thread.id, afterRevision: 1, limit: 1 });
    expect(changes).toMatchObject({ more: true, thread: { lastRevision: 4, state: 'resolved' }, posts: [{ seq: 2 }] });
    expect(await threads.changes(peer, { threadId: thread.id, afterRevision: 4 })).toMatchObject({ more: false, posts: [] });
  });

  it.each(['stranger', 'former member'])('is NotFound for a %s, like a thread that is not there, whatever they try', async (who) => {
    const { stranger, peer, thread } = await aQuestion();
    const actor = who === 'stranger' ? stranger : peer;
    if (who === 'former member') await world.database.pool.query('update programme_members set ended_at = now() where member_id = $1', [peer.memberId]);
    for (const threadId of [thread.id, randomUUID()]) {
      for (const story of [
        () => threads.get(actor, threadId),
        () => threads.posts(actor, { threadId }),
        () => threads.page(actor, { threadId }),
        () => threads.changes(actor, { threadId, afterRevision: 0 }),
        () => reply(actor, threadId),
        () => threads.acceptAnswer(actor, { threadId, postId: null }),
      ]) await expect(story()).rejects.toThrow(new NotFound());
    }
    expect(await threads.list(actor)).toEqual({ items: [], nextCursor: null });
  });
});
