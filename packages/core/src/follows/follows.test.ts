import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import { Invalid, NotFound } from '../kernel/errors.ts';
import type { FollowView } from './contract.ts';

const world = await createWorld();
const { follows, groups, programmes, threads } = world.services;

async function aScene() {
  const programme = await world.aProgramme();
  const author = await world.aMember({ programme });
  const member = await world.aMember({ programme });
  const thread = await world.aThread({ author, theme: 'women' });
  return { programme, author, member, reader: await world.actorOf(member), thread, spaceId: thread.space.id };
}
const placesOf = async (actor: Actor) => (await follows.list(actor)).items.map(({ place, level }) => `${place} ${level}`);
const idOf = ({ thread, space, theme }: FollowView) => thread?.id ?? space?.id ?? theme;

describe('what one is told of at a place', () => {
  it('is what one set there, and nothing but what concerns one where nothing is set', async () => {
    const { reader, spaceId } = await aScene();
    expect(await follows.ofSpace(reader, { spaceId })).toEqual({ spaceId, theme: null, level: 'mentions', because: 'default', set: { space: null, theme: null } });
    expect(await follows.ofTheme(reader, { theme: 'women' })).toEqual({ spaceId: null, theme: 'women', level: 'mentions', because: 'default', set: { space: null, theme: null } });
    await follows.followTheme(reader, { theme: 'women', level: 'watch' });
    expect(await follows.ofTheme(reader, { theme: 'women' })).toMatchObject({ level: 'watch', because: 'theme' });
    expect(await follows.ofSpace(reader, { spaceId })).toMatchObject({ level: 'mentions', because: 'default' });
    expect(await follows.ofSpace(reader, { spaceId, theme: 'women' })).toMatchObject({ level: 'watch', because: 'theme', set: { space: null, theme: 'watch' } });
    await follows.followSpace(reader, { spaceId, level: 'mute' });
    expect(await follows.ofSpace(reader, { spaceId, theme: 'women' })).toMatchObject({ level: 'mute', because: 'space', set: { space: 'mute', theme: 'watch' } });
    expect(await follows.ofTheme(reader, { theme: 'women' })).toMatchObject({ level: 'watch', because: 'theme' });
  });

  it('is answered of several spaces at once, without those that one does not read', async () => {
    const { reader, spaceId } = await aScene();
    const { spaceId: elsewhere } = await aScene();
    await follows.followSpace(reader, { spaceId, level: 'follow' });
    expect(await follows.ofSpaces(reader, { spaceIds: [elsewhere, spaceId] })).toMatchObject([{ spaceId, level: 'follow', because: 'space' }]);
    await expect(follows.ofSpace(reader, { spaceId: elsewhere })).rejects.toThrow(NotFound);
  });

  it('is invalid for what is no place', async () => {
    const { reader, spaceId } = await aScene();
    for (const input of [{ spaceId: 'x' }, { spaceId, theme: 'weather' }, { spaceId, level: 'mute' }]) await expect(follows.ofSpace(reader, input as never)).rejects.toThrow(Invalid);
    await expect(follows.ofTheme(reader, { theme: 'weather' } as never)).rejects.toThrow(Invalid);
    await expect(follows.ofSpaces(reader, { spaceIds: Array.from({ length: 101 }, () => spaceId) })).rejects.toThrow(Invalid);
  });
});

