import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import type { TestMember } from '@passerelle/testing/factories.ts';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import { Invalid, NotFound } from '../kernel/errors.ts';
import type { ThreadView } from '../threads/contract.ts';

const world = await createWorld();
const { inbox, follows, threads, conversations, practices, programmes, groups } = world.services;

async function aScene() {
  const programme = await world.aProgramme();
  const author = await world.aMember({ programme, name: 'Claire Vuilloz' });
  const member = await world.aMember({ programme });
  return { programme, author, member, reader: await world.actorOf(member) };
}
const list = async (actor: Actor) => {
  await inbox.spread();
  return (await inbox.list(actor)).items;
};
const named = ({ id, name }: TestMember) => `@[${name}](m:${id}) qu’en dites-vous ?`;
const seen = (actor: Actor, thread: ThreadView, from: number, to = from) => inbox.markRead(actor, { threadId: thread.id, ranges: [[from, to]] });

describe('what comes into an inbox', () => {
  it('of a thread one only reads: what names one, and nothing else', async () => {
    const { author, member, reader } = await aScene();
    const thread = await world.aThread({ author });
    await world.aPost({ thread, author });
    expect(await list(reader)).toEqual([]);
    await world.aPost({ thread, author, body: named(member) });
    expect(await list(reader)).toMatchObject([
      { kind: 'thread', id: thread.id, reason: 'mentioned', because: 'default', count: 1, first: 3, title: thread.title, from: { id: author.id, name: 'Claire Vuilloz' }, excerpt: expect.stringContaining('qu’en dites-vous') },
    ]);
  });

  it('of one’s own question every answer, of a thread one wrote in every post, and never what one wrote oneself', async () => {
    const { author, member, reader, programme } = await aScene();
    const asked = await world.aThread({ author: member });
    const joined = await world.aThread({ author });
    await inbox.spread();
    await world.aPost({ thread: joined, author: member });
    expect(await list(reader)).toEqual([]);
    await world.aPost({ thread: asked, author });
    await world.aPost({ thread: joined, author });
    await world.aPost({ thread: joined, author });
    expect(await list(reader)).toMatchObject([
      { id: joined.id, reason: 'posted', because: 'replied', count: 2, first: 3 },
      { id: asked.id, reason: 'answered', because: 'own', count: 1, first: 2 },
    ]);
    expect(await list(await world.anActor({ programme }))).toEqual([]);
  });

  it('the answer to what one wrote, whoever asked; what an edit names only then; and of what was deleted nothing', async () => {
    const { author, member, reader, programme } = await aScene();
    const writer = await world.actorOf(author);
    const thread = await world.aThread({ programme });
    await inbox.spread();
    const own = await world.aPost({ thread, author: member });
    expect(await list(reader)).toEqual([]);
    const answer = await threads.reply(writer, { threadId: thread.id, clientId: randomUUID(), body: 'Chez nous aussi.', answers: own.seq });
    expect(await list(reader)).toMatchObject([{ id: thread.id, reason: 'answered', count: 1, first: 3 }]);
    await threads.removePost(writer, { threadId: thread.id, postId: answer.id });
    expect(await list(reader)).toEqual([]);
    expect((await inbox.ownThreads(reader, { threadIds: [thread.id] })).threads).toMatchObject([{ unread: 1, firstUnread: 1 }]);
    const other = await world.aThread({ author });
    const { posts } = await threads.page(writer, { threadId: other.id });
    await threads.editPost(writer, { threadId: other.id, postId: posts[0]!.id, revision: posts[0]!.revision, body: named(member) });
    expect(await list(reader)).toMatchObject([{ id: other.id, reason: 'mentioned' }]);
  });

  it('of a followed space the new threads, of a watched theme every post, and of a muted thread nothing', async () => {
    const { author, member, reader } = await aScene();
    const before = await world.aThread({ author, theme: 'women' });
    await inbox.spread();
    await follows.followSpace(reader, { spaceId: before.space.id, level: 'follow' });
    const fresh = await world.aThread({ author, theme: 'women' });
    await world.aPost({ thread: before, author });
    await world.aPost({ thread: fresh, author });
    expect(await list(reader)).toMatchObject([{ id: fresh.id, reason: 'asked', because: 'space', level: 'follow', count: 1, first: 1 }]);
    await follows.followSpace(reader, { spaceId: before.space.id, level: null });
    await follows.followTheme(reader, { theme: 'women', level: 'watch' });
    await world.aPost({ thread: before, author });
    expect(await list(reader)).toMatchObject([{ id: before.id, reason: 'posted', because: 'theme', level: 'watch' }, { id: fresh.id }]);
    await follows.followThread(reader, { threadId: before.id, level: 'mute' });
    await seen(reader, before, 1, 9);
    await world.aPost({ thread: before, author, body: named(member) });
    expect(await list(reader)).toMatchObject([{ id: fresh.id }]);
  });

  it('nothing of what was muted since, until it is not any more', async () => {
    const { author, member, reader } = await aScene();
    const thread = await world.aThread({ author: member, theme: 'women' });
    await world.aPost({ thread, author });
    const place = { threadId: thread.id };
    const here = async () => ({ listed: (await list(reader)).length, counted: (await inbox.count(reader)).entries, today: (await inbox.today(reader)).entries.length });
    const [something, nothing] = [{ listed: 1, counted: 1, today: 1 }, { listed: 0, counted: 0, today: 0 }];
    expect(await here()).toEqual(something);
    await follows.followTheme(reader, { theme: 'women', level: 'mute' });
    expect(await here()).toEqual(nothing);
    await follows.followThread(reader, { ...place, level: 'mentions' });
    expect(await here()).toEqual(something);
    await follows.followThread(reader, { ...place, level: null });
    await follows.followSpace(reader, { spaceId: thread.space.id, level: 'mute' });
    expect(await here()).toEqual(nothing);
    await follows.followSpace(reader, { spaceId: thread.space.id, level: null });
    await follows.followTheme(reader, { theme: 'women', level: null });
    expect(await here()).toEqual(something);
  });

  it('an announcement for everybody who reads it, an accepted answer for its author, a practice for those who follow its theme', async () => {
    const { programme, author, member, reader } = await aScene();
    const moderator = await world.aMember({ programme, role: 'moderator' });
    const told = await world.aThread({ author: moderator, kind: 'announcement' });
    const question = await world.aThread({ author });
    await inbox.spread();
    const answer = await world.aPost({ thread: question, author: member });
    await threads.acceptAnswer(await world.actorOf(author), { threadId: question.id, postId: answer.id });
    await follows.followTheme(reader, { theme: question.theme, level: 'follow' });
    const sheet = await world.aPractice({ post: answer, moderator, published: true });
    const entries = await list(reader);
    expect(entries).toHaveLength(3);
    expect(entries).toEqual(expect.arrayContaining([
      expect.objectContaining({ kind: 'thread', id: told.id, reason: 'announced' }),
      expect.objectContaining({ kind: 'acceptance', id: answer.id, threadId: question.id, first: 2, reason: 'accepted' }),
      expect.objectContaining({ kind: 'practice', id: sheet.id, reason: 'published', title: sheet.title }),
    ]));
    // Seeing the accepted answer where it stands closes it; an acceptance taken back was none.
    await seen(reader, question, 2);
    expect((await list(reader)).map(({ kind }) => kind).toSorted()).toEqual(['practice', 'thread']);
    expect(await practices.get(reader, sheet.id)).toBeTruthy();
  });

  it('a conversation with something unread until it is laid aside, and again when more is said; a silenced one never', async () => {
    const pair = await world.aBinome();
    const [mentor, mentee] = [await world.actorOf(pair.mentor), await world.actorOf(pair.mentee)];
    const say = () => conversations.send(mentor, { conversationId: pair.conversationId, clientId: randomUUID(), body: 'Deux tables.' });
    await say();
    const entry = { kind: 'conversation', id: pair.conversationId } as const;
    expect(await list(mentee)).toMatchObject([{ ...entry, reason: 'written', count: 1, title: null, from: { id: pair.mentor.id, name: pair.mentor.name }, excerpt: 'Deux tables.' }]);
    await inbox.finish(mentee, entry);
    expect(await list(mentee)).toEqual([]);
    expect(await inbox.count(mentee)).toMatchObject({ entries: 0, requests: 0, aside: { [pair.conversationId]: 1 } });
    expect((await conversations.get(mentor, pair.conversationId)).members.find(({ id }) => id === pair.mentee.id)?.lastReadSeq).toBe(0);
    await inbox.bringBack(mentee, entry);
    expect(await list(mentee)).toHaveLength(1);
    await inbox.finish(mentee, entry);
    await say();
    expect(await list(mentee)).toMatchObject([{ ...entry, count: 2 }]);
    await conversations.setLevel(mentee, { conversationId: pair.conversationId, level: 'none' });
    expect(await list(mentee)).toEqual([]);
  });
});

