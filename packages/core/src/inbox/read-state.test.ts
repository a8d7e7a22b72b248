import { createWorld } from '@passerelle/testing/world.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Span } from '../kernel/spans.ts';
import type { ThreadView } from '../threads/contract.ts';

const world = await createWorld();
const { inbox, programmes } = world.services;

/** A thread with `count` posts by others than the reader. */
async function aThreadOf(count: number) {
  const programme = await world.aProgramme();
  const author = await world.aMember({ programme });
  const thread = await world.aThread({ author });
  for (let i = 1; i < count; i += 1) await world.aPost({ thread, author });
  const member = await world.aMember({ programme });
  return { programme, author, thread, member, reader: await world.actorOf(member) };
}

const read = (actor: Actor, { id }: Pick<ThreadView, 'id'>, ...ranges: Span[]) => inbox.markRead(actor, { threadId: id, ranges });
const own = async (actor: Actor, { id }: Pick<ThreadView, 'id'>) => (await inbox.ownThreads(actor, { threadIds: [id] })).threads[0];

describe('marking posts as read', () => {
  it('counts exactly those that were on the screen, and finds the first that was not', async () => {
    const { thread, reader } = await aThreadOf(6);
    expect(await own(reader, thread)).toEqual({ threadId: thread.id, revision: 0, lastSeq: 6, unread: 6, firstUnread: 1 });
    expect(await read(reader, thread, [4, 5])).toMatchObject({ unread: 4, firstUnread: 1 });
    expect(await read(reader, thread, [1, 2])).toMatchObject({ unread: 2, firstUnread: 3 });
    expect(await inbox.reading(reader, { threadId: thread.id, after: 0, limit: 4 })).toMatchObject({ unreadHere: [[3, 3]] });
    expect(await inbox.reading(reader, { threadId: thread.id, after: 4, limit: 4 })).toMatchObject({ unreadHere: [[6, 6]] });
    expect(await read(reader, thread, [1, 6])).toMatchObject({ unread: 0, firstUnread: null });
  });

  it('tells the member’s own browsers and nobody else, and only when something changed', async () => {
    const { thread, reader } = await aThreadOf(3);
    const told = await world.events.during(() => read(reader, thread, [1, 2]));
    expect(told).toMatchObject([{ name: 'thread.read', audience: [{ to: 'member', id: reader.memberId }], payload: { threadId: thread.id, revision: 1, unread: 1 } }]);
    expect(await world.events.during(() => read(reader, thread, [2, 2]))).toEqual([]);
  });

  it('goes never past the end: what is written later is unread', async () => {
    const { thread, reader, author } = await aThreadOf(2);
    await read(reader, thread, [1, Number.MAX_SAFE_INTEGER]);
    await world.aPost({ thread, author });
    expect(await own(reader, thread)).toMatchObject({ lastSeq: 3, unread: 1, firstUnread: 3 });
    expect(await read(reader, thread, [9, 12])).toMatchObject({ unread: 1 });
  });

  it('what one writes is read, and nothing around it', async () => {
    const { thread, reader, member, author } = await aThreadOf(2);
    await world.aPost({ thread, author: member });
    await world.aPost({ thread, author });
    expect(await own(reader, thread)).toMatchObject({ unread: 3, firstUnread: 1 });
    expect(await inbox.reading(reader, { threadId: thread.id })).toMatchObject({ unreadHere: [[1, 2], [4, 4]] });
  });

  it('unread again from a post on: one’s own stay read', async () => {
    const { thread, reader, member, author } = await aThreadOf(2);
    await world.aPost({ thread, author: member });
    await world.aPost({ thread, author });
    await read(reader, thread, [1, 4]);
    const told = await world.events.during(() => inbox.markUnread(reader, { threadId: thread.id, fromSeq: 2 }));
    expect(told).toMatchObject([{ name: 'thread.read', payload: { unread: 2, firstUnread: 2 } }]);
    expect(await inbox.reading(reader, { threadId: thread.id })).toMatchObject({ unreadHere: [[2, 2], [4, 4]] });
  });

  it('in any order and any number of calls gives the union', async () => {
    const { thread, programme } = await aThreadOf(12);
    const span = fc.tuple(fc.integer({ min: 1, max: 15 }), fc.integer({ min: 0, max: 4 })).map(([from, more]): Span => [from, from + more]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(span, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), async (calls) => {
        const reader = await world.anActor({ programme });
        await Promise.all(calls.map((ranges) => read(reader, thread, ...ranges)));
        const seen = new Set(calls.flat().flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at)).filter((seq) => seq <= 12));
        const unread = Array.from({ length: 12 }, (_, at) => at + 1).filter((seq) => !seen.has(seq));
        expect(await own(reader, thread)).toMatchObject({ unread: unread.length, firstUnread: unread[0] ?? null });
      }),
      { numRuns: 15 },
    );
  });

  it('is refused for what is no range, and not found for a stranger or whoever left', async () => {
    const { thread, reader, member, programme } = await aThreadOf(2);
    for (const ranges of [[], [[2, 1]], [[0, 1]], [[1, 1.5]], [[1, Infinity]], Array.from({ length: 101 }, () => [1, 1])]) {
      await expect(inbox.markRead(reader, { threadId: thread.id, ranges: ranges as Span[] })).rejects.toThrow(Invalid);
    }
    await expect(inbox.markRead(reader, { threadId: thread.id, ranges: [[1, 1]], member: member.id } as never)).rejects.toThrow(Invalid);
    const stranger = await world.anActor();
    await expect(read(stranger, thread, [1, 1])).rejects.toThrow(NotFound);
    await expect(inbox.markUnread(stranger, { threadId: thread.id, fromSeq: 1 })).rejects.toThrow(NotFound);
    expect(await inbox.ownThreads(stranger, { threadIds: [thread.id] })).toEqual({ threads: [] });
    await programmes.endMembership(await world.anActor({ programme, role: 'coordinator' }), { programmeId: programme.id, memberId: member.id });
    await expect(read(reader, thread, [1, 1])).rejects.toThrow(NotFound);
  });
});

