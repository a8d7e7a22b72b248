import { randomUUID } from 'node:crypto';
import { createWorld, testUrl } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import { Conflict, Invalid, NotFound } from '../kernel/errors.ts';
import { hashToken } from '../kernel/tokens.ts';
import { feedLength, maxFeeds } from './contract.ts';

const world = await createWorld();
const { feeds, groups, programmes, spaces, threads } = world.services;

/** A cohort's space with a question and its answer, and a member who follows it from outside. */
async function aScene() {
  const programme = await world.aProgramme();
  const keeper = await world.aMember({ programme, role: 'moderator' });
  const memberRow = await world.aMember({ programme, locale: 'ar' });
  const group = await world.aGroup({ maker: keeper, memberIds: [memberRow.id] });
  const space = await world.aSpace({ maker: keeper, kind: 'cohort', groupId: group.id });
  const thread = await world.aThread({ author: keeper, spaceId: space.id, title: 'Qui garde les clés ?' });
  await world.aPost({ thread, author: keeper, body: 'Canari.' });
  const member = await world.actorOf(memberRow);
  const opening = { spaceId: space.id, clientId: randomUUID() };
  const feed = await feeds.open(member, opening);
  return { programme, keeper: await world.actorOf(keeper), keeperRow: keeper, member, memberRow, group, space, thread, opening, feed, token: tokenIn(feed.address) };
}
const tokenIn = (address: string) => /^http:\/\/passerelle\.test\/feeds\/([\w-]{43})$/.exec(address)?.[1] ?? '';

