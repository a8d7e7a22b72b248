import { randomUUID } from 'node:crypto';
import type { TestBinome, TestMember } from '@passerelle/testing/factories.ts';
import { createTellingWorld } from '@passerelle/testing/telling-world.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import type { TellJob } from './sources.ts';

const world = await createTellingWorld();
const { services, database, tell, write, clock } = world;
const { conversations, notifications } = services;
let pair: TestBinome;
let listener: Awaited<ReturnType<typeof world.aListener>>;

// A Wednesday morning in winter, in nobody's quiet hours.
beforeEach(async () => {
  await world.empty();
  world.answers.length = 0;
  world.pushes.length = 0;
  world.goTo('2027-01-13T09:00:00Z');
  pair = await world.aBinome();
  listener = await world.aListener(pair.mentor);
});

const fromMentee = (body: string, replyTo?: number) => write(pair.mentee, pair.conversationId, body, replyTo);
const setLevel = (level: 'all' | 'mentions' | 'none') => conversations.setLevel(listener.actor, { conversationId: pair.conversationId, level });
const showText = () => notifications.setSettings(listener.actor, { quietFrom: '20:00', quietUntil: '07:30', quietWeekend: false, showText: true, threads: true });
const coordinator = () => world.anActor({ programme: { id: pair.programmeId, communeId: pair.mentor.communeId }, role: 'coordinator' });
const seqs = (notices: { seq: number }[]) => notices.map(({ seq }) => seq);

describe('a new message', () => {
  it('is told once, to whom it is for, with who wrote it', async () => {
    await fromMentee('Bonjour Claire');
    expect(await tell()).toEqual([
      {
        memberId: pair.mentor.id, conversationId: pair.conversationId, seq: 1, title: 'Rachid Benali', body: 'Nouveau message', lang: 'fr', dir: 'ltr',
        quiet: { from: Date.parse('2027-01-13T19:00:00Z'), until: Date.parse('2027-01-14T06:30:00Z') },
      },
    ]);
    expect(await tell()).toEqual([]);
  });

  it('is told to each browser of the member', async () => {
    await world.aListener(pair.mentor);
    await fromMentee('Bonjour');
    expect(await tell()).toHaveLength(2);
  });

  it('is not told before the grace is over', async () => {
    await conversations.send(await world.actorOf(pair.mentee), { conversationId: pair.conversationId, clientId: randomUUID(), body: 'Bonjour' });
    clock.advance(4_900);
    expect(await tell()).toEqual([]);
    clock.advance(200);
    expect(await tell()).toHaveLength(1);
  });

  it('is told although one that is too young came after it', async () => {
    await fromMentee('un');
    await conversations.send(await world.actorOf(pair.mentee), { conversationId: pair.conversationId, clientId: randomUUID(), body: 'deux' });
    expect(seqs(await tell())).toEqual([1]);
    expect(seqs(await world.tellLater())).toEqual([2]);
  });

  it('is not told to its author', async () => {
    await world.aListener(pair.mentee);
    await fromMentee('Bonjour');
    expect((await tell()).map(({ memberId }) => memberId)).toEqual([pair.mentor.id]);
  });

  it('is not told when it is read within the grace, nor when it is read before the push leaves', async () => {
    await fromMentee('lu');
    await conversations.markRead(listener.actor, { conversationId: pair.conversationId, seq: 1 });
    expect(await tell()).toEqual([]);
    await fromMentee('lu plus tard');
    expect(await notifications.sweep()).toBe(1);
    await conversations.markRead(listener.actor, { conversationId: pair.conversationId, seq: 2 });
    expect(await tell()).toEqual([]);
  });

  it('shows its first words only to those who want them', async () => {
    await fromMentee('Le **plan** est prêt <b>');
    const [shy] = await tell();
    expect(JSON.stringify(shy)).not.toContain('plan');
    await showText();
    await conversations.markRead(listener.actor, { conversationId: pair.conversationId, seq: 1 });
    await fromMentee('Le **plan** est prêt');
    expect((await tell())[0]?.body).toBe('Le plan est prêt');
    await fromMentee('الخطة جاهزة');
    expect((await tell())[0]).toMatchObject({ body: '2 nouveaux messages\nالخطة جاهزة', dir: 'ltr', seq: 3 });
    await conversations.markRead(listener.actor, { conversationId: pair.conversationId, seq: 3 });
    await fromMentee('الخطة جاهزة');
    expect((await tell())[0]).toMatchObject({ body: 'الخطة جاهزة', dir: 'rtl' });
  });

  it('is told as it reads when the push leaves', async () => {
    await showText();
    const { id: messageId, conversationId } = await fromMentee('secret');
    await notifications.sweep();
    await conversations.edit(await world.actorOf(pair.mentee), { conversationId, messageId, body: 'public' });
    expect((await tell()).map(({ body }) => body)).toEqual(['public']);
  });

  it('that was deleted is not told, and those before it are', async () => {
    const mentee = await world.actorOf(pair.mentee);
    const { conversationId } = await fromMentee('reste');
    const { id: messageId } = await fromMentee('disparaît');
    await notifications.sweep();
    await conversations.remove(mentee, { conversationId, messageId });
    expect(await tell()).toMatchObject([{ seq: 1, body: 'Nouveau message' }]);
    const { id: alone } = await fromMentee('disparaît aussi');
    await conversations.markRead(listener.actor, { conversationId, seq: 2 });
    await conversations.remove(mentee, { conversationId, messageId: alone });
    expect(await notifications.sweep()).toBe(0);
  });

  it('comes with how many are unread, at most "more than 99"', async () => {
    for (let i = 0; i < 3; i++) await fromMentee('x');
    expect(await tell()).toMatchObject([{ body: '3 nouveaux messages', seq: 3 }]);
    await database.pool.query(
      `insert into messages (id, conversation_id, seq, revision, author_id, client_id, body, html, created_at)
       select gen_random_uuid(), $1, n, n, $2, gen_random_uuid(), 'x', 'x', $3 from generate_series(4, 120) n`,
      [pair.conversationId, pair.mentee.id, clock.now()],
    );
    await database.pool.query('update conversations set last_seq = 120, last_revision = 120 where id = $1', [pair.conversationId]);
    expect(await world.tellLater()).toMatchObject([{ body: 'Plus de 99 nouveaux messages', seq: 120 }]);
  });

  it('is told in the language of who is told, in Arabic by its six forms', async () => {
    await world.aListener(pair.mentee);
    await services.notifications.unsubscribe(listener.actor);
    const bodies: string[] = [];
    for (const count of [1, 1, 1, 8]) {
      for (let i = 0; i < count; i++) await write(pair.mentor, pair.conversationId, 'Bonjour');
      bodies.push(...(await tell()).map(({ body, lang, dir }) => `${lang} ${dir} ${body}`));
    }
    expect(bodies).toEqual(['ar rtl رسالة جديدة', 'ar rtl رسالتان جديدتان', 'ar rtl 3 رسائل جديدة', 'ar rtl 11 رسالة جديدة']);
  });
});

