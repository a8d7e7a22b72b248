import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import { Invalid, NotFound } from '../kernel/errors.ts';

const world = await createWorld();
const { conversations } = world.services;

async function aConversation(bodies: string[] = []) {
  const binome = await world.aBinome();
  const [mentor, mentee] = [await world.actorOf(binome.mentor), await world.actorOf(binome.mentee)];
  const id = binome.conversationId;
  for (const body of bodies) await send(mentor, id, body);
  return { id, mentor, mentee };
}

const send = (actor: Actor, conversationId: string, body: string) => conversations.send(actor, { conversationId, clientId: randomUUID(), body });
const hide = (id: string, { memberId }: Actor, upTo: number) =>
  world.database.pool.query('update conversation_members set hidden_up_to = $3 where conversation_id = $1 and member_id = $2', [id, memberId, upTo]);
const leave = (id: string, { memberId }: Actor) =>
  world.database.pool.query('update conversation_members set left_at = now() where conversation_id = $1 and member_id = $2', [id, memberId]);

/** The seqs found. */
async function found(actor: Actor, conversationId: string, text: string, before?: number) {
  const { hits } = await conversations.search(actor, { conversationId, text, ...(before && { before }) });
  return hits.map(({ seq }) => seq);
}

/** A long conversation, written by the database itself: every message says its number. */
async function aLongConversation(length: number) {
  const { id, mentor, mentee } = await aConversation();
  await world.database.pool.query(
    `insert into messages (id, conversation_id, seq, revision, author_id, client_id, body, html, created_at)
     select gen_random_uuid(), $1, n, n, $2, gen_random_uuid(), 'Le message ' || n || ' du diagnostic de la commune, avec ses détails', '<p></p>',
       timestamptz '2020-01-01' + n * interval '1 hour' from generate_series(1, $3::int) n`,
    [id, mentor.memberId, length],
  );
  await world.database.pool.query('update conversations set last_seq = $2, last_revision = $2 where id = $1', [id, length]);
  return { id, mentor, mentee };
}

