import { day, hour, minute } from '@passerelle/testing/clock.ts';
import type { TestMember, TestProgramme } from '@passerelle/testing/factories.ts';
import { createTellingWorld } from '@passerelle/testing/telling-world.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PostView, ThreadView } from '../threads/contract.ts';

const world = await createTellingWorld();
const { services, tellLater, database } = world;
const { bookmarks, expertise, notifications, programmes, spaces, threads } = services;
let programme: TestProgramme;
let asker: TestMember;
let member: TestMember;
let listener: Awaited<ReturnType<typeof world.aListener>>;
let thread: ThreadView;

beforeEach(async () => {
  await world.empty();
  world.answers.length = 0;
  world.pushes.length = 0;
  world.goTo('2027-01-13T09:00:00Z');
  programme = await world.aProgramme();
  asker = await world.aMember({ programme, name: 'Nezha' });
  member = await world.aMember({ programme, name: 'Claire' });
  listener = await world.aListener(member);
  thread = await world.aThread({ author: asker, title: 'Canari' });
});

const set = (wishes: Partial<Parameters<typeof notifications.setSettings>[1]>) =>
  notifications.setSettings(listener.actor, { quietFrom: '20:00', quietUntil: '07:30', quietWeekend: false, showText: false, threads: true, ...wishes });
const coordinator = () => world.anActor({ programme, role: 'coordinator' });
const leave = async () => programmes.endMembership(await coordinator(), { programmeId: programme.id, memberId: member.id });
const answer = async (by: TestMember) => world.aPost({ thread, author: by });
const sweep = async () => {
  world.clock.advance(6_000);
  return notifications.sweep();
};

