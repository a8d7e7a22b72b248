import { createWorld } from '@passerelle/testing/world.ts';
import { day, hour, minute } from '@passerelle/testing/clock.ts';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Invalid, NotFound } from '../kernel/errors.ts';

const world = await createWorld();
const { bookmarks } = world.services;

async function aReader() {
  const thread = await world.aThread();
  const post = await world.aPost({ thread });
  const [row] = (await world.database.pool.query<{ commune_id: string }>('select commune_id from members where id = $1', [thread.author.id])).rows;
  const member = await world.aMember({ programme: { id: thread.programmeId, communeId: row!.commune_id } });
  return { thread, post, postId: post.id, member, actor: await world.actorOf(member) };
}

const leave = (memberId: string) => world.database.pool.query('update programme_members set ended_at = now() where member_id = $1', [memberId]);
const later = (milliseconds: number) => new Date(world.clock.now().getTime() + milliseconds).toISOString();
/** The clock, as a wall shows it there. */
const wall = (instant: string | null, timeZone: string) => new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit' }).format(new Date(instant ?? NaN));

describe('a bookmark', () => {
  it('is kept once, with its note, and put back', async () => {
    const { actor, thread, post, postId } = await aReader();
    const kept = await bookmarks.keep(actor, { postId, note: ' À montrer aux élus ' });
    expect(kept).toMatchObject({ postId, note: 'À montrer aux élus', remindAt: null, dueAt: null });
    expect(await bookmarks.keep(actor, { postId })).toEqual(kept);
    expect(await bookmarks.listOfThread(actor, thread.id)).toEqual([kept]);
    expect((await bookmarks.list(actor)).items).toMatchObject([{ ...kept, post: { threadId: thread.id, seq: post.seq, author: post.author, excerpt: 'Avec deux tables.' }, thread: { title: thread.title } }]);
    await bookmarks.drop(actor, postId);
    await bookmarks.drop(actor, postId);
    expect((await bookmarks.list(actor)).items).toEqual([]);
  });

  it('is nobody else’s to see, and of a post that one may no longer read not one’s own either', async () => {
    const { actor, member, postId, thread } = await aReader();
    await bookmarks.keep(actor, { postId });
    const other = await world.anActor({ programme: { id: thread.programmeId, communeId: member.communeId }, role: 'coordinator' });
    expect((await bookmarks.list(other)).items).toEqual([]);
    await expect(bookmarks.get(other, postId)).rejects.toThrow(NotFound);
    await leave(member.id);
    expect((await bookmarks.list(actor)).items).toEqual([]);
    expect(await bookmarks.listOfThread(actor, thread.id)).toEqual([]);
    for (const verb of [bookmarks.get, bookmarks.markSeen]) await expect(verb(actor, postId)).rejects.toThrow(NotFound);
    await expect(bookmarks.keep(actor, { postId })).rejects.toThrow(NotFound);
  });

  it('of a post in a cohort that one is not in is NotFound, for moderators too', async () => {
    const group = await world.aGroup();
    const space = await world.aSpace({ maker: group.maker, kind: 'cohort', groupId: group.id });
    const { id } = await world.aThread({ author: group.maker, spaceId: space.id });
    const { rows } = await world.database.pool.query<{ id: string }>('select id from posts where thread_id = $1', [id]);
    const moderator = await world.anActor({ programme: { id: group.programmeId, communeId: group.maker.communeId }, role: 'moderator' });
    await expect(bookmarks.keep(moderator, { postId: rows[0]!.id })).rejects.toThrow(NotFound);
    expect(await bookmarks.keep(await world.actorOf(group.maker), { postId: rows[0]!.id })).toMatchObject({ postId: rows[0]!.id });
  });

  it('comes in pages by key', async () => {
    const { actor, thread } = await aReader();
    const ids: string[] = [];
    for (let n = 0; n < 5; n++) {
      const { id } = await world.aPost({ thread });
      await bookmarks.keep(actor, { postId: id });
      ids.unshift(id);
    }
    const first = await bookmarks.list(actor, { limit: 3 });
    const second = await bookmarks.list(actor, { limit: 3, cursor: first.nextCursor! });
    expect([...first.items, ...second.items].map(({ postId }) => postId)).toEqual(ids);
    expect(second.nextCursor).toBeNull();
  });
});