describe('searching a conversation', () => {
  it('finds the newest first, whatever the case and the accents', async () => {
    const { id, mentee } = await aConversation(['La cellule est ouverte', 'rien', 'Élue : ÉCOLE', 'une école, un cœur']);
    expect(await found(mentee, id, 'ecole')).toEqual([4, 3]);
    expect(await found(mentee, id, 'ÉCOLE')).toEqual([4, 3]);
    expect(await found(mentee, id, 'coeur')).toEqual([4]);
    expect(await found(mentee, id, 'elue')).toEqual([3]);
  });

  it.each([
    ['vowel signs', 'السَّلَامُ عَلَيْكُمْ', 'السلام عليكم'],
    ['the forms of alif', 'اجتماع الإدارة الأولى في آخر الشهر', 'الاداره الاولي في اخر'],
    ['ta marbuta and ha', 'الخلية الاجتماعية', 'الخليه'],
    ['ya and alif maqsura', 'مستشفى المدينة', 'مستشفي'],
    ['the seats of hamza', 'مسؤول الشؤون', 'مسوول الشوون'],
    ['lengthening strokes', 'التـــشخيص', 'التشخيص'],
    ['digits', 'يوم ١٩ ماي ٢٠٢٦', '19 ماي 2026'],
    ['unseen marks of direction', 'قرب\u200f التشخيص\u200e', 'قرب التشخيص'],
  ])('takes no account of %s', async (_name, body, text) => {
    const { id, mentee } = await aConversation([body, 'شيء آخر']);
    expect(await found(mentee, id, text)).toEqual([1]);
    expect(await found(mentee, id, body)).toEqual([1]);
  });

  it('finds the same accent written in two ways, curly and straight apostrophes, spaces and line ends', async () => {
    const { id, mentee } = await aConversation(['Re\u0301union a\u0300 l’accueil', 'l\'unité\n\nd\'action', 'le\u00a019\u202fjuin']);
    expect(await found(mentee, id, 'réunion à l\'accueil')).toEqual([1]);
    expect(await found(mentee, id, 'l’unite d’action')).toEqual([2]);
    expect(await found(mentee, id, 'le 19 juin')).toEqual([3]);
  });

  it.each(['((((', '%', '\\', '_', '.*', '[a-z]', '$1', "'; drop table messages; --"])('takes %s for what it is: no pattern', async (text) => {
    const { id, mentee } = await aConversation(['rien de tel', `avant ${text} après`]);
    expect(await found(mentee, id, text)).toEqual([2]);
  });

  it('looks for up to 200 characters; longer, empty or more than a line is Invalid', async () => {
    const long = 'tr'.repeat(100);
    const { id, mentee } = await aConversation([`un ${long} très long`]);
    expect(await found(mentee, id, long)).toEqual([1]);
    for (const text of [`${long}x`, '', '   ', '\u200b', 'a\nb', 'a\u0000', '\ud800']) {
      await expect(conversations.search(mentee, { conversationId: id, text })).rejects.toThrow(Invalid);
    }
  });

  it('for nothing but signs that it takes no account of finds nothing, not everything', async () => {
    const { id, mentee } = await aConversation(['un', 'deux', 'السَّلام']);
    for (const text of ['ـ', '\u064e', '\u0651\u064e', '\u0301']) expect(await found(mentee, id, text)).toEqual([]);
  });

  it('finds a member by the name they are mentioned under, never by what stands behind it', async () => {
    const { id, mentor, mentee } = await aConversation();
    await send(mentor, id, `Merci @[Rachid Benali](m:${mentee.memberId}) !`);
    expect(await found(mentor, id, 'rachid benali')).toEqual([1]);
    expect(await found(mentor, id, mentee.memberId.slice(0, 12))).toEqual([]);
    expect(await found(mentor, id, '(m:')).toEqual([]);
  });

  it('does not find what was deleted, or what a message said before it was edited', async () => {
    const { id, mentor } = await aConversation();
    const [gone, edited] = [await send(mentor, id, 'canari'), await send(mentor, id, 'canari aussi')];
    await conversations.remove(mentor, { conversationId: id, messageId: gone.id });
    await conversations.edit(mentor, { conversationId: id, messageId: edited.id, body: 'perruche' });
    expect(await found(mentor, id, 'canari')).toEqual([]);
    expect(await found(mentor, id, 'perruche')).toEqual([2]);
  });

  it('shows nothing from before the reader came', async () => {
    const { id, mentor, mentee } = await aConversation(['canari un', 'canari deux', 'canari trois']);
    await hide(id, mentee, 2);
    expect(await conversations.search(mentee, { conversationId: id, text: 'canari' })).toMatchObject({ hits: [{ seq: 3 }], nextBefore: null });
    expect(await found(mentor, id, 'canari')).toEqual([3, 2, 1]);
    await hide(id, mentee, 3);
    expect(await conversations.search(mentee, { conversationId: id, text: 'canari' })).toEqual({ hits: [], nextBefore: null });
  });

  it('is NotFound for strangers, former members, and a coordinator of the programme', async () => {
    const { id, mentee, mentor } = await aConversation(['canari']);
    const coordinator = await world.anActor({ programme: { id: mentor.programmes[0]!.id, communeId: await world.aCommune(mentor.programmes[0]!.id) }, role: 'coordinator' });
    await leave(id, mentee);
    for (const actor of [await world.anActor(), coordinator, mentee]) {
      await expect(conversations.search(actor, { conversationId: id, text: 'canari' })).rejects.toThrow(NotFound);
      await expect(conversations.findDay(actor, { conversationId: id, day: '2026-05-19' })).rejects.toThrow(NotFound);
    }
    await expect(conversations.search(mentor, { conversationId: randomUUID(), text: 'canari' })).rejects.toThrow(NotFound);
  });

  it('gives thirty at a time, and goes on before the last of them without losing or doubling any', async () => {
    const { id, mentor } = await aLongConversation(75);
    const seqs: number[] = [];
    for (let before: number | undefined, more = true; more; ) {
      const page = await conversations.search(mentor, { conversationId: id, text: 'diagnostic', ...(before && { before }) });
      expect(page.hits.length).toBeLessThanOrEqual(30);
      seqs.push(...page.hits.map(({ seq }) => seq));
      more = page.nextBefore !== null;
      before = page.nextBefore ?? undefined;
    }
    expect(seqs).toEqual(Array.from({ length: 75 }, (_, i) => 75 - i));
  });

  it('looks through 20,000 messages at a time, so that 60,000 cost no more at once, and says where to go on', async () => {
    const { id, mentor } = await aLongConversation(60_000);
    const first = await conversations.search(mentor, { conversationId: id, text: 'message 17 du' });
    expect(first).toEqual({ hits: [], nextBefore: 40_001 });
    const second = await conversations.search(mentor, { conversationId: id, text: 'message 17 du', before: 40_001 });
    expect(second).toEqual({ hits: [], nextBefore: 20_001 });
    const third = await conversations.search(mentor, { conversationId: id, text: 'message 17 du', before: 20_001 });
    expect(third).toMatchObject({ hits: [{ seq: 17 }], nextBefore: null });

    for (const text of ['introuvable', 'لا يوجد', 'tr'.repeat(100)]) {
      const from = performance.now();
      await conversations.search(mentor, { conversationId: id, text });
      console.info(`${text.length} characters looked for in 20,000 messages: ${Math.round(performance.now() - from)} ms`);
    }
  });
});

