import { hour } from '@passerelle/testing/clock.ts';
import { listen, next, settled, startTestServer } from '@passerelle/testing/server.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { expect, it } from 'vitest';

const world = await createWorld();
const server = await startTestServer(world);
const { bookmarks } = world.services;

it('a reminder comes to all browsers of its member, and to nobody else’s', async () => {
  const programme = await world.aProgramme();
  const [member, peer] = [await world.aMember({ programme }), await world.aMember({ programme, role: 'coordinator' })];
  const thread = await world.aThread({ programme });
  const post = await world.aPost({ thread });
  const cookie = await server.signIn(member);
  const tabs = [await server.connect(cookie), await server.connect(cookie)];
  const others = [await server.connect(await server.signIn(peer)), await server.connect(await server.signIn(await world.aMember({ role: 'coordinator' })))];
  const overheard = others.map(listen);
  const told = tabs.map((tab) => next(tab, 'bookmark.due'));
  const remindAt = new Date(world.clock.now().getTime() + hour).toISOString();
  expect((await server.call(cookie, 'PUT', `/posts/${post.id}/bookmark`, { remindAt })).body).toMatchObject({ remindAt });
  world.clock.advance(2 * hour);
  await bookmarks.remind();
  for (const due of told) expect(await due).toEqual({ postId: post.id, threadId: thread.id, seq: post.seq, title: thread.title });
  await Promise.all(others.map(settled));
  expect(overheard.flat().filter(({ name }) => name === 'bookmark.due')).toEqual([]);
  expect((await server.call(cookie, 'GET', '/me/bookmarks?due=true')).body.items).toMatchObject([{ postId: post.id }]);
});