describe('an address', () => {
  it('is told once, is listed without it, and only its hash is stored', async () => {
    const { member, keeper, space, feed, token } = await aScene();
    expect(feed.address).toBe(`${testUrl}/feeds/${token}`);
    expect(await feeds.listOwn(member, { spaceId: space.id })).toEqual([{ id: feed.id, spaceId: space.id, createdAt: feed.createdAt }]);
    expect(await feeds.listOwn(keeper, { spaceId: space.id })).toEqual([]);
    const { rows } = await world.database.pool.query('select * from space_feeds where id = $1', [feed.id]);
    expect(rows[0]).toMatchObject({ token_hash: hashToken(token) });
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('asked for ten times at once under one name is one, and the same in every answer', async () => {
    const { member, space } = await aScene();
    const opening = { spaceId: space.id, clientId: randomUUID() };
    const answers = await Promise.all(Array.from({ length: 10 }, () => feeds.open(member, opening)));
    expect(new Set(answers.map(({ address }) => address)).size).toBe(1);
    expect(await feeds.listOwn(member, { spaceId: space.id })).toHaveLength(2);
  });

  it('under a name used for another space, or of one that was taken back, is a Conflict', async () => {
    const { member, programme, opening, feed } = await aScene();
    const [general] = await spaces.list(member, { programmeId: programme.id });
    await expect(feeds.open(member, { ...opening, spaceId: general?.id ?? '' })).rejects.toThrow(Conflict);
    await feeds.revoke(member, { feedId: feed.id });
    await expect(feeds.open(member, opening)).rejects.toThrow(Conflict);
  });

  it('is one of ten at most for a space, also when the last two are made at once', async () => {
    const { member, space } = await aScene();
    const another = () => feeds.open(member, { spaceId: space.id, clientId: randomUUID() });
    for (let n = 1; n < maxFeeds - 1; n++) await another();
    const answers = await Promise.allSettled([another(), another()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(another()).rejects.toThrow(expect.objectContaining({ code: 'too-many-feeds' }));
    const [first] = await feeds.listOwn(member, { spaceId: space.id });
    await feeds.revoke(member, { feedId: first?.id ?? '' });
    await expect(another()).resolves.toMatchObject({ spaceId: space.id });
  });

  it('of a space one does not read, of none, or of no id is not to be had', async () => {
    const { space, programme } = await aScene();
    const outside = await world.anActor({ programme, role: 'coordinator' });
    for (const spaceId of [space.id, randomUUID()]) await expect(feeds.open(outside, { spaceId, clientId: randomUUID() })).rejects.toThrow(NotFound);
    await expect(feeds.open(outside, { spaceId: 'x', clientId: randomUUID() })).rejects.toThrow(Invalid);
    await expect(feeds.open(outside, { spaceId: space.id, clientId: randomUUID(), memberId: randomUUID() } as never)).rejects.toThrow(Invalid);
  });

  it('is taken back by its maker only, twice if they like', async () => {
    const { member, keeper, feed, token, space } = await aScene();
    await expect(feeds.revoke(keeper, { feedId: feed.id })).rejects.toThrow(NotFound);
    await expect(feeds.revoke(member, { feedId: randomUUID() })).rejects.toThrow(NotFound);
    await expect(feeds.read(token)).resolves.toBeTruthy();
    await feeds.revoke(member, { feedId: feed.id });
    await feeds.revoke(member, { feedId: feed.id });
    await expect(feeds.read(token)).rejects.toThrow(NotFound);
    expect(await feeds.listOwn(member, { spaceId: space.id })).toEqual([]);
  });
});

describe('what is at it', () => {
  it('is the space in its maker’s language, and the newest posts of all its threads, thirty at most, the newest first', async () => {
    const { keeperRow, space, thread, token } = await aScene();
    expect(await feeds.read(token)).toMatchObject({
      locale: 'ar', space: { id: space.id, kind: 'cohort', title: 'Cohorte 2026', createdAt: space.createdAt },
      posts: [{ seq: 2, body: 'Canari.', thread: { id: thread.id, title: 'Qui garde les clés ?', locale: 'fr' } }, { seq: 1 }],
    });
    const other = await world.aThread({ author: keeperRow, spaceId: space.id });
    for (let n = 0; n < feedLength; n++) await world.aPost({ thread: n % 2 ? other : thread, author: keeperRow, body: `Message ${n}` });
    await world.aThread({ author: keeperRow, title: 'Ailleurs' });
    const { posts } = await feeds.read(token);
    expect(posts.map(({ body }) => body)).toEqual(Array.from({ length: feedLength }, (_, n) => `Message ${feedLength - 1 - n}`));
  });

  it.each<[string, (scene: Awaited<ReturnType<typeof aScene>>) => Promise<unknown>]>([
    ['left the group', ({ member, group }) => groups.leave(member, { groupId: group.id })],
    ['was taken out of the group', ({ keeper, group, member }) => groups.removeMember(keeper, { groupId: group.id, memberId: member.memberId })],
    ['left the programme', async ({ programme, member }) => programmes.endMembership(await world.anActor({ programme, role: 'coordinator' }), { programmeId: programme.id, memberId: member.memberId })],
  ])('is nothing once its maker %s, exactly as at an address that nobody was given', async (_what, happens) => {
    const scene = await aScene();
    await happens(scene);
    await expect(feeds.read(scene.token)).rejects.toThrow(NotFound);
    expect(await threads.newestPosts({ spaceId: scene.space.id, memberId: scene.member.memberId, limit: feedLength })).toEqual([]);
  });

  it('is there again when its maker is back, and while the space is closed', async () => {
    const { member, keeper, group, space, token } = await aScene();
    await groups.leave(member, { groupId: group.id });
    await groups.addMembers(keeper, { groupId: group.id, memberIds: [member.memberId] });
    await spaces.revise(keeper, { spaceId: space.id, closed: true });
    expect((await feeds.read(token)).posts).toHaveLength(2);
  });

  it('is nothing for a college’s space once its maker does not look after it any more', async () => {
    const programme = await world.aProgramme();
    const moderator = await world.aMember({ programme, role: 'moderator' });
    const space = await world.aSpace({ maker: moderator, college: 'elected', kind: 'college' });
    const { address } = await feeds.open(await world.actorOf(moderator), { spaceId: space.id, clientId: randomUUID() });
    await expect(feeds.read(tokenIn(address))).resolves.toMatchObject({ posts: [] });
    await world.database.pool.query(`update programme_members set role = 'member' where member_id = $1`, [moderator.id]);
    await expect(feeds.read(tokenIn(address))).rejects.toThrow(NotFound);
  });

  it.each(['', 'x', 'a'.repeat(43), '\u0000', 'é'.repeat(200), "' or 1=1 --"])('for the secret %j is nothing', async (token) => {
    await expect(feeds.read(token)).rejects.toThrow(NotFound);
  });
});
