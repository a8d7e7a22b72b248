import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import { Conflict, Invalid, NotFound } from '../kernel/errors.ts';
import type { Actor } from '../kernel/actor.ts';

const world = await createWorld();
const { threads } = world.services;

async function aScene() {
  const programme = await world.aProgramme();
  const author = await world.aMember({ programme });
  const thread = await world.aThread({ author });
  return { programme, thread, asker: await world.actorOf(author), peer: await world.anActor({ programme }), stranger: await world.anActor() };
}
const say = (actor: Actor, threadId: string, body: string, answers?: number, clientId: string = randomUUID()) =>
  threads.reply(actor, { threadId, clientId, body, ...(answers !== undefined && { answers }) });
const post = async (actor: Actor, threadId: string, seq: number) => (await threads.posts(actor, { threadId, after: seq - 1, limit: 1 })).posts[0];

describe('answering a post', () => {
  it('folds it under that post, which counts it, under a revision of its own', async () => {
    const { asker, peer, thread } = await aScene();
    const first = await say(peer, thread.id, 'Deux tables.');
    const told = await world.events.during(() => say(asker, thread.id, 'Lesquelles ?', first.seq));
    expect(told.map(({ name, payload }) => [name, (payload as { seq?: number }).seq, (payload as { revision?: number }).revision])).toEqual([
      ['thread.replied', 2, 3], ['thread.replied', 3, 4], ['thread.changed', undefined, undefined],
      // The author’s own browsers learn that what they wrote is read.
      ['thread.read', undefined, 2],
    ]);
    expect(told[2]?.payload).toMatchObject({ replyCount: 2, lastRevision: 4 });
    expect(await post(peer, thread.id, 2)).toMatchObject({ answers: null, rootSeq: null, answerCount: 1, revision: 3 });
    expect(await post(peer, thread.id, 3)).toMatchObject({ answers: 2, rootSeq: 2, answerCount: 0 });
  });

  it('an answer to an answer belongs to the same root', async () => {
    const { asker, peer, thread } = await aScene();
    const first = await say(peer, thread.id, 'Deux tables.');
    const second = await say(asker, thread.id, 'Lesquelles ?', first.seq);
    await say(peer, thread.id, 'Celles du fond.', second.seq);
    expect(await post(peer, thread.id, 4)).toMatchObject({ answers: 3, rootSeq: 2 });
    const { posts, hasMore } = await threads.answers(peer, { threadId: thread.id, postId: first.id });
    expect([posts.map(({ seq }) => seq), hasMore]).toEqual([[3, 4], false]);
    expect(await threads.answers(peer, { threadId: thread.id, postId: first.id, limit: 1 })).toMatchObject({ posts: [{ seq: 3 }], hasMore: true });
    expect(await threads.answers(peer, { threadId: thread.id, postId: first.id, after: 3 })).toMatchObject({ posts: [{ seq: 4 }], hasMore: false });
  });

  it('shows what it answers from another page as it reads now', async () => {
    const { asker, peer, thread } = await aScene();
    const first = await say(peer, thread.id, 'Deux tables.');
    await say(asker, thread.id, 'Lesquelles ?', first.seq);
    await threads.editPost(peer, { threadId: thread.id, postId: first.id, revision: 3, body: 'Trois tables.' });
    expect(await threads.page(peer, { threadId: thread.id, after: 2 })).toMatchObject({ posts: [{ seq: 3 }], quoted: [{ seq: 2, body: 'Trois tables.' }] });
    expect((await threads.page(peer, { threadId: thread.id })).quoted).toEqual([]);
    await threads.removePost(peer, { threadId: thread.id, postId: first.id });
    expect((await threads.page(peer, { threadId: thread.id, after: 2 })).quoted).toMatchObject([{ seq: 2, body: '', deletedAt: expect.any(String) }]);
  });

  it('a post that is not there, or not any more, is Invalid, and takes no number', async () => {
    const { asker, peer, thread } = await aScene();
    const first = await say(peer, thread.id, 'Deux tables.');
    await threads.removePost(peer, { threadId: thread.id, postId: first.id });
    for (const seq of [2, 9]) await expect(say(asker, thread.id, 'Lesquelles ?', seq)).rejects.toMatchObject({ fields: { answers: 'gonePost' } });
    expect(await say(asker, thread.id, 'Et sinon ?')).toMatchObject({ seq: 3 });
    await expect(say(asker, thread.id, 'x', 0)).rejects.toThrow(Invalid);
  });

  it('twice under one name is stored once and counted once; as an answer to another post it is a Conflict', async () => {
    const { asker, peer, thread } = await aScene();
    await say(peer, thread.id, 'Deux tables.');
    const clientId = randomUUID();
    const both = await Promise.all([1, 2].map(() => say(asker, thread.id, 'Lesquelles ?', 2, clientId)));
    expect(both[0]).toEqual(both[1]);
    expect(await post(peer, thread.id, 2)).toMatchObject({ answerCount: 1 });
    await expect(say(asker, thread.id, 'Lesquelles ?', 1, clientId)).rejects.toThrow(Conflict);
  });

  it('by many at once counts each', async () => {
    const { asker, peer, thread } = await aScene();
    await say(peer, thread.id, 'Deux tables.');
    await Promise.all(Array.from({ length: 12 }, (_, at) => say(at % 2 ? asker : peer, thread.id, `réponse ${at}`, 2)));
    expect(await post(peer, thread.id, 2)).toMatchObject({ answerCount: 12 });
    const all = [];
    for (let after = 0, more = true; more; ) {
      const page = await threads.changes(peer, { threadId: thread.id, afterRevision: after, limit: 3 });
      all.push(...page.posts);
      after = page.posts.at(-1)?.revision ?? after;
      more = page.more;
    }
    expect(new Set(all.map(({ seq }) => seq)).size).toBe(14);
  });

  it('answers are NotFound for a stranger, and for a post of another thread', async () => {
    const { peer, stranger, thread } = await aScene();
    const first = await say(peer, thread.id, 'Deux tables.');
    const other = await aScene();
    await expect(threads.answers(stranger, { threadId: thread.id, postId: first.id })).rejects.toThrow(NotFound);
    await expect(threads.answers(other.peer, { threadId: other.thread.id, postId: first.id })).rejects.toThrow(NotFound);
  });
});

