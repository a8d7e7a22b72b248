import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import { maxReactions } from '../kernel/contract.ts';
import { Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import type { PostView } from './contract.ts';

const world = await createWorld();
const { conversations, forwards, practices, spaces, threads } = world.services;
const day = 24 * 3600 * 1000;
const codeOf = (promise: Promise<unknown>) => promise.then(() => 'done', (error: Error & { code?: string }) => error.code ?? error.message);

async function aScene() {
  const programme = await world.aProgramme();
  const [author, other] = [await world.aMember({ programme }), await world.aMember({ programme })];
  const thread = await world.aThread({ author });
  const peer = await world.actorOf(other);
  const post = await threads.reply(peer, { threadId: thread.id, clientId: randomUUID(), body: 'Deux tables.' });
  return {
    programme, thread, post, peer, author, place: { threadId: thread.id, postId: post.id }, asker: await world.actorOf(author),
    moderator: await world.anActor({ programme, role: 'moderator' }), stranger: await world.anActor(),
  };
}
const now = (actor: Actor, { threadId, id }: Pick<PostView, 'threadId' | 'id'>) => threads.post(actor, { threadId, postId: id });
const openingOf = async (actor: Actor, threadId: string) => (await threads.posts(actor, { threadId, limit: 1 })).posts[0] as PostView;
const everywhere = async () => {
  const { rows } = await world.database.pool.query(`select (select coalesce(string_agg(body || html, ''), '') from posts) || (select coalesce(string_agg(body || html, ''), '') from post_versions)
    || (select coalesce(string_agg(body || html, ''), '') from post_translations) || (select coalesce(string_agg(html, ''), '') from practice_sources) as words`);
  return rows[0].words as string;
};

describe('editing a post', () => {
  it('reaches the thread under its next revision, and what it said before is readable', async () => {
    const { peer, asker, post, place } = await aScene();
    const told = await world.events.during(() => threads.editPost(peer, { ...place, revision: post.revision, body: 'Trois tables.' }));
    expect(told.map(({ name, audience }) => [name, audience[0]?.to])).toEqual([['thread.replied', 'thread'], ['thread.changed', 'thread']]);
    expect(told[0]?.payload).toMatchObject({ seq: 2, revision: 3, body: 'Trois tables.', editedAt: expect.any(String) });
    expect(told[1]?.payload).toMatchObject({ lastRevision: 3, replyCount: 1 });
    expect(await threads.postVersions(asker, place)).toMatchObject({ versions: [{ revision: 2, body: 'Deux tables.', title: null }] });
    expect((await threads.changes(asker, { threadId: post.threadId, afterRevision: 2 })).posts).toMatchObject([{ seq: 2, body: 'Trois tables.' }]);
  });

  it('with the opening post changes the title, which lists follow', async () => {
    const { asker, thread } = await aScene();
    const opening = await openingOf(asker, thread.id);
    const edit = { threadId: thread.id, postId: opening.id, revision: opening.revision, title: 'Trois tables ?', body: opening.body };
    const told = await world.events.during(() => threads.editPost(asker, edit));
    expect(told[1]).toMatchObject({ name: 'thread.changed', audience: [{ to: 'programme' }], payload: { title: 'Trois tables ?' } });
    expect(await threads.postVersions(asker, { threadId: thread.id, postId: opening.id })).toMatchObject({ versions: [{ title: thread.title }] });
  });

  it('after somebody’s reaction goes on; after another edit it is a Conflict and nothing is lost; saying the same again is fine', async () => {
    const { peer, asker, post, place } = await aScene();
    await threads.reactToPost(asker, { ...place, emoji: '👍', on: true });
    await threads.editPost(peer, { ...place, revision: post.revision, body: 'Trois tables.' });
    expect(await codeOf(threads.editPost(peer, { ...place, revision: post.revision, body: 'Quatre tables.' }))).toBe('changed-meanwhile');
    expect(await codeOf(threads.editPost(peer, { ...place, revision: 99, body: 'Quatre tables.' }))).toBe('changed-meanwhile');
    const again = await world.events.during(() => threads.editPost(peer, { ...place, revision: post.revision, body: 'Trois tables.' }));
    expect(again).toEqual([]);
    expect(await now(peer, post)).toMatchObject({ body: 'Trois tables.' });
  });

  it('is the author’s alone, and ends with the space', async () => {
    const { peer, asker, moderator, stranger, post, place, programme } = await aScene();
    const edit = { ...place, revision: post.revision, body: 'x' };
    for (const actor of [asker, moderator]) await expect(threads.editPost(actor, edit)).rejects.toThrow(Forbidden);
    await expect(threads.editPost(stranger, edit)).rejects.toThrow(NotFound);
    await expect(threads.postVersions(stranger, place)).rejects.toThrow(NotFound);
    await expect(threads.editPost(peer, { ...edit, title: 'Un titre' })).rejects.toThrow(Invalid);
    const other = await aScene();
    await expect(threads.editPost(peer, { ...edit, threadId: other.thread.id })).rejects.toThrow(NotFound);
    const space = await world.aSpace({ maker: await world.aMember({ programme, role: 'moderator' }) });
    const closing = await world.aThread({ author: await world.aMember({ programme }), spaceId: space.id });
    const author = { ...peer, memberId: closing.author.id };
    const opening = await openingOf(author, closing.id);
    await spaces.revise(moderator, { spaceId: space.id, closed: true });
    await expect(threads.editPost(author, { threadId: closing.id, postId: opening.id, revision: 1, body: 'x' })).rejects.toThrow(Forbidden);
  });

  it.each([{ body: '' }, { body: 'x'.repeat(20_001) }, { body: '\u0000' }, { title: '' }, { revision: 0 }, { postId: 'x' }, { authorId: randomUUID() }])('with %j is Invalid', async (wrong) => {
    const { peer, place } = await aScene();
    await expect(threads.editPost(peer, { ...place, revision: 2, body: 'x', ...wrong })).rejects.toThrow(Invalid);
  });
});

describe('deleting a post', () => {
  it('leaves its place for everybody at once, live and in catching up, and its words on no road', async () => {
    const { peer, asker, post, place, moderator } = await aScene();
    await threads.editPost(peer, { ...place, revision: post.revision, body: 'Trois tables, canary-e5.' });
    await threads.editPost(peer, { ...place, revision: 3, body: 'Quatre tables, canary-e5.' });
    await threads.translatePost(asker, { ...place, locale: 'en', body: 'Three tables, canary-e5.', postRevision: 4 });
    await practices.draftFromPost(moderator, { postId: post.id, clientId: randomUUID() });
    const told = await world.events.during(() => threads.removePost(peer, place));
    expect(told).toMatchObject([
      { name: 'practice.revised', payload: { revision: 1 } },
      { name: 'thread.replied', payload: { seq: 2, body: '', html: '', deletedAt: expect.any(String), editedAt: null, translations: [] } },
      { name: 'thread.changed', audience: [{ to: 'programme' }], payload: { replyCount: 0, state: 'open' } },
    ]);
    const read = JSON.stringify([
      await threads.page(peer, { threadId: post.threadId }), await threads.changes(asker, { threadId: post.threadId, afterRevision: 0 }),
      await now(peer, post), await threads.postVersions(peer, place), told,
    ]);
    expect(read).not.toContain('canary-e5');
    expect(await everywhere()).not.toContain('canary-e5');
    await expect(threads.ownTranslation(asker, { ...place, locale: 'en' })).rejects.toThrow(NotFound);
    expect(await world.events.during(() => threads.removePost(peer, place))).toEqual([]);
  });

  it('can be taken back for a day, with everything that was beside it', async () => {
    const { peer, asker, post, place } = await aScene();
    await threads.editPost(peer, { ...place, revision: post.revision, body: `Trois tables @[x](m:${asker.memberId}).` });
    await threads.reactToPost(asker, { ...place, emoji: '👍', on: true });
    await threads.translatePost(asker, { ...place, locale: 'en', body: 'Three tables.', postRevision: 3 });
    await threads.acceptAnswer(asker, { threadId: post.threadId, postId: post.id });
    const [before, versions] = [await now(peer, post), await threads.postVersions(peer, place)];
    await threads.removePost(peer, place);
    expect(await threads.get(asker, post.threadId)).toMatchObject({ state: 'open', acceptedPostId: null, replyCount: 0 });
    world.clock.advance(day - 1);
    expect(await threads.restorePost(peer, place)).toEqual({ ...before, revision: 8 });
    expect(await threads.postVersions(peer, place)).toEqual(versions);
    expect(await threads.get(asker, post.threadId)).toMatchObject({ state: 'resolved', acceptedPostId: post.id, replyCount: 1 });
    expect(await world.events.during(() => threads.restorePost(peer, place))).toEqual([]);
  });

  it('is for good after a day, whether the words were erased yet or not', async () => {
    const { peer, asker, place } = await aScene();
    await threads.reactToPost(asker, { ...place, emoji: '👍', on: true });
    await threads.removePost(peer, place);
    await threads.eraseDeleted();
    const kept = () => world.database.pool.query('select (select count(*)::int from deleted_posts where post_id = $1) as words, (select count(*)::int from post_reactions where post_id = $1) as reactions', [place.postId]);
    expect((await kept()).rows).toEqual([{ words: 1, reactions: 1 }]);
    world.clock.advance(day);
    expect(await codeOf(threads.restorePost(peer, place))).toBe('post-erased');
    await threads.eraseDeleted();
    expect((await kept()).rows).toEqual([{ words: 0, reactions: 0 }]);
    expect(await codeOf(threads.restorePost(peer, place))).toBe('post-erased');
  });

  it('is the author’s alone, and so is taking it back', async () => {
    const { peer, asker, moderator, stranger, place } = await aScene();
    for (const actor of [asker, moderator]) await expect(threads.removePost(actor, place)).rejects.toThrow(Forbidden);
    await expect(threads.removePost(stranger, place)).rejects.toThrow(NotFound);
    await threads.removePost(peer, place);
    for (const actor of [asker, moderator]) await expect(threads.restorePost(actor, place)).rejects.toThrow(Forbidden);
    await expect(threads.restorePost(stranger, place)).rejects.toThrow(NotFound);
  });

  it('of an accepted answer sets the question back to answered while another answer is there', async () => {
    const { peer, asker, place, thread } = await aScene();
    await threads.reply(peer, { threadId: thread.id, clientId: randomUUID(), body: 'Une autre.' });
    await threads.acceptAnswer(asker, { threadId: thread.id, postId: place.postId });
    await threads.removePost(peer, place);
    expect(await threads.get(asker, thread.id)).toMatchObject({ state: 'answered', acceptedPostId: null });
    expect(await codeOf(threads.acceptAnswer(asker, { threadId: thread.id, postId: place.postId }))).toBe('post-deleted');
  });

  it('of an answer is no longer counted by its root, and is again when it is back', async () => {
    const { peer, asker, post, thread } = await aScene();
    const answer = await threads.reply(asker, { threadId: thread.id, clientId: randomUUID(), body: 'Lesquelles ?', answers: 2 });
    const place = { threadId: thread.id, postId: answer.id };
    await threads.removePost(asker, place);
    expect(await now(peer, post)).toMatchObject({ answerCount: 0, revision: 6 });
    expect((await threads.answers(peer, { threadId: thread.id, postId: post.id })).posts).toEqual([]);
    await threads.restorePost(asker, place);
    expect(await now(peer, post)).toMatchObject({ answerCount: 1 });
  });

  it('of the opening post takes the thread out of the lists, and is refused once others have answered', async () => {
    const { asker, peer, thread, author } = await aScene();
    const opening = await openingOf(asker, thread.id);
    expect(await codeOf(threads.removePost(asker, { threadId: thread.id, postId: opening.id }))).toBe('post-answered');
    const alone = await world.aThread({ author, title: 'Canari ?' });
    const place = { threadId: alone.id, postId: (await openingOf(asker, alone.id)).id };
    const told = await world.events.during(() => threads.removePost(asker, place));
    expect(told[1]).toMatchObject({ name: 'thread.changed', payload: { title: '', deletedAt: expect.any(String) } });
    expect((await threads.list(peer)).items.map(({ id }) => id)).toEqual([thread.id]);
    expect(await threads.get(peer, alone.id)).toMatchObject({ title: '', can: { reply: false } });
    await expect(threads.reply(peer, { threadId: alone.id, clientId: randomUUID(), body: 'x' })).rejects.toThrow(Forbidden);
    await threads.restorePost(asker, place);
    expect((await threads.list(peer)).items).toMatchObject([{ title: 'Canari ?', deletedAt: null }, {}]);
  });

  it('lets sheets forget it, and has them show it again when it is back', async () => {
    const { peer, post, place, moderator } = await aScene();
    const sheet = await practices.draftFromPost(moderator, { postId: post.id, clientId: randomUUID() });
    const source = async () => (await practices.get(moderator, sheet.id)).sources[0];
    await threads.removePost(peer, place);
    expect(await source()).toMatchObject({ html: '' });
    expect(await codeOf(practices.draftFromPost(moderator, { postId: post.id, clientId: randomUUID() }))).toBe('post-deleted');
    await threads.restorePost(peer, place);
    expect(await source()).toMatchObject({ html: post.html });
  });

  it('while somebody replies, and together with other changes, leaves one order without a double', async () => {
    const { peer, asker, place, thread } = await aScene();
    await Promise.all([
      threads.removePost(peer, place), threads.reactToPost(asker, { ...place, emoji: '👍', on: true }).catch(() => null),
      ...Array.from({ length: 8 }, (_, at) => threads.reply(asker, { threadId: thread.id, clientId: randomUUID(), body: `r${at}` })),
    ]);
    const { posts, thread: after } = await threads.changes(peer, { threadId: thread.id, afterRevision: 0, limit: 200 });
    expect(new Set(posts.map(({ revision }) => revision)).size).toBe(posts.length);
    expect(posts.map(({ seq }) => seq).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 10 }, (_, at) => at + 1));
    expect(after).toMatchObject({ replyCount: 8, lastRevision: Math.max(...posts.map(({ revision }) => revision)) });
  });
});

