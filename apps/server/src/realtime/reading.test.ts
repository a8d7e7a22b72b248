import { ask, listen, next, settled, startTestServer } from '@passerelle/testing/server.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';

const world = await createWorld();
const server = await startTestServer(world);

async function aScene() {
  const programme = await world.aProgramme();
  const author = await world.aMember({ programme });
  const thread = await world.aThread({ author });
  await world.aPost({ thread, author });
  const member = await world.aMember({ programme });
  const [cookie, peerCookie] = [await server.signIn(member), await server.signIn(author)];
  const [tab, otherTab, peer, stranger] = [await server.connect(cookie), await server.connect(cookie), await server.connect(peerCookie), await server.connect(await server.signIn(await world.aMember()))];
  return { thread, author, member, tab, otherTab, peer, stranger, cookie };
}

describe('reading over the line', () => {
  it('is told to all of the member’s browsers, whichever road it took, and to nobody else', async () => {
    const { thread, tab, otherTab, peer, stranger, cookie } = await aScene();
    const overheard = [listen(peer), listen(stranger)];
    const heard = next(otherTab, 'thread.read');
    const answer = { threadId: thread.id, revision: 1, lastSeq: 2, unread: 1, firstUnread: 2 };
    expect(await ask(tab, 'thread.read', { threadId: thread.id, ranges: [[1, 1]] })).toEqual({ ok: true, data: answer });
    expect(await heard).toEqual(answer);
    const again = [next(tab, 'thread.read'), next(otherTab, 'thread.read')];
    expect((await server.call(cookie, 'PUT', `/threads/${thread.id}/read`, { ranges: [[2, 2]] })).body).toMatchObject({ unread: 0 });
    for (const told of again) expect(await told).toMatchObject({ unread: 0, revision: 2 });
    await Promise.all([settled(peer), settled(stranger)]);
    expect(overheard).toEqual([[], []]);
  });

  it('refuses a stranger and what is no range', async () => {
    const { thread, tab, stranger } = await aScene();
    expect(await ask(stranger, 'thread.read', { threadId: thread.id, ranges: [[1, 1]] })).toMatchObject({ ok: false, problem: { status: 404 } });
    for (const payload of [{ threadId: thread.id }, { threadId: thread.id, ranges: [[3, 1]] }, { threadId: thread.id, ranges: 'all' }, null]) {
      expect(await ask(tab, 'thread.read', payload)).toMatchObject({ ok: false, problem: { status: 400 } });
    }
  });

  it('a level that one chooses is told to one’s other browsers, and to nobody else', async () => {
    const { thread, tab, otherTab, peer, stranger, cookie } = await aScene();
    const overheard = [listen(peer), listen(stranger)];
    for (const [path, place] of [[`/threads/${thread.id}`, { threadId: thread.id }], [`/spaces/${thread.space.id}`, { spaceId: thread.space.id }], ['/themes/youth', { theme: 'youth' }]] as const) {
      const heard = [next(tab, 'follow.changed'), next(otherTab, 'follow.changed')];
      expect((await server.call(cookie, 'PUT', `${path}/follow`, { level: 'mute' })).status).toBe(200);
      for (const told of heard) expect(await told).toEqual({ ...place, level: 'mute' });
    }
    await Promise.all([settled(peer), settled(stranger)]);
    expect(overheard).toEqual([[], []]);
  });

  it('what comes into an inbox is told to its member alone', async () => {
    const { thread, author, member, tab, stranger } = await aScene();
    const overheard = listen(stranger);
    await world.services.follows.followThread(await world.actorOf(member), { threadId: thread.id, level: 'follow' });
    await world.services.inbox.spread();
    await world.aPost({ thread, author });
    const told = next(tab, 'inbox.changed');
    await world.services.inbox.spread();
    expect(await told).toEqual({});
    await settled(stranger);
    expect(overheard).toEqual([]);
  });
});
