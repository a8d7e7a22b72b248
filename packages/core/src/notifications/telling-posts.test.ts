import { randomUUID } from 'node:crypto';
import type { TestMember, TestProgramme } from '@passerelle/testing/factories.ts';
import { createTellingWorld } from '@passerelle/testing/telling-world.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FollowLevel } from '../follows/contract.ts';
import type { ThreadView } from '../threads/contract.ts';

const world = await createTellingWorld();
const { services, tellLater, database } = world;
const { follows, inbox, notifications, programmes, threads } = services;
let programme: TestProgramme;
let author: TestMember;
let reader: TestMember;
let listener: Awaited<ReturnType<typeof world.aListener>>;
let thread: ThreadView;

// A Wednesday morning in winter, in nobody's quiet hours.
beforeEach(async () => {
  await world.empty();
  world.answers.length = 0;
  world.pushes.length = 0;
  world.goTo('2027-01-13T09:00:00Z');
  programme = await world.aProgramme();
  author = await world.aMember({ programme, name: 'Hélène Vuarnier' });
  reader = await world.aMember({ programme, name: 'Claire' });
  listener = await world.aListener(reader);
  thread = await world.aThread({ author });
  await inbox.spread();
});

const naming = () => `Canari, @[Claire](m:${reader.id}) ?`;
const says = (body = 'Canari.') => world.aPost({ thread, author, body });
const follow = (level: FollowLevel | null) => follows.followThread(listener.actor, { threadId: thread.id, level });
const seen = (seq: number) => inbox.markRead(listener.actor, { threadId: thread.id, ranges: [[seq, seq]] });
const set = (wishes: Partial<Parameters<typeof notifications.setSettings>[1]>) =>
  notifications.setSettings(listener.actor, { quietFrom: '20:00', quietUntil: '07:30', quietWeekend: false, showText: false, threads: true, ...wishes });
const leave = async (memberId = reader.id) =>
  programmes.endMembership(await world.anActor({ programme, role: 'coordinator' }), { programmeId: programme.id, memberId });
/** The sweep now, and the telling when `meanwhile` has happened. */
const sweptBefore = async (meanwhile: () => Promise<unknown>) => {
  world.clock.advance(6_000);
  await inbox.spread();
  expect(await notifications.sweep()).toBe(1);
  await meanwhile();
  return world.tell();
};
const bodies = (notices: { body: string }[]) => notices.map(({ body }) => body);