describe('a post that shows a message', () => {
  async function aShownMessage() {
    const programme = await world.aProgramme();
    const pair = await world.aBinome({ programme });
    const [author, asker] = [await world.actorOf(pair.mentee), await world.actorOf(pair.mentor)];
    const { conversationId } = pair;
    const message = await conversations.send(author, { conversationId, clientId: randomUUID(), body: 'Entre nous, canari.' });
    const thread = await world.aThread({ author: await world.aMember({ programme }) });
    const asked = await forwards.ask(asker, { conversationId, messageId: message.id, threadId: thread.id, clientId: randomUUID(), note: '' });
    await forwards.grant(author, { forwardId: asked.id, messageRevision: message.revision, named: true });
    const post = (await threads.posts(asker, { threadId: thread.id })).posts[1] as PostView;
    return { author, asker, forwardId: asked.id, post, place: { threadId: thread.id, postId: post.id } };
  }

  it('is not edited: the words are another’s', async () => {
    const { asker, post, place } = await aShownMessage();
    expect(await codeOf(threads.editPost(asker, { ...place, revision: post.revision, body: 'Il a dit autre chose.' }))).toBe('post-shows-message');
  });

  it('may be deleted, and does not bring words back to which consent was withdrawn meanwhile', async () => {
    const { asker, author, forwardId, place, post } = await aShownMessage();
    await threads.translatePost(asker, { ...place, locale: 'ar', body: 'canari', postRevision: post.revision });
    await threads.removePost(asker, place);
    await forwards.withdraw(author, { forwardId });
    expect(await now(asker, post)).toMatchObject({ body: '', deletedAt: expect.any(String) });
    expect(await threads.restorePost(asker, place)).toMatchObject({ deletedAt: null, translations: [] });
    expect(JSON.stringify(await now(asker, post))).not.toContain('canari');
  });

  it('loses its translations with the consent', async () => {
    const { asker, author, forwardId, place, post } = await aShownMessage();
    await threads.translatePost(asker, { ...place, locale: 'ar', body: 'canari', postRevision: post.revision });
    await forwards.withdraw(author, { forwardId });
    expect(JSON.stringify(await now(asker, post))).not.toContain('canari');
    await expect(threads.ownTranslation(asker, { ...place, locale: 'ar' })).rejects.toThrow(NotFound);
  });
});