describe('by the level of the conversation', () => {
  it('nothing is told, and nothing old later', async () => {
    await setLevel('none');
    await fromMentee('un');
    expect(await tell()).toEqual([]);
    await setLevel('all');
    expect(await tell()).toEqual([]);
    await fromMentee('deux');
    expect(seqs(await tell())).toEqual([2]);
  });

  it('only what names one or answers one is told', async () => {
    await setLevel('mentions');
    await write(pair.mentor, pair.conversationId, 'Une question ?');
    await fromMentee('rien');
    expect(await tell()).toEqual([]);
    await fromMentee(`@[Claire](m:${pair.mentor.id}) voilà`);
    expect(await tell()).toMatchObject([{ seq: 3, body: 'Nouveau message' }]);
    await fromMentee('à soi-même', 2);
    expect(await tell()).toEqual([]);
    await fromMentee('une réponse', 1);
    expect(await tell()).toMatchObject([{ seq: 5, body: '2 nouveaux messages' }]);
  });

  it('a level that changes before the push leaves is kept to', async () => {
    await fromMentee('un');
    await notifications.sweep();
    await setLevel('none');
    expect(await tell()).toEqual([]);
  });
});

describe('a member who was removed', () => {
  const remove = async () => services.programmes.endMembership(await coordinator(), { programmeId: pair.programmeId, memberId: pair.mentor.id });

  it('is told nothing of what was written before and not told yet', async () => {
    await fromMentee('canari');
    await remove();
    expect(await notifications.sweep()).toBe(0);
  });

  it('is told nothing that was on its way', async () => {
    await fromMentee('canari');
    expect(await notifications.sweep()).toBe(1);
    await remove();
    expect(await tell()).toEqual([]);
  });

  it('is told nothing that is written afterwards', async () => {
    await remove();
    await fromMentee('canari');
    expect(await notifications.sweep()).toBe(0);
  });
});

describe('in a group', () => {
  let group: string;
  let newcomer: TestMember;

  beforeEach(async () => {
    group = randomUUID();
    newcomer = await world.aMember({ programme: { id: pair.programmeId, communeId: pair.mentor.communeId }, name: 'Driss' });
    await database.pool.query(
      `insert into conversations (id, kind, programme_id, title, history, admission, created_at) values ($1, 'group', $2, 'Cohorte 2010', 'start', 'open', $3)`,
      [group, pair.programmeId, clock.now()],
    );
    await joins(pair.mentee);
  });

  const joins = (member: TestMember, hiddenUpTo = 0) =>
    database.pool.query('insert into conversation_members (conversation_id, member_id, joined_at, hidden_up_to) values ($1, $2, $3, $4)', [group, member.id, clock.now(), hiddenUpTo]);

  it('the notice says which, each name with its own direction', async () => {
    await joins(pair.mentor);
    await write(pair.mentee, group, 'Bonjour à tous');
    expect(await tell()).toMatchObject([{ title: '\u2068Rachid Benali\u2069 · \u2068Cohorte 2010\u2069' }]);
  });

  it('a new member is not told of what was written before', async () => {
    await world.aListener(newcomer);
    await write(pair.mentee, group, 'avant');
    await joins(newcomer);
    expect(await tell()).toEqual([]);
    await write(pair.mentee, group, 'après');
    expect(await tell()).toMatchObject([{ memberId: newcomer.id, body: 'Nouveau message', seq: 2 }]);
  });

  it('what is hidden from a member is not told', async () => {
    await world.aListener(newcomer);
    await joins(newcomer);
    await write(pair.mentee, group, 'caché');
    await database.pool.query('update conversation_members set hidden_up_to = 1 where conversation_id = $1 and member_id = $2', [group, newcomer.id]);
    expect(await tell()).toEqual([]);
  });
});