describe('an entry', () => {
  async function aNewPost() {
    const scene = await aScene();
    const thread = await world.aThread({ author: scene.member });
    await world.aPost({ thread, author: scene.author });
    await inbox.spread();
    return { ...scene, thread, entry: { kind: 'thread', id: thread.id } as const };
  }

  it('is gone once its posts were on the screen, and back when they are marked unread', async () => {
    const { reader, thread } = await aNewPost();
    await seen(reader, thread, 2);
    expect(await list(reader)).toEqual([]);
    expect(await inbox.count(reader)).toMatchObject({ entries: 0 });
    await inbox.markUnread(reader, { threadId: thread.id, fromSeq: 2 });
    expect(await list(reader)).toMatchObject([{ id: thread.id, count: 1 }]);
  });

  it('that is done with comes back with what is newer, and only that; undone it is as it was', async () => {
    const { reader, thread, author, entry } = await aNewPost();
    await inbox.finish(reader, entry);
    await inbox.finish(reader, entry);
    expect(await list(reader)).toEqual([]);
    await inbox.bringBack(reader, entry);
    expect(await list(reader)).toMatchObject([{ count: 1, first: 2 }]);
    await inbox.finish(reader, entry);
    await world.aPost({ thread, author });
    expect(await list(reader)).toMatchObject([{ count: 1, first: 3 }]);
  });

  it('keeps its weightiest reason while it is open', async () => {
    const { reader, thread, author, member } = await aNewPost();
    await world.aPost({ thread, author, body: named(member) });
    await inbox.spread();
    await world.aPost({ thread, author });
    expect(await list(reader)).toMatchObject([{ reason: 'mentioned', count: 3, first: 2 }]);
  });

  it('is told to the member’s browsers when it comes, and when it goes', async () => {
    const { reader, thread, author, entry } = await aNewPost();
    const changed = [{ name: 'inbox.changed', audience: [{ to: 'member', id: reader.memberId }], payload: {} }];
    expect(await world.events.during(() => inbox.finish(reader, entry))).toMatchObject(changed);
    await world.aPost({ thread, author });
    expect(await world.events.during(() => inbox.spread())).toMatchObject(changed);
    expect((await world.events.during(() => seen(reader, thread, 1, 3))).map(({ name }) => name)).toEqual(['thread.read', 'inbox.changed']);
  });

  it('is nobody else’s: not found for others, and invalid for what is no entry', async () => {
    const { entry, reader } = await aNewPost();
    const stranger = await world.anActor();
    await expect(inbox.finish(stranger, entry)).rejects.toThrow(NotFound);
    await expect(inbox.finish(reader, { kind: 'forward', id: randomUUID() })).rejects.toThrow(NotFound);
    await expect(inbox.finish(reader, { kind: 'letter', id: entry.id } as never)).rejects.toThrow(Invalid);
  });

  it('is not shown or counted once its member has left the programme, or the group whose space it is in', async () => {
    const { programme, reader, member } = await aNewPost();
    const maker = await world.aMember({ programme, role: 'moderator' });
    const group = await world.aGroup({ maker, history: 'start' });
    await groups.addMembers(await world.actorOf(maker), { groupId: group.id, memberIds: [member.id] });
    const space = await world.aSpace({ maker, kind: 'cohort', groupId: group.id });
    await world.aThread({ author: maker, kind: 'announcement', spaceId: space.id });
    expect(await list(reader)).toHaveLength(2);
    await groups.leave(reader, { groupId: group.id });
    expect(await list(reader)).toHaveLength(1);
    expect(await inbox.count(reader)).toMatchObject({ entries: 1 });
    await programmes.endMembership(await world.anActor({ programme, role: 'coordinator' }), { programmeId: programme.id, memberId: member.id });
    expect(await list(reader)).toEqual([]);
    expect(await inbox.today(reader)).toMatchObject({ entries: [] });
  });
});