describe('reacting to a post', () => {
  it('puts one’s emoji beside it once, says who, and takes it back', async () => {
    const { peer, asker, place } = await aScene();
    const told = await world.events.during(() => threads.reactToPost(asker, { ...place, emoji: '👍', on: true }));
    expect(told).toMatchObject([{ name: 'thread.replied', payload: { reactions: [{ emoji: '👍', memberIds: [asker.memberId] }], reactors: [{ id: asker.memberId, name: 'Amina El Idrissi' }] } }, { audience: [{ to: 'thread' }] }]);
    expect(await world.events.during(() => threads.reactToPost(asker, { ...place, emoji: '👍', on: true }))).toEqual([]);
    expect(await threads.reactToPost(peer, { ...place, emoji: '👍', on: true })).toMatchObject({ reactions: [{ memberIds: { length: 2 } }] });
    expect(await threads.reactToPost(asker, { ...place, emoji: '👍', on: false })).toMatchObject({ reactions: [{ memberIds: [peer.memberId] }] });
  });

  it('stops at twenty different emoji, and at what is gone', async () => {
    const { peer, asker, stranger, place } = await aScene();
    const emoji = Array.from({ length: maxReactions + 1 }, (_, index) => String.fromCodePoint(0x1f600 + index));
    for (const one of emoji.slice(0, maxReactions)) await threads.reactToPost(asker, { ...place, emoji: one, on: true });
    expect(await codeOf(threads.reactToPost(peer, { ...place, emoji: emoji.at(-1) as string, on: true }))).toBe('too-many-reactions');
    await expect(threads.reactToPost(stranger, { ...place, emoji: '👍', on: true })).rejects.toThrow(NotFound);
    await expect(threads.reactToPost(peer, { ...place, emoji: 'x', on: true })).rejects.toThrow(Invalid);
    await threads.removePost(peer, place);
    expect(await codeOf(threads.reactToPost(asker, { ...place, emoji: '🎉', on: true }))).toBe('post-deleted');
  });
});