describe('marking everything as read', () => {
  it('marks the threads of a space or on a theme, and no others', async () => {
    const programme = await world.aProgramme();
    const author = await world.aMember({ programme });
    const reader = await world.anActor({ programme });
    const one = await world.aThread({ author, theme: 'youth' });
    const other = await world.aThread({ author, theme: 'women' });
    expect(await inbox.markAllRead(reader, { theme: 'youth' })).toEqual({ marked: 1, more: false });
    expect([await own(reader, one), await own(reader, other)]).toMatchObject([{ unread: 0 }, { unread: 1 }]);
    expect(await inbox.markAllRead(reader, { spaceId: other.space.id })).toEqual({ marked: 1, more: false });
    expect(await inbox.markAllRead(reader)).toEqual({ marked: 0, more: false });
  });
});

describe('who has read an announcement', () => {
  async function anAnnouncement() {
    const programme = await world.aProgramme();
    const author = await world.aMember({ programme, role: 'moderator' });
    const thread = await world.aThread({ author, kind: 'announcement' });
    return { programme, thread, author: await world.actorOf(author) };
  }

  it('is for its author and the curators, last reader first; its author is none of them', async () => {
    const { programme, thread, author } = await anAnnouncement();
    const [first, second, third] = [await world.anActor({ programme }), await world.anActor({ programme }), await world.anActor({ programme })];
    for (const reader of [author, first, second]) {
      world.clock.advance(1000);
      await read(reader, thread, [1, 1]);
    }
    await inbox.markAllRead(third);
    expect(await inbox.listReaders(author, { threadId: thread.id })).toMatchObject({
      readCount: 2, readerCount: 3, items: [{ member: { id: second.memberId } }, { member: { id: first.memberId } }],
    });
    const page = await inbox.listReaders(author, { threadId: thread.id, limit: 1 });
    expect(page.nextCursor).not.toBeNull();
    expect(await inbox.listReaders(author, { threadId: thread.id, cursor: page.nextCursor ?? '' })).toMatchObject({ items: [{ member: { id: first.memberId } }], nextCursor: null });
    await expect(inbox.listReaders(first, { threadId: thread.id })).rejects.toThrow(Forbidden);
    await expect(inbox.listReaders(await world.anActor(), { threadId: thread.id })).rejects.toThrow(NotFound);
    expect(await inbox.listReaders(await world.anActor({ programme, role: 'coordinator' }), { threadId: thread.id })).toMatchObject({ readCount: 2 });
  });

  it('stays true when a reader marks it unread; a discussion has no receipts', async () => {
    const { programme, thread, author } = await anAnnouncement();
    const reader = await world.anActor({ programme });
    await read(reader, thread, [1, 1]);
    await inbox.markUnread(reader, { threadId: thread.id, fromSeq: 1 });
    expect(await inbox.listReaders(author, { threadId: thread.id })).toMatchObject({ readCount: 1 });
    const discussion = await world.aThread({ programme, kind: 'discussion' });
    await expect(inbox.listReaders(author, { threadId: discussion.id })).rejects.toThrow(Forbidden);
  });
});