describe('a reminder', () => {
  it('is told once, to its member alone, and stays due until it is seen', async () => {
    const { actor, postId, thread, post } = await aReader();
    await bookmarks.keep(actor, { postId, remindAt: later(hour) });
    world.clock.advance(hour - minute);
    expect(await world.events.during(() => bookmarks.remind())).toEqual([]);
    world.clock.advance(2 * minute);
    const told = await world.events.during(() => Promise.all([bookmarks.remind(), bookmarks.remind(), bookmarks.remind()]));
    expect(told).toEqual([{ name: 'bookmark.due', audience: [{ to: 'member', id: actor.memberId }], payload: { postId, threadId: thread.id, seq: post.seq, title: thread.title } }]);
    world.clock.advance(day);
    expect(await bookmarks.remind()).toBe(0);
    expect((await bookmarks.list(actor, { due: true })).items).toMatchObject([{ postId, remindAt: null, dueAt: expect.any(String) }]);
    expect(await bookmarks.markSeen(actor, postId)).toMatchObject({ dueAt: null });
    expect((await bookmarks.list(actor, { due: true })).items).toEqual([]);
    expect((await bookmarks.list(actor)).items).toHaveLength(1);
  });

  it('of a post that one may no longer read is not told', async () => {
    const { actor, postId, member } = await aReader();
    await bookmarks.keep(actor, { postId, remindAt: later(hour) });
    await leave(member.id);
    world.clock.advance(2 * hour);
    expect(await world.events.during(() => bookmarks.remind())).toEqual([]);
  });

  it('is changed and taken back without touching the note', async () => {
    const { actor, postId } = await aReader();
    await bookmarks.keep(actor, { postId, note: 'plan', remindAt: later(hour) });
    expect(await bookmarks.keep(actor, { postId, note: 'le plan' })).toMatchObject({ note: 'le plan', remindAt: later(hour) });
    expect(await bookmarks.keep(actor, { postId, remindAt: null })).toMatchObject({ note: 'le plan', remindAt: null });
    world.clock.advance(2 * hour);
    expect(await bookmarks.remind()).toBe(0);
  });

  it.each(['Europe/Paris', 'Africa/Casablanca', 'Pacific/Auckland'])('of a day comes at eight by the clock of %s', async (timeZone) => {
    const { actor, postId } = await aReader();
    const there = { ...actor, timeZone };
    const tomorrow = await bookmarks.keep(there, { postId, remindOn: 'tomorrow' });
    expect(wall(tomorrow.remindAt, timeZone)).toContain('08:00');
    const ahead = Date.parse(tomorrow.remindAt!) - world.clock.now().getTime();
    expect(ahead).toBeGreaterThan(6 * hour);
    expect(ahead).toBeLessThanOrEqual(34 * hour);
    const monday = await bookmarks.keep(there, { postId, remindOn: 'next-monday' });
    expect(wall(monday.remindAt, timeZone)).toBe('Mon 08:00');
    expect(Date.parse(monday.remindAt!) - world.clock.now().getTime()).toBeLessThan(8 * day);
    // Summer time in Paris, Ramadan in Morocco.
    const summer = await bookmarks.keep(there, { postId, remindOn: '2027-07-14' });
    expect(wall(summer.remindAt, timeZone)).toBe('Wed 08:00');
    const ramadan = await bookmarks.keep(there, { postId, remindOn: '2027-02-15' });
    expect(wall(ramadan.remindAt, timeZone)).toBe('Mon 08:00');
  });

  it.each([
    ['in the past', { remindAt: '2020-01-01T00:00:00Z' }],
    ['on a day that is over', { remindOn: '2020-01-01' }],
    ['on no day', { remindOn: '2027-02-30' }],
    ['at no instant', { remindAt: 'demain' }],
    ['in another millennium', { remindAt: '9999-01-01T00:00:00Z' }],
    ['twice', { remindAt: '2090-01-01T00:00:00Z', remindOn: 'tomorrow' }],
    ['with a note that is too long', { note: 'x'.repeat(301) }],
    ['with a field that nobody knows', { memberId: randomUUID() }],
  ])('%s is Invalid', async (_, wish) => {
    const { actor, postId } = await aReader();
    await expect(bookmarks.keep(actor, { postId, ...wish } as never)).rejects.toThrow(Invalid);
  });
});