describe('translating a post', () => {
  it('stands beside it with its author, until the post changes', async () => {
    const { peer, asker, post, place } = await aScene();
    const translated = await threads.translatePost(asker, { ...place, locale: 'ar', body: 'طاولتان.', postRevision: post.revision });
    expect(translated.translations).toMatchObject([{ locale: 'ar', author: { id: asker.memberId }, html: '<p dir="auto">طاولتان.</p>', revision: 1, stale: false }]);
    await threads.reactToPost(asker, { ...place, emoji: '👍', on: true });
    expect((await now(peer, post)).translations[0]?.stale).toBe(false);
    await threads.editPost(peer, { ...place, revision: post.revision, body: 'Trois tables.' });
    const { revision, translations } = await now(peer, post);
    expect(translations[0]?.stale).toBe(true);
    const mended = await threads.translatePost(asker, { ...place, locale: 'ar', body: 'ثلاث طاولات.', postRevision: revision, revision: 1 });
    expect(mended.translations).toMatchObject([{ revision: 2, stale: false }]);
    expect(await threads.ownTranslation(asker, { ...place, locale: 'ar' })).toEqual({ body: 'ثلاث طاولات.', revision: 2 });
  });

  it('is one for each language, its author’s to change and to take away', async () => {
    const { peer, asker, stranger, post, place } = await aScene();
    const words = { ...place, locale: 'en' as const, body: 'Two tables.', postRevision: post.revision };
    await threads.translatePost(asker, words);
    expect(await world.events.during(() => threads.translatePost(asker, words))).toEqual([]);
    expect(await codeOf(threads.translatePost(peer, { ...words, body: 'Two desks.' }))).toBe('translated-already');
    expect(await codeOf(threads.translatePost(asker, { ...words, body: 'Two desks.', revision: 7 }))).toBe('changed-meanwhile');
    await expect(threads.translatePost(stranger, words)).rejects.toThrow(NotFound);
    await expect(threads.translatePost(peer, { ...words, locale: 'ar', postRevision: 99 })).rejects.toThrow(Invalid);
    await expect(threads.untranslatePost(peer, { ...place, locale: 'en' })).rejects.toThrow(Forbidden);
    await expect(threads.ownTranslation(peer, { ...place, locale: 'en' })).rejects.toThrow(NotFound);
    expect(await threads.untranslatePost(asker, { ...place, locale: 'en' })).toMatchObject({ translations: [] });
    expect(await world.events.during(() => threads.untranslatePost(asker, { ...place, locale: 'en' }))).toEqual([]);
  });
});