describe('naming in a post', () => {
  it('names readers of the space, communes of the programme and themes; anybody else stays plain words', async () => {
    const { asker, peer, stranger, thread, programme } = await aScene();
    const elsewhere = await world.aProgramme();
    const body = `@[x](m:${peer.memberId}) @[Y](m:${stranger.memberId}) @[Thonon-les-Bains](c:${programme.communeId}) @[Z](c:${elsewhere.communeId}) @[Jeunesse](t:youth) @[W](t:gossip)`;
    const { html, mentions } = await say(asker, thread.id, body);
    expect(mentions).toEqual([peer.memberId]);
    expect(html).toContain(`<bdi data-member="${peer.memberId}">@Amina El Idrissi</bdi> @Y`);
    expect(html).toContain(`<bdi data-commune="${programme.communeId}">@Thonon-les-Bains</bdi> @Z`);
    expect(html).toContain('<a href="/threads?theme=youth" rel="nofollow noopener noreferrer ugc"><bdi>@Jeunesse</bdi></a> @W');
    expect(html).not.toContain(stranger.memberId);
  });

  it('in the space of one college names nobody of the other', async () => {
    const maker = await world.aMember({ role: 'moderator' });
    const space = await world.aSpace({ maker });
    const programme = { id: maker.programmeId, communeId: maker.communeId };
    const [official, elected] = [await world.aMember({ programme }), await world.aMember({ programme, college: 'elected' })];
    const thread = await world.aThread({ author: official, spaceId: space.id, body: `@[a](m:${maker.id}) @[b](m:${elected.id})` });
    const actor = await world.actorOf(official);
    expect(await post(actor, thread.id, 1)).toMatchObject({ mentions: [maker.id] });
    const { people } = await threads.listNameable(actor, { spaceId: space.id, text: 'AMÎNA' });
    expect(people.map(({ id }) => id)).toEqual([maker.id]);
  });

  it('offers ten at most, those whose name begins so first, and communes in both languages', async () => {
    const { asker, peer, stranger, thread, programme } = await aScene();
    await world.aMember({ programme, name: 'Brahim Aminou' });
    await Promise.all(Array.from({ length: 12 }, () => world.aMember({ programme })));
    const { people } = await threads.listNameable(asker, { spaceId: thread.space.id, text: 'amin' });
    expect(people).toHaveLength(10);
    expect(people.map(({ id }) => id)).not.toContain(asker.memberId);
    expect(people.every(({ name }) => name.startsWith('Amina'))).toBe(true);
    expect((await threads.listNameable(peer, { programmeId: programme.id, text: 'thonon' })).communes).toMatchObject([{ id: programme.communeId }]);
    await expect(threads.listNameable(stranger, { spaceId: thread.space.id, text: 'a' })).rejects.toThrow(NotFound);
    await expect(threads.listNameable(stranger, { programmeId: programme.id, text: 'a' })).rejects.toThrow(NotFound);
    await expect(threads.listNameable(peer, { text: 'a' })).rejects.toThrow(Invalid);
  });
});
