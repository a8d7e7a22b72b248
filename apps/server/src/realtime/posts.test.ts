import { randomUUID } from 'node:crypto';
import { ask, listen, next, settled, startTestServer } from '@passerelle/testing/server.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';

const world = await createWorld();
const server = await startTestServer(world);

async function aScene() {
  const programme = await world.aProgramme();
  const [author, reader] = [await world.aMember({ programme }), await world.aMember({ programme })];
  const thread = await world.aThread({ author });
  const post = await world.aPost({ thread, author, body: 'canari un' });
  const lines = { author: await server.connect(await server.signIn(author)), reader: await server.connect(await server.signIn(reader)) };
  const stranger = await server.connect(await server.signIn(await world.aMember()));
  await ask(lines.author, 'thread.watch', { threadId: thread.id });
  await ask(lines.reader, 'thread.watch', { threadId: thread.id });
  return { ...lines, stranger, thread, post, place: { threadId: thread.id, postId: post.id } };
}

describe('the change of a post', () => {
  it('reaches whoever has the thread open, at once, and nobody else', async () => {
    const { author, reader, stranger, thread, place, post } = await aScene();
    const heard = listen(stranger);
    const steps = [
      ['post.edit', { ...place, revision: post.revision, body: 'canari deux' }, { body: 'canari deux', editedAt: expect.any(String) }],
      ['post.react', { ...place, emoji: '👍', on: true }, { reactions: [{ emoji: '👍' }] }],
      ['post.translate', { ...place, locale: 'en', body: 'canary', postRevision: 3 }, { translations: [{ locale: 'en' }] }],
      ['post.remove', place, { body: '', html: '', deletedAt: expect.any(String) }],
      ['post.restore', place, { body: 'canari deux', deletedAt: null }],
    ] as const;
    for (const [verb, payload, seen] of steps) {
      const told = next(reader, 'thread.replied');
      expect(await ask(author, verb, payload)).toMatchObject({ ok: true, data: seen });
      expect(await told).toMatchObject({ id: place.postId, ...seen });
      expect(await ask(stranger, verb, payload)).toEqual(await ask(stranger, verb, { ...payload, threadId: randomUUID() }));
    }
    await settled(stranger);
    expect(heard).toEqual([]);
    expect(await ask(reader, 'thread.changes', { threadId: thread.id, afterRevision: 2 })).toMatchObject({ ok: true, data: { posts: [{ seq: 2, revision: 7 }] } });
  });

  it('that lists show nothing of is told only where the thread is open', async () => {
    const { author, reader, thread, place } = await aScene();
    await ask(reader, 'thread.unwatch', { threadId: thread.id });
    const heard = listen(reader);
    await ask(author, 'post.react', { ...place, emoji: '👍', on: true });
    const removed = next(reader, 'thread.changed');
    await ask(author, 'post.remove', place);
    expect(await removed).toMatchObject({ replyCount: 0 });
    expect(heard.map(({ name }) => name)).toEqual(['thread.changed']);
  });
});