describe('sweeping', () => {
  it('many at once tell everything once', async () => {
    const others = await Promise.all(Array.from({ length: 4 }, () => world.aBinome({ mentor: pair.mentor })));
    for (const { mentee, conversationId } of [pair, ...others]) await write(mentee, conversationId, 'Bonjour');
    const found = await Promise.all(Array.from({ length: 8 }, () => notifications.sweep()));
    expect(found.reduce((sum, count) => sum + count, 0)).toBe(5);
    expect(await tell()).toHaveLength(5);
  });

  it('of one conversation leaves the others', async () => {
    const other = await world.aBinome({ mentor: pair.mentor });
    await fromMentee('ici');
    await write(other.mentee, other.conversationId, 'là');
    expect(await notifications.sweep({ conversationId: [other.conversationId] })).toBe(1);
    expect(await notifications.sweep()).toBe(1);
  });

  it('that fails tells nothing and forgets nothing', async () => {
    await fromMentee('Bonjour');
    await database.pool.query('alter table testing.jobs rename to away');
    await expect(notifications.sweep()).rejects.toThrow();
    await database.pool.query('alter table testing.away rename to jobs');
    expect(await tell()).toHaveLength(1);
  });

  it('goes on with more than one transaction moves', async () => {
    await database.pool.query(
      `with c as (insert into conversations (id, kind, programme_id, title, history, admission, created_at, last_seq)
         select gen_random_uuid(), 'group', $1, 'g', 'start', 'open', $4::timestamptz, 1 from generate_series(1, 1100) returning id),
       cm as (insert into conversation_members (conversation_id, member_id, joined_at) select id, $2, $4::timestamptz from c)
       insert into messages (id, conversation_id, seq, revision, author_id, client_id, body, html, created_at) select gen_random_uuid(), id, 1, 1, $3, gen_random_uuid(), 'x', 'x', $4::timestamptz from c`,
      [pair.programmeId, pair.mentor.id, pair.mentee.id, clock.now()],
    );
    clock.advance(6_000);
    expect(await notifications.sweep()).toBe(1100);
  });
});

describe('a push', () => {
  it('that the service does not take now is tried again, as it reads then', async () => {
    await fromMentee('un');
    await notifications.sweep();
    const [job] = (await world.jobs.take()).map(({ data }) => data as TellJob);
    if (!job) throw new Error('nothing is to be told');
    world.answers.push('away');
    await expect(notifications.tell(job)).rejects.toThrow('503');
    expect(await notifications.tell(job)).toBe('told');
    expect(world.pushes).toHaveLength(1);
  });

  it('to a browser that is gone ends its subscription', async () => {
    world.answers.push('gone');
    await fromMentee('un');
    expect(await tell()).toEqual([]);
    expect(await notifications.subscription(listener.actor)).toEqual({ endpoint: null });
    await fromMentee('deux');
    expect(await notifications.sweep()).toBe(0);
  });

  it('that is refused for good is not tried again, and the subscription stays', async () => {
    world.answers.push('refused');
    await fromMentee('un');
    expect(await tell()).toEqual([]);
    expect((await notifications.subscription(listener.actor)).endpoint).not.toBeNull();
  });

  it('goes nowhere when its service is no longer among those of the settings', async () => {
    await fromMentee('un');
    await database.pool.query(`update push_subscriptions set endpoint = 'https://127.0.0.1/x'`);
    expect(await tell()).toEqual([]);
  });

  it('has one topic for each conversation and browser, which names neither', async () => {
    await world.aListener(pair.mentor);
    await fromMentee('un');
    await notifications.sweep();
    await world.doJobs();
    await fromMentee('deux');
    await notifications.sweep();
    await world.doJobs();
    const topics = world.pushes.map(({ topic }) => topic);
    expect(topics).toHaveLength(4);
    expect(new Set(topics).size).toBe(2);
    for (const topic of topics) expect(topic).toMatch(/^[\w-]{32}$/);
    expect(topics.join()).not.toContain(pair.conversationId.slice(0, 8));
  });
});