describe('the list of what one follows', () => {
  it('has every level that one set, the newest choice first, and what would hold in a thread without its own', async () => {
    const { reader, author, thread, spaceId } = await aScene();
    await follows.followTheme(reader, { theme: 'women', level: 'follow' });
    world.clock.advance(1000);
    await follows.followSpace(reader, { spaceId, level: 'watch' });
    world.clock.advance(1000);
    await follows.followThread(reader, { threadId: thread.id, level: 'mute' });
    expect((await follows.list(reader)).items).toMatchObject([
      { place: 'thread', level: 'mute', theme: 'women', space: { id: spaceId }, thread: { id: thread.id, title: thread.title, locale: 'fr', without: { level: 'watch', because: 'space' } } },
      { place: 'space', level: 'watch', theme: null, space: { id: spaceId, kind: 'programme' }, thread: null },
      { place: 'theme', level: 'follow', theme: 'women', space: null, thread: null },
    ]);
    expect(await placesOf(await world.actorOf(author))).toEqual([]);
  });

  it('keeps a place where it is when its level changes, and loses it when that is taken back', async () => {
    const { reader, thread, spaceId } = await aScene();
    await follows.followSpace(reader, { spaceId, level: 'watch' });
    world.clock.advance(1000);
    await follows.followThread(reader, { threadId: thread.id, level: 'mute' });
    world.clock.advance(1000);
    await follows.followSpace(reader, { spaceId, level: 'mentions' });
    expect(await placesOf(reader)).toEqual(['thread mute', 'space mentions']);
    await follows.followThread(reader, { threadId: thread.id, level: null });
    expect(await placesOf(reader)).toEqual(['space mentions']);
  });

  it('is paged by key, each place once, also of one kind only', async () => {
    const { reader, author } = await aScene();
    const wanted: (string | null)[] = ['youth', 'women'];
    for (const theme of ['youth', 'women'] as const) await follows.followTheme(reader, { theme, level: 'follow' });
    for (let i = 0; i < 5; i += 1) {
      const { id } = await world.aThread({ author });
      await follows.followThread(reader, { threadId: id, level: 'watch' });
      wanted.push(id);
    }
    const all = async (place?: 'thread') => {
      const found: FollowView[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = await follows.list(reader, { limit: 2, ...(place && { place }), ...(cursor && { cursor }) });
        found.push(...page.items);
        cursor = page.nextCursor;
      }
      return found.map(idOf);
    };
    expect((await all()).toSorted()).toEqual(wanted.toSorted());
    expect((await all('thread')).toSorted()).toEqual(wanted.slice(2).toSorted());
  });

  it('leaves out what one does not read any more, and has it again when one comes back', async () => {
    const { programme, reader, member } = await aScene();
    const maker = await world.aMember({ programme, role: 'moderator' });
    const group = await world.aGroup({ maker, history: 'start' });
    const keeper = await world.actorOf(maker);
    const join = () => groups.addMembers(keeper, { groupId: group.id, memberIds: [member.id] });
    await join();
    const space = await world.aSpace({ maker, kind: 'cohort', groupId: group.id });
    const within = await world.aThread({ author: maker, spaceId: space.id });
    await follows.followSpace(reader, { spaceId: space.id, level: 'watch' });
    await follows.followThread(reader, { threadId: within.id, level: 'mute' });
    await follows.followTheme(reader, { theme: 'youth', level: 'follow' });
    expect((await placesOf(reader)).toSorted()).toEqual(['space watch', 'theme follow', 'thread mute']);
    await groups.leave(reader, { groupId: group.id });
    expect(await placesOf(reader)).toEqual(['theme follow']);
    await join();
    expect(await placesOf(reader)).toHaveLength(3);
    await programmes.endMembership(await world.anActor({ programme, role: 'coordinator' }), { programmeId: programme.id, memberId: member.id });
    expect(await placesOf(reader)).toEqual(['theme follow']);
  });

  it('leaves out a thread that was deleted', async () => {
    const { reader, author, thread } = await aScene();
    const writer = await world.actorOf(author);
    await follows.followThread(reader, { threadId: thread.id, level: 'watch' });
    const { posts } = await threads.page(writer, { threadId: thread.id });
    await threads.removePost(writer, { threadId: thread.id, postId: posts[0]!.id });
    expect(await placesOf(reader)).toEqual([]);
  });

  it('is invalid for a cursor that is none and a kind of place that is none', async () => {
    const { reader } = await aScene();
    for (const input of [{ cursor: 'x' }, { place: 'commune' }, { limit: 0 }, { memberId: reader.memberId }]) await expect(follows.list(reader, input as never)).rejects.toThrow(Invalid);
  });
});

describe('a change of level', () => {
  it('is told to its member alone, naming the place', async () => {
    const { reader, thread, spaceId } = await aScene();
    const told = await world.events.during(async () => {
      await follows.followThread(reader, { threadId: thread.id, level: 'mute' });
      await follows.followSpace(reader, { spaceId, level: null });
      await follows.followTheme(reader, { theme: 'women', level: 'watch' });
    });
    const audience = [{ to: 'member', id: reader.memberId }];
    expect(told).toMatchObject([
      { name: 'follow.changed', audience, payload: { threadId: thread.id, level: 'mute' } },
      { name: 'follow.changed', audience, payload: { spaceId, level: null } },
      { name: 'follow.changed', audience, payload: { theme: 'women', level: 'watch' } },
    ]);
  });
});