describe('a question that one was asked by name', () => {
  beforeEach(async () => {
    await expertise.declare(listener.actor, { themes: ['early-childhood'] });
    await expertise.ask(await world.actorOf(asker), { threadId: thread.id, memberIds: [member.id] });
  });

  const reminded = async () => {
    world.goTo('2027-01-18T09:00:00Z');
    await expertise.remind();
  };

  it('is told once, and once more with the reminder, without its title', async () => {
    expect(await tellLater()).toMatchObject([{ memberId: member.id, threadId: thread.id, seq: 1, title: 'Nezha', body: 'Vous demande votre avis sur une question' }]);
    world.clock.advance(2 * day);
    expect(await tellLater()).toEqual([]);
    await reminded();
    const told = await tellLater();
    expect(told).toMatchObject([{ threadId: thread.id, title: 'Nezha', body: 'Attend toujours votre avis sur une question' }]);
    expect(JSON.stringify(told)).not.toContain('Canari');
    world.clock.advance(30 * day);
    await expertise.remind();
    expect(await tellLater()).toEqual([]);
  });

  it('names the question to those who want words shown', async () => {
    await set({ showText: true });
    expect(await tellLater()).toMatchObject([{ title: '\u2068Nezha\u2069 · \u2068Canari\u2069', body: 'Vous demande votre avis sur une question' }]);
  });

  it('follows the days that the space sets', async () => {
    await tellLater();
    await spaces.revise(await coordinator(), { spaceId: thread.space.id, expertReminderDays: null });
    await reminded();
    expect(await tellLater()).toEqual([]);
    await spaces.revise(await coordinator(), { spaceId: thread.space.id, expertReminderDays: 1 });
    await expertise.remind();
    expect(await tellLater()).toMatchObject([{ body: 'Attend toujours votre avis sur une question' }]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['answered', () => answer(member)],
    ['was forestalled', () => answer(asker).then(() => world.aPost({ thread }))],
    ['declined', async () => expertise.decline(listener.actor, (await expertise.listOwn(listener.actor)).items[0]!.id)],
    ['left', leave],
    ['wants nothing of threads', () => set({ threads: false })],
  ])('is not told to who %s, before the sweep or after it', async (_, happens) => {
    expect(await sweep()).toBe(1);
    await happens();
    expect((await world.tell()).filter(({ body }) => body.includes('avis'))).toEqual([]);
    await database.pool.query('update expert_requests set notified_at = null');
    expect((await tellLater()).filter(({ body }) => body.includes('avis'))).toEqual([]);
  });

  it('in quiet hours waits for the morning, also when it was on its way', async () => {
    expect(await sweep()).toBe(1);
    world.goTo('2027-01-13T21:00:00Z');
    expect(await world.tell()).toEqual([]);
    expect(await tellLater()).toEqual([]);
    world.goTo('2027-01-14T06:31:00Z');
    expect(await tellLater()).toMatchObject([{ body: 'Vous demande votre avis sur une question' }]);
  });

  it('of before the device was there is not told to it', async () => {
    await notifications.unsubscribe(listener.actor);
    world.clock.advance(1000);
    await world.aListener(member);
    expect(await tellLater()).toEqual([]);
  });

  it('of many sweeps at once, one tells', async () => {
    world.clock.advance(6_000);
    const found = await Promise.all(Array.from({ length: 8 }, () => notifications.sweep()));
    expect(found.reduce((sum, count) => sum + count, 0)).toBe(1);
  });
});

describe('the reminder of a post that one put aside', () => {
  let post: PostView;
  beforeEach(async () => {
    post = await world.aPost({ thread, author: asker, body: 'Canari' });
    await keep(post);
  });

  const keep = ({ id }: PostView) => bookmarks.keep(listener.actor, { postId: id, remindAt: new Date(world.clock.now().getTime() + hour).toISOString() });
  const comesDue = async () => {
    world.clock.advance(hour + minute);
    await bookmarks.remind();
  };

  it('is told once when its time has come, without a word of it', async () => {
    expect(await tellLater()).toEqual([]);
    await comesDue();
    expect(await tellLater()).toEqual([expect.objectContaining({ memberId: member.id, bookmarks: true, title: 'Rappel', body: 'Un message que vous avez gardé', lang: 'fr', dir: 'ltr' })]);
    expect(await tellLater()).toEqual([]);
  });

  it('shows what it is about to those who want words shown', async () => {
    await set({ showText: true });
    await comesDue();
    expect(await tellLater()).toMatchObject([{ title: '\u2068Rappel\u2069 · \u2068Canari\u2069', body: 'Un message que vous avez gardé\nCanari' }]);
  });

  it('is one notice for all that are due, the newest one', async () => {
    const second = await world.aPost({ thread, author: asker });
    await keep(second);
    await comesDue();
    const [first, ...more] = await tellLater();
    expect([first?.body, more]).toEqual(['2 messages que vous avez gardés', []]);
    await keep(await world.aPost({ thread, author: asker }));
    await comesDue();
    const [next] = await tellLater();
    expect(next?.body).toBe('3 messages que vous avez gardés');
    expect(next?.seq).toBeGreaterThan(first?.seq ?? Infinity);
  });

  it('is told again when one wants another', async () => {
    await comesDue();
    expect(await tellLater()).toHaveLength(1);
    await keep(post);
    await comesDue();
    expect(await tellLater()).toHaveLength(1);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['was seen', () => bookmarks.markSeen(listener.actor, post.id)],
    ['is kept no more', () => bookmarks.drop(listener.actor, post.id)],
    ['may not be read any more', leave],
    ['is gone', async () => threads.removePost(await world.actorOf(asker), { threadId: thread.id, postId: post.id })],
    ['is nothing one wants to be told of', () => set({ threads: false })],
  ])('of what %s is not told, before the sweep or after it', async (_, happens) => {
    await comesDue();
    expect(await sweep()).toBe(1);
    await happens();
    expect(await world.tell()).toEqual([]);
    await database.pool.query('update bookmarks set notified_at = null');
    expect(await tellLater()).toEqual([]);
  });

  it('in quiet hours waits for the morning, also when it was on its way', async () => {
    await comesDue();
    expect(await sweep()).toBe(1);
    world.goTo('2027-01-13T21:00:00Z');
    expect(await world.tell()).toEqual([]);
    expect(await tellLater()).toEqual([]);
    world.goTo('2027-01-14T06:31:00Z');
    expect(await tellLater()).toHaveLength(1);
    expect(await tellLater()).toEqual([]);
  });
});