describe('a post', () => {
  it('that names one is told once, with who wrote it, and without a word of it', async () => {
    await says(naming());
    const told = await tellLater();
    expect(told).toEqual([
      {
        memberId: reader.id, threadId: thread.id, seq: 2, title: 'Hélène Vuarnier', body: 'Vous mentionne dans un sujet', lang: 'fr', dir: 'ltr',
        quiet: { from: Date.parse('2027-01-13T19:00:00Z'), until: Date.parse('2027-01-14T06:30:00Z') },
      },
    ]);
    expect(await tellLater()).toEqual([]);
  });

  it('shows its first words and its thread only to those who want them', async () => {
    await set({ showText: true });
    await says(naming());
    expect(await tellLater()).toMatchObject([{ title: `\u2068Hélène Vuarnier\u2069 · \u2068${thread.title}\u2069`, body: 'Vous mentionne dans un sujet\nCanari, @Claire ?' }]);
  });

  it('is told in the language of who is told', async () => {
    const elsewhere = await world.aMember({ programme, name: 'Driss', locale: 'ar' });
    await world.aListener(elsewhere);
    await says(`@[Driss](m:${elsewhere.id})`);
    expect(await tellLater()).toMatchObject([{ memberId: elsewhere.id, body: 'إشارة إليكم في موضوع', lang: 'ar', dir: 'rtl' }]);
    await says(`@[Driss](m:${elsewhere.id})`);
    await says(`@[Driss](m:${elsewhere.id})`);
    expect(await tellLater()).toMatchObject([{ body: '3 رسائل جديدة في موضوع', seq: 4 }]);
  });

  it('is told to whoever asked, or wrote what it answers', async () => {
    const own = await world.aThread({ author: reader });
    await world.aPost({ thread: own, author });
    expect(await tellLater()).toMatchObject([{ threadId: own.id, body: 'Vous répond dans un sujet', seq: 2 }]);
    const { seq } = await world.aPost({ thread, author: reader });
    await threads.reply(await world.actorOf(author), { threadId: thread.id, clientId: randomUUID(), body: 'Oui.', answers: seq });
    expect(await tellLater()).toMatchObject([{ threadId: thread.id, body: 'Vous répond dans un sujet' }]);
  });

  it('of an announcement is told to all who read it', async () => {
    const moderator = await world.aMember({ programme, role: 'moderator' });
    const { id } = await world.aThread({ author: moderator, kind: 'announcement', title: 'Canari' });
    expect(await tellLater()).toMatchObject([{ threadId: id, seq: 1, body: 'Nouvelle annonce' }]);
  });

  it.each<[FollowLevel | null, string[]]>([['watch', ['Nouveau message dans un sujet suivi de près']], ['follow', []], ['mentions', []], ['mute', []], [null, []]])(
    'that is neither named nor answered is told at the level %s: %j', async (level, expected) => {
      await follow(level);
      await says();
      expect(bodies(await tellLater())).toEqual(expected);
    },
  );

  it('is told as one notice for each thread, with how many there are', async () => {
    await follow('watch');
    await says();
    await says();
    const other = await world.aThread({ author: reader });
    await world.aPost({ thread: other, author });
    const told = await tellLater();
    expect(bodies(told).toSorted()).toEqual(['2 nouveaux messages dans un sujet', 'Vous répond dans un sujet']);
    await says();
    expect(await tellLater()).toMatchObject([{ threadId: thread.id, seq: 4, body: '3 nouveaux messages dans un sujet' }]);
    expect(new Set(world.pushes.map(({ topic }) => topic)).size).toBe(world.pushes.length);
  });

  it('that is for the inbox only tells nothing of an older one again', async () => {
    await follow('follow');
    await says(naming());
    expect(await tellLater()).toHaveLength(1);
    await says();
    expect(await tellLater()).toEqual([]);
  });

  it('is told although it came into the inbox after a later one', async () => {
    await follow('watch');
    await says();
    const late = await database.pool.query<{ subject_id: string }>('delete from news where id = (select max(id) from news) returning subject_id');
    await says();
    expect(await tellLater()).toMatchObject([{ seq: 3, body: 'Nouveau message dans un sujet suivi de près' }]);
    await database.pool.query(`insert into news (kind, subject_id) values ('posted', $1)`, [late.rows[0]?.subject_id]);
    expect(await tellLater()).toMatchObject([{ body: '2 nouveaux messages dans un sujet' }]);
  });

  it('in nobody’s name is told in nobody’s name, and its asker of the answers', async () => {
    const pair = await world.aBinome({ programme, mentor: reader });
    const asker = await world.actorOf(pair.mentee);
    const proposed = await services.relays.propose(asker, { conversationId: pair.conversationId, clientId: randomUUID(), title: 'Qui ?', body: 'Comment ?', theme: 'youth', locale: 'fr' });
    const peer = await world.aMember({ programme, name: 'Malika' });
    const ears = await world.aListener(peer);
    await follows.followTheme(ears.actor, { theme: 'youth', level: 'watch' });
    const { threadId } = await services.relays.agree(await world.actorOf(reader), { relayId: proposed.id, revision: proposed.revision });
    const told = (await tellLater()).filter((notice) => 'threadId' in notice);
    expect(told).toMatchObject([{ memberId: peer.id, threadId, title: 'Un binôme' }]);
    expect(JSON.stringify(told)).not.toMatch(new RegExp(`${pair.mentee.name}|${pair.mentee.id}|${pair.conversationId}`));
    await world.aListener(pair.mentee);
    await world.aPost({ thread: { id: threadId ?? '', programmeId: programme.id }, author: peer });
    expect((await tellLater()).filter((notice) => 'threadId' in notice)).toMatchObject([{ memberId: pair.mentee.id, title: 'Malika', body: 'رد عليكم في موضوع' }]);
  });
});

