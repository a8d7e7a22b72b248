import { randomUUID } from 'node:crypto';
import { listen, next, settled, startTestServer } from '@passerelle/testing/server.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';

const world = await createWorld();
const server = await startTestServer(world);

async function aScene() {
  const programme = await world.aProgramme();
  const pair = await world.aBinome({ programme });
  const cookies = { author: await server.signIn(pair.mentee), asker: await server.signIn(pair.mentor) };
  const { body: message } = await server.call(cookies.author, 'POST', `/conversations/${pair.conversationId}/messages`, { clientId: randomUUID(), body: 'canari-91c' });
  const thread = await world.aThread({ programme });
  const forwards = `/conversations/${pair.conversationId}/messages/${message.id}/forwards`;
  return { programme, pair, cookies, message, thread, forwards, wish: { clientId: randomUUID(), threadId: thread.id, note: 'Utile.' } };
}

describe('showing a message, over REST and live', () => {
  it('reaches the two concerned, whoever reads the thread, and nobody else', async () => {
    const scene = await aScene();
    const { cookies } = scene;
    const outsiders = [
      await world.aMember({ programme: scene.programme, role: 'coordinator' }),
      await world.aMember({ programme: scene.programme, role: 'moderator' }),
      await world.aMember({ role: 'coordinator' }),
    ];
    const others = await Promise.all(outsiders.map(async (member) => server.connect(await server.signIn(member))));
    const [author, asker] = [await server.connect(cookies.author), await server.connect(cookies.asker)];
    const heard = others.map(listen);

    const asked = next(author, 'forward.asked');
    const { status, body: request } = await server.call(cookies.asker, 'POST', scene.forwards, scene.wish);
    expect(status).toBe(201);
    expect(await asked).toEqual({ id: request.id, conversationId: scene.pair.conversationId, askerId: scene.pair.mentor.id, authorId: scene.pair.mentee.id, state: 'asked' });

    const { body: waiting } = await server.call(cookies.author, 'GET', '/me/forwards/received');
    const { body: seen } = await server.call(cookies.author, 'GET', `/forwards/${waiting.items[0].id}`);
    expect(seen.preview.unnamed).toContain('canari-91c');

    const told = next(asker, 'forward.changed');
    const consent = { messageRevision: seen.words.messageRevision, named: false };
    expect((await server.call(cookies.author, 'PUT', `/forwards/${request.id}/consent`, consent)).body).toMatchObject({ state: 'granted', postSeq: 2 });
    expect(await told).toMatchObject({ id: request.id, state: 'granted' });
    const { body: page } = await server.call(cookies.asker, 'GET', `/threads/${scene.thread.id}`);
    expect(page.posts[1].html).toBe(seen.preview.unnamed);

    const { body: back } = await server.call(cookies.author, 'DELETE', `/forwards/${request.id}`);
    expect(back.state).toBe('withdrawn');
    for (const client of [...others, author, asker]) await settled(client);
    const lists = ['thread.asked', 'thread.changed'];
    expect(heard.flat().filter(({ name }) => !lists.includes(name))).toEqual([]);
    expect(JSON.stringify(heard)).not.toContain('canari');
    expect(JSON.stringify((await server.call(cookies.asker, 'GET', `/threads/${scene.thread.id}`)).body)).not.toContain('canari');
  });

  it('reaches those who have the thread open: first the post, then the post without the words', async () => {
    const scene = await aScene();
    const reader = await server.connect(await server.signIn(await world.aMember({ programme: scene.programme })));
    await reader.emitWithAck('thread.watch', { threadId: scene.thread.id });
    const shown = next(reader, 'thread.replied');
    const { body: own } = await server.call(scene.cookies.author, 'POST', scene.forwards, scene.wish);
    const first = await shown;
    expect(first.html).toContain('canari');
    for (const secret of [scene.pair.conversationId, scene.pair.id, scene.message.id, own.id]) expect(JSON.stringify(first)).not.toContain(secret);
    const gone = next(reader, 'thread.replied');
    await server.call(scene.cookies.author, 'DELETE', `/conversations/${scene.pair.conversationId}/messages/${scene.message.id}`);
    expect(await gone).toMatchObject({ id: first.id, seq: first.seq, revision: first.revision + 1 });
    expect((await gone).html).not.toContain('canari');
  });

  it('answers a Conflict with its code, and shows the new words to who asks again', async () => {
    const scene = await aScene();
    const { cookies } = scene;
    const { body: request } = await server.call(cookies.asker, 'POST', scene.forwards, scene.wish);
    await server.call(cookies.author, 'PATCH', `/conversations/${scene.pair.conversationId}/messages/${scene.message.id}`, { body: 'Autre chose.' });
    const consent = { messageRevision: scene.message.revision, named: true };
    const late = await server.call(cookies.author, 'PUT', `/forwards/${request.id}/consent`, consent);
    expect([late.status, late.body.code]).toEqual([409, 'changed-meanwhile']);
    const { body: seen } = await server.call(cookies.author, 'GET', `/forwards/${request.id}`);
    expect(seen).toMatchObject({ words: { changed: true }, preview: { named: expect.stringContaining('Autre chose.') } });
  });

  it.each([
    ['a field nobody knows', { state: 'granted' }],
    ['somebody else’s name', { requestedBy: randomUUID() }],
    ['a text with a NUL', { note: 'a\u0000b' }],
    ['no thread', { threadId: undefined }],
  ])('refuses %s', async (_what, more) => {
    const { cookies, forwards, wish } = await aScene();
    expect((await server.call(cookies.asker, 'POST', forwards, { ...wish, ...more })).status).toBe(400);
  });

  it('refuses a consent that does not say whether the name goes with it', async () => {
    const { cookies, forwards, wish, message } = await aScene();
    const { body: request } = await server.call(cookies.asker, 'POST', forwards, wish);
    for (const consent of [{ messageRevision: message.revision }, { messageRevision: message.revision, named: 'yes' }, { named: true }])
      expect((await server.call(cookies.author, 'PUT', `/forwards/${request.id}/consent`, consent)).status).toBe(400);
  });
});