describe('spreading', () => {
  it('puts each piece of news into inboxes once, however many spread at the same time', async () => {
    const { reader, member, author } = await aScene();
    const thread = await world.aThread({ author: member });
    await inbox.spread();
    for (let i = 0; i < 5; i += 1) await world.aPost({ thread, author });
    const spread = await Promise.all([inbox.spread(), inbox.spread(), inbox.spread()]);
    expect(spread.reduce((sum, one) => sum + one, 0)).toBe(5);
    expect(await list(reader)).toMatchObject([{ count: 5, first: 2 }]);
  });
});

describe('the inbox', () => {
  it('is paged by key, each entry once', async () => {
    const { reader, member, author } = await aScene();
    for (let i = 0; i < 5; i += 1) await world.aPost({ thread: await world.aThread({ author: member }), author });
    await inbox.spread();
    const ids: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await inbox.list(reader, { limit: 2, ...(cursor && { cursor }) });
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(new Set(ids).size).toBe(5);
    expect(ids).toEqual((await inbox.list(reader)).items.map(({ id }) => id));
  });

  it('of today has what concerns one in person and what one watches, and open questions on one’s themes', async () => {
    const { reader, member, author, programme } = await aScene();
    const followed = await world.aThread({ author });
    await follows.followThread(reader, { threadId: followed.id, level: 'follow' });
    await follows.followTheme(reader, { theme: 'housing', level: 'follow' });
    await world.aPost({ thread: followed, author });
    const mine = await world.aThread({ author: member });
    await world.aPost({ thread: mine, author });
    const open = await world.aThread({ author, theme: 'housing' });
    await inbox.spread();
    expect(await inbox.today(reader)).toMatchObject({ entries: [{ id: mine.id, reason: 'answered' }], questions: [{ id: open.id }] });
    await world.aPost({ thread: open, author: await world.aMember({ programme }) });
    expect(await inbox.today(reader)).toMatchObject({ questions: [] });
  });
});