describe('a post is not told', () => {
  it('before the grace is over', async () => {
    await says(naming());
    expect(await world.tell()).toEqual([]);
    expect(await tellLater()).toHaveLength(1);
  });

  it('that was seen, or was done with, before', async () => {
    await says(naming());
    await inbox.spread();
    await seen(2);
    expect(await tellLater()).toEqual([]);
    await says(naming());
    await inbox.spread();
    await inbox.finish(listener.actor, { kind: 'thread', id: thread.id });
    expect(await tellLater()).toEqual([]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['was seen', () => seen(2)],
    ['was done with', () => inbox.finish(listener.actor, { kind: 'thread', id: thread.id })],
    ['is muted', () => follow('mute')],
    ['is nothing one wants to be told of any more', () => set({ threads: false })],
    ['is gone', async () => threads.removePost(await world.actorOf(author), { threadId: thread.id, postId: await newestPost() })],
    ['may not be read any more', () => leave()],
  ])('that %s when the push leaves', async (_, happens) => {
    await says(naming());
    expect(await sweptBefore(happens)).toEqual([]);
  });

  it('to whoever is out of the programme, whenever they left', async () => {
    await says(naming());
    await inbox.spread();
    await leave();
    expect(await tellLater()).toEqual([]);
    await says();
    expect(await tellLater()).toEqual([]);
  });

  it('to whoever is out of the group whose thread it is', async () => {
    const maker = await world.aMember({ programme, role: 'moderator', name: 'Anne-Lise' });
    const group = await world.aGroup({ programme, maker, memberIds: [reader.id] });
    const space = await world.aSpace({ maker, kind: 'cohort', groupId: group.id });
    thread = await world.aThread({ author: maker, spaceId: space.id });
    await follow('watch');
    await world.aPost({ thread, author: maker, body: naming() });
    expect(await sweptBefore(() => services.groups.leave(listener.actor, { groupId: group.id }))).toEqual([]);
  });

  it('without the wish to be told of threads, and none of that later', async () => {
    await set({ threads: false });
    await says(naming());
    expect(await tellLater()).toEqual([]);
    await set({});
    expect(await tellLater()).toEqual([]);
    await says(naming());
    expect(await tellLater()).toMatchObject([{ seq: 3 }]);
  });

  it('that was there before the device was', async () => {
    await notifications.unsubscribe(listener.actor);
    await says(naming());
    await inbox.spread();
    world.clock.advance(1000);
    await world.aListener(reader);
    expect(await tellLater()).toEqual([]);
    await says(naming());
    expect(await tellLater()).toMatchObject([{ seq: 3, body: 'Vous mentionne dans un sujet' }]);
  });

  it('again when it is marked unread, or brought back into the inbox', async () => {
    await says(naming());
    expect(await tellLater()).toHaveLength(1);
    await seen(2);
    await inbox.markUnread(listener.actor, { threadId: thread.id, fromSeq: 1 });
    expect(await tellLater()).toEqual([]);
  });
});

describe('in quiet hours', () => {
  it('nothing is told, and all of it once when they are over', async () => {
    world.goTo('2027-01-13T21:00:00Z');
    await says(naming());
    await says(naming());
    expect(await tellLater()).toEqual([]);
    world.goTo('2027-01-14T06:31:00Z');
    expect(await tellLater()).toMatchObject([{ seq: 3, body: '2 nouveaux messages dans un sujet' }]);
    expect(await tellLater()).toEqual([]);
  });

  it('what could not be handed over before waits for the morning', async () => {
    await says(naming());
    expect(await sweptBefore(async () => world.goTo('2027-01-13T21:00:00Z'))).toEqual([]);
    expect(await tellLater()).toEqual([]);
    world.goTo('2027-01-14T06:31:00Z');
    expect(await tellLater()).toMatchObject([{ seq: 2 }]);
  });
});

it('of many sweeps at once, one tells', async () => {
  await says(naming());
  world.clock.advance(6_000);
  await inbox.spread();
  const found = await Promise.all(Array.from({ length: 8 }, () => notifications.sweep()));
  expect(found.reduce((sum, count) => sum + count, 0)).toBe(1);
});

it('a sweep of one thread leaves the others, and conversations', async () => {
  const other = await world.aThread({ author: reader });
  await world.aPost({ thread: other, author });
  await says(naming());
  const pair = await world.aBinome({ programme, mentor: reader });
  await world.write(pair.mentee, pair.conversationId, 'Bonjour');
  await inbox.spread();
  expect(await notifications.sweep({ threadId: [thread.id] })).toBe(1);
  expect(await notifications.sweep({ threadId: [thread.id] })).toBe(0);
  expect(await notifications.sweep()).toBe(2);
});

async function newestPost(): Promise<string> {
  const { rows } = await database.pool.query<{ id: string }>('select id from posts where thread_id = $1 order by seq desc limit 1', [thread.id]);
  return rows[0]?.id ?? '';
}