describe('what was found', () => {
  const excerpt = async (body: string, text: string) => {
    const { id, mentor } = await aConversation([body]);
    const { hits } = await conversations.search(mentor, { conversationId: id, text });
    return hits[0]?.excerpt.map((part) => (part.found ? `[${part.text}]` : part.text)).join('');
  };

  it('says who wrote it, when, and which words they are, as they were written', async () => {
    const { id, mentor, mentee } = await aConversation(['Le **diagnostic** : une école, deux Écoles & un <b>']);
    const { hits } = await conversations.search(mentee, { conversationId: id, text: 'ecole' });
    expect(hits).toEqual([
      {
        messageId: expect.any(String), seq: 1, authorId: mentor.memberId, authorName: 'Claire Vuilloz', createdAt: world.clock.now().toISOString(),
        excerpt: [
          { text: 'Le diagnostic : une ', found: false }, { text: 'école', found: true }, { text: ', deux ', found: false },
          { text: 'École', found: true }, { text: 's & un <b>', found: false },
        ],
      },
    ]);
  });

  it.each([
    ['السَّلَامُ عَلَيْكُمْ', 'السلام', '[السَّلَامُ] عَلَيْكُمْ'],
    ['قبل الإدارة والإدارة', 'الاداره', 'قبل [الإدارة] و[الإدارة]'],
    ['un cœur, des cœurs', 'coeur', 'un [cœur], des [cœur]s'],
    ['l’unité\n\nd’action', "unite d'action", 'l’[unité d’action]'],
    ['Re\u0301union', 'réunion', '[Re\u0301union]'],
    ['a < b && c', '< b &', 'a [< b &]& c'],
  ])('in %j for %j is %j', async (body, text, shown) => {
    expect(await excerpt(body, text)).toBe(shown);
  });

  it('is cut at words around the first place when the message is long', async () => {
    const shown = await excerpt(`${'avant tout '.repeat(100)}le diagnostic ${'et après '.repeat(100)}`, 'diagnostic');
    expect(shown).toMatch(/^…(tout|avant) .*le \[diagnostic\] et .* (et|après)…$/);
    expect(shown?.length).toBeLessThan(200);
  });

  it('holds whole characters only, also where a long word is cut', async () => {
    for (let n = 40; n < 60; n++) {
      const shown = await excerpt(`${'😀'.repeat(n)}x${'😀'.repeat(200)}`, 'x');
      expect([shown?.isWellFormed(), shown?.includes('[x]')]).toEqual([true, true]);
    }
  });
});

describe('finding a day', () => {
  const at = async (actor: Actor, id: string, instants: string[]) => {
    for (const instant of instants) {
      const { seq } = await send(actor, id, instant);
      await world.database.pool.query('update messages set created_at = $3 where conversation_id = $1 and seq = $2', [id, seq, instant]);
    }
  };
  const day = async (actor: Actor, conversationId: string, wanted: string) => (await conversations.findDay(actor, { conversationId, day: wanted })).seq;

  it('answers its first message, or the first one after a day on which nothing was written', async () => {
    const { id, mentor } = await aConversation();
    await at(mentor, id, ['2026-05-18T12:00:00Z', '2026-05-19T08:00:00Z', '2026-05-19T09:00:00Z', '2026-05-23T08:00:00Z']);
    expect(await day(mentor, id, '2026-05-18')).toBe(1);
    expect(await day(mentor, id, '2026-05-19')).toBe(2);
    expect(await day(mentor, id, '2026-05-20')).toBe(4);
    expect(await day(mentor, id, '2026-05-23')).toBe(4);
  });

  it('says whether anything was written on that very day', async () => {
    const { id, mentor } = await aConversation();
    await at(mentor, id, ['2026-05-18T21:59:00Z', '2026-05-18T22:00:00Z', '2026-05-20T22:00:00Z']);
    const on = async (wanted: string) => (await conversations.findDay(mentor, { conversationId: id, day: wanted })).on;
    // In Paris the days begin at 22:00 UTC.
    expect([await on('2026-05-17'), await on('2026-05-18'), await on('2026-05-19'), await on('2026-05-20'), await on('2026-05-21'), await on('2026-05-22')]).toEqual([
      false, true, true, false, true, false,
    ]);
  });

  it('before the first message is the first, after the last is nothing, and so is an empty conversation', async () => {
    const { id, mentor } = await aConversation();
    expect(await day(mentor, id, '2026-05-19')).toBeNull();
    await at(mentor, id, ['2026-05-19T08:00:00Z', '2026-05-20T08:00:00Z']);
    expect(await day(mentor, id, '1999-12-31')).toBe(1);
    expect(await day(mentor, id, '2026-05-21')).toBeNull();
  });

  it('begins at midnight of the reader’s clock, which Morocco puts back for Ramadan', async () => {
    const { id, mentor, mentee } = await aConversation();
    const rabat = { ...mentee, timeZone: 'Africa/Casablanca' };
    await at(mentor, id, ['2026-03-01T12:00:00Z', '2026-03-01T23:30:00Z', '2026-03-02T12:00:00Z', '2026-04-01T12:00:00Z', '2026-04-01T23:30:00Z', '2026-04-02T12:00:00Z']);
    // In Ramadan Rabat keeps UTC: half past eleven is still the first of March there, and the second in Paris.
    expect([await day(mentor, id, '2026-03-02'), await day(rabat, id, '2026-03-02')]).toEqual([2, 3]);
    // Afterwards Rabat is an hour further: the second of April has begun there.
    expect([await day(mentor, id, '2026-04-02'), await day(rabat, id, '2026-04-02')]).toEqual([5, 5]);
  });

  it('finds the right one of 60,000', async () => {
    const { id, mentor } = await aLongConversation(60_000);
    // Message n was written n hours after the new year of 2020, by UTC; Paris is an hour ahead in winter.
    expect(await day({ ...mentor, timeZone: 'UTC' }, id, '2020-01-02')).toBe(24);
    expect(await day(mentor, id, '2020-01-02')).toBe(23);
    expect(await day({ ...mentor, timeZone: 'UTC' }, id, '2025-12-31')).toBe(24 * 2191);
  });

  it('shows nothing from before the reader came', async () => {
    const { id, mentor, mentee } = await aConversation();
    await at(mentor, id, ['2026-05-18T12:00:00Z', '2026-05-19T12:00:00Z', '2026-05-20T12:00:00Z']);
    await hide(id, mentee, 2);
    expect(await day(mentee, id, '2026-05-18')).toBe(3);
    await hide(id, mentee, 3);
    expect(await day(mentee, id, '2026-05-18')).toBeNull();
  });

  it.each(['', '2026-02-30', '19/05/2026', '0000-01-01', '2026-5-1', '12026-01-01', '2026-05-19T08:00:00Z'])('is Invalid for %j', async (wrong) => {
    const { id, mentor } = await aConversation();
    await expect(day(mentor, id, wrong)).rejects.toThrow(Invalid);
  });
});
