import { randomUUID } from 'node:crypto';
import { canary, plantCanaries } from '@passerelle/testing/canaries.ts';
import { day, minute } from '@passerelle/testing/clock.ts';
import type { TestBinome } from '@passerelle/testing/factories.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import { turnsOf } from '../health/turns.ts';
import { Invalid, NotFound } from '../kernel/errors.ts';
import type { Actor } from '../kernel/actor.ts';
import type { ExportStandingsInput, ListStandingsInput, StandingView } from './contract.ts';

const world = await createWorld();
const { overview, conversations } = world.services;
const { pool } = world.database;
const sql = (text: string, values: unknown[] = []) => pool.query(text, values);

async function aScene() {
  const programme = await world.aProgramme();
  return { programme, coordinator: await world.anActor({ programme, role: 'coordinator' }) };
}
const say = async (binome: TestBinome, who: 'mentor' | 'mentee' = 'mentor') =>
  conversations.send(await world.actorOf(binome[who]), { conversationId: binome.conversationId, clientId: randomUUID(), body: 'Bonjour' });
const note = (binome: TestBinome, { kind = 'call', at = world.clock.now(), hidden = false, by = binome.mentor } = {}) =>
  sql(`insert into contacts (id, binome_id, client_id, author_id, kind, happened_at, minutes, body, html, private, created_at) values ($1, $2, $3, $4, $5, $6, 20, 'x', 'x', $7, $8)`, [
    randomUUID(), binome.id, randomUUID(), by.id, kind, at, hidden, world.clock.now(),
  ]);
const pulse = (binome: TestBinome, memberId: string, dayOf: number, answer: [number, number, boolean] | null) =>
  sql(`insert into pulses (binome_id, member_id, day, asked_at, answered_at, going, useful, wants_call) values ($1, $2, $3, $4, $5, $6, $7, $8)`, [
    binome.id, memberId, dayOf, world.clock.now(), answer && world.clock.now(), ...(answer ?? [null, null, null]),
  ]);
const pause = (binome: TestBinome) => sql(`update binomes set status = 'paused', paused_at = now(), paused_until = '2030-01-01', pause_reason = 'leave' where id = $1`, [binome.id]);
const close = (binome: TestBinome) => sql(`update binomes set status = 'closed', closed_at = $2, close_reason = 'done' where id = $1`, [binome.id, world.clock.now()]);
const idsOf = async (actor: Actor, input: ListStandingsInput) => (await overview.binomes(actor, input)).items.map(({ id }) => id);

async function every(actor: Actor, input: ExportStandingsInput): Promise<StandingView[]> {
  const all: StandingView[] = [];
  for await (const some of overview.everyBinome(actor, input)) all.push(...some);
  return all;
}

describe('who sees the figures of a programme', () => {
  it('its coordinators, and to nobody else is there such a programme', async () => {
    const { programme, coordinator } = await aScene();
    const binome = await world.aBinome({ programme });
    const asks = [
      (actor: Actor) => overview.overview(actor, programme.id),
      (actor: Actor) => overview.binomes(actor, { programmeId: programme.id }),
      (actor: Actor) => overview.binome(actor, { programmeId: programme.id, binomeId: binome.id }),
      (actor: Actor) => overview.report(actor, { programmeId: programme.id, from: '2026-01-01', to: '2026-12-31' }),
      (actor: Actor) => overview.everyBinome(actor, { programmeId: programme.id }).next(),
    ];
    const former = await world.aMember({ programme, role: 'coordinator' });
    const was = await world.actorOf(former);
    await world.services.programmes.endMembership(coordinator, { programmeId: programme.id, memberId: former.id });
    const others = {
      stranger: await world.anActor({ role: 'coordinator' }), former: was, mentor: await world.actorOf(binome.mentor), member: await world.anActor({ programme }),
      moderator: await world.anActor({ programme, role: 'moderator' }), administrator: await world.anActor({ programme, administrator: true }),
    };
    for (const ask of asks) {
      await expect(ask(coordinator)).resolves.toBeTruthy();
      for (const [who, actor] of Object.entries(others)) await expect(ask(actor), who).rejects.toThrow(NotFound);
    }
  });

  it('each their own: a binôme of another programme is none of this one', async () => {
    const { programme, coordinator } = await aScene();
    const elsewhere = await world.aBinome();
    await expect(overview.binome(coordinator, { programmeId: programme.id, binomeId: elsewhere.id })).rejects.toThrow(NotFound);
    await expect(overview.overview(coordinator, 'x')).rejects.toThrow(NotFound);
  });

  it('without a word of what is said', async () => {
    const { programme, coordinator } = await aScene();
    const binome = await world.aBinome({ programme });
    await plantCanaries(world, binome);
    await overview.countWeeks();
    const exported = await every(coordinator, { programmeId: programme.id });
    const all = JSON.stringify([
      await overview.overview(coordinator, programme.id), await overview.binomes(coordinator, { programmeId: programme.id }), exported,
      await overview.binome(coordinator, { programmeId: programme.id, binomeId: binome.id }), await overview.report(coordinator, { programmeId: programme.id, from: '2026-01-01', to: '2026-12-31' }),
    ]);
    expect(all).toContain(binome.id);
    expect(all).not.toContain(canary);
    // One contact and one step are counted: the private ones are not.
    expect(await overview.binome(coordinator, { programmeId: programme.id, binomeId: binome.id })).toMatchObject({ messages: 2, contacts: 1, openSteps: 1, nextSteps: { open: 1, late: 0, done: 0 }, contactKinds: [{ kind: 'call', count: 1 }] });
  });
});

describe('the list of binômes by how they do', () => {
  it('begins with the longest silent, and ends with those that rest or are over', async () => {
    const { programme, coordinator } = await aScene();
    const [closed, silent, spoke, paused] = [await world.aBinome({ programme }), await world.aBinome({ programme }), await world.aBinome({ programme }), await world.aBinome({ programme })];
    await close(closed);
    await pause(paused);
    world.clock.advance(30 * day);
    await say(spoke);
    world.clock.advance(12 * day);
    const { items } = await overview.binomes(coordinator, { programmeId: programme.id });
    expect(items.slice(0, 2).map(({ id, health }) => [id, health.state, health.quietDays, health.turn])).toEqual([[silent.id, 'lost', 42, 'both'], [spoke.id, 'quiet', 12, 'mentee']]);
    expect(items.slice(2).map(({ health }) => health.state).toSorted()).toEqual(['none', 'resting']);
    const newest = await overview.binomes(coordinator, { programmeId: programme.id, sort: 'newest' });
    expect(newest.items.map(({ id }) => id)).toEqual([paused, spoke, silent, closed].map(({ id }) => id));
  });

  it('is narrowed down by health, stage, college, commune, cohort and who wants a call', async () => {
    const { programme, coordinator } = await aScene();
    const elsewhere = { ...programme, communeId: await world.aCommune(programme.id) };
    const [one, other] = [await world.aBinome({ programme }), await world.aBinome({ programme, mentor: await world.aMember({ programme: elsewhere }) })];
    const cohortId = randomUUID();
    await sql(`insert into cohorts (id, programme_id, name, created_by, client_id, created_at) values ($1, $2, 'Printemps', $3, $4, now())`, [cohortId, programme.id, one.mentor.id, randomUUID()]);
    await sql('update binomes set cohort_id = $2 where id = $1', [other.id, cohortId]);
    await pulse(one, one.mentee.id, 30, [2, 3, true]);
    await pulse(other, other.mentee.id, 30, [2, 3, true]);
    // An answer that is newer does not ask for it any more; a question without an answer changes nothing.
    await pulse(other, other.mentee.id, 90, [4, 4, false]);
    await pulse(one, one.mentee.id, 90, null);
    world.clock.advance(18 * day);
    await say(one);
    const of = (filters: Omit<ListStandingsInput, 'programmeId'>) => idsOf(coordinator, { programmeId: programme.id, ...filters });
    expect(await of({ health: 'silent' })).toEqual([other.id]);
    expect(await of({ health: 'lively' })).toEqual([one.id]);
    expect(await of({ stage: 'active', college: 'official' })).toEqual([other.id, one.id]);
    expect(await of({ college: 'elected' })).toEqual([]);
    expect(await of({ communeId: elsewhere.communeId })).toEqual([other.id]);
    expect(await of({ cohortId })).toEqual([other.id]);
    expect(await of({ wantsCall: 'true' })).toEqual([one.id]);
    expect(await of({ health: 'silent', wantsCall: true })).toEqual([]);
  });

  it('pages by key in both orders, and an export has the same ones', async () => {
    const { programme, coordinator } = await aScene();
    for (let made = 0; made < 5; made += 1) await world.aBinome({ programme });
    await close(await world.aBinome({ programme }));
    for (const sort of ['silence', 'newest'] as const) {
      const whole = await idsOf(coordinator, { programmeId: programme.id, sort });
      const paged: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof overview.binomes>> = await overview.binomes(coordinator, { programmeId: programme.id, sort, limit: 2, ...(cursor && { cursor }) });
        paged.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor);
      expect(paged).toEqual(whole);
      expect((await every(coordinator, { programmeId: programme.id, sort })).map(({ id }) => id)).toEqual(whole);
    }
  });

  it('refuses what is no order and no filter', async () => {
    const { programme, coordinator } = await aScene();
    for (const wrong of [{ sort: 'name' }, { sort: 'created_at; drop table members' }, { health: 'dead' }, { stage: 'open' }, { college: '\u0000' }, { communeId: 'x' }, { cohortId: '\uD800' }, { wantsCall: 'yes' }, { limit: 101 }, { cursor: 'x' }, { cursor: 'x'.repeat(400) }, { authorId: '1' }]) {
      await expect(overview.binomes(coordinator, { programmeId: programme.id, ...wrong } as ListStandingsInput), JSON.stringify(wrong)).rejects.toThrow(Invalid);
    }
    for (const wrong of [{ from: '2026-13-01', to: '2026-12-31' }, { from: '2026-06-01', to: '2026-01-01' }, { from: '2010-01-01', to: '2026-01-01' }]) {
      await expect(overview.report(coordinator, { programmeId: programme.id, ...wrong })).rejects.toThrow(Invalid);
    }
  });

  it('is silent since the same moment as the turns say, counted before or not', async () => {
    const { programme, coordinator } = await aScene();
    const pairs = [];
    for (let made = 0; made < 4; made += 1) pairs.push(await world.aBinome({ programme }));
    const [said, met, taken, back] = pairs as [TestBinome, TestBinome, TestBinome, TestBinome];
    world.clock.advance(day);
    await say(said);
    await note(met, { kind: 'visit' });
    await note(met, { hidden: true, at: new Date(world.clock.now().getTime() + minute) });
    await note(met, { at: new Date(world.clock.now().getTime() + 9 * day) });
    await say(taken);
    const { id: messageId } = await say(taken, 'mentee');
    await sql(`insert into binome_steps (id, binome_id, step, at) values ($1, $2, 'resumed', $3)`, [randomUUID(), back.id, world.clock.now()]);
    await overview.countWeeks();
    await conversations.remove(await world.actorOf(taken.mentee), { conversationId: taken.conversationId, messageId });
    world.clock.advance(2 * day);
    const { items } = await overview.binomes(coordinator, { programmeId: programme.id });
    const { rows } = await sql(`select b.id, t.quiet_since from binomes b join ${turnsOf('b', '$2::timestamptz')} t on true where b.programme_id = $1`, [programme.id, world.clock.now()]);
    expect(Object.fromEntries(items.map(({ id, health }) => [id, health.quietSince]))).toEqual(Object.fromEntries(rows.map(({ id, quiet_since: since }) => [id, since.toISOString()])));
  });
});

describe('the figures of a programme', () => {
  it('count stages, health, members, weeks and communes', async () => {
    const { programme, coordinator } = await aScene();
    const elsewhere = { ...programme, communeId: await world.aCommune(programme.id) };
    const [one, other] = [await world.aBinome({ programme }), await world.aBinome({ programme, mentee: await world.aMember({ programme: elsewhere }) })];
    await close(await world.aBinome({ programme }));
    world.clock.advance(14 * day);
    await say(one);
    await note(other, { at: new Date(world.clock.now().getTime() - 8 * day) });
    world.clock.advance(minute);
    await overview.countWeeks();
    await say(one, 'mentee');
    const figures = await overview.overview(coordinator, programme.id);
    expect(figures).toMatchObject({ stages: { active: 2, closed: 1, proposed: 0 }, health: { lively: 2, none: 1, lost: 0 }, pulses: { asked: 0, going: null }, nextSteps: { open: 0 } });
    expect(figures.members).toEqual([{ college: 'official', side: 'mentee', count: 3 }, { college: 'official', side: 'mentor', count: 3 }]);
    expect(figures.weeks).toHaveLength(12);
    expect(figures.weeks.at(-1)).toMatchObject({ messages: 1, active: 1 });
    expect(figures.weeks.reduce((sum, { contacts }) => sum + contacts, 0)).toBe(1);
    expect(figures.communes.map(({ commune, binomes, worst }) => [commune.id === elsewhere.communeId, binomes, worst])).toEqual(expect.arrayContaining([[true, 1, 'lively'], [false, 2, 'lively']]));
    // What was written since is counted the next time.
    world.clock.advance(minute);
    expect(await overview.countWeeks()).toBe(1);
    expect((await overview.overview(coordinator, programme.id)).weeks.at(-1)).toMatchObject({ messages: 2 });
  });

  it('tell no mean of fewer than three answers', async () => {
    const { programme, coordinator } = await aScene();
    const [one, other] = [await world.aBinome({ programme }), await world.aBinome({ programme })];
    await pulse(one, one.mentor.id, 30, [5, 4, false]);
    await pulse(one, one.mentee.id, 30, [2, 3, true]);
    const pulses = async () => (await overview.overview(coordinator, programme.id)).pulses;
    expect(await pulses()).toEqual({ asked: 2, answered: 2, going: null, useful: null, wantsCall: 1 });
    expect((await overview.binome(coordinator, { programmeId: programme.id, binomeId: one.id })).pulses).toMatchObject({ going: null, days: [{ day: 30, asked: 2, answered: 2, wantsCall: ['mentee'] }] });
    await pulse(other, other.mentor.id, 30, [3, 3, false]);
    expect(await pulses()).toEqual({ asked: 3, answered: 3, going: 3.33, useful: 3.33, wantsCall: 1 });
  });

  it('of a period count what was in it', async () => {
    const { programme, coordinator } = await aScene();
    const binome = await world.aBinome({ programme });
    const today = world.clock.now();
    await note(binome, { kind: 'visit', at: new Date(today.getTime() - 400 * day) });
    await note(binome, { kind: 'call', at: new Date(today.getTime() - day) });
    await overview.countWeeks();
    const [from, to] = [new Date(today.getTime() - 60 * day), today].map((one) => one.toISOString().slice(0, 10)) as [string, string];
    const report = await overview.report(coordinator, { programmeId: programme.id, from, to });
    expect(report).toMatchObject({ programme: { id: programme.id }, begun: 1, closed: 0, contactKinds: [{ kind: 'call', count: 1, minutes: 20 }] });
    expect(report.months.length).toBeGreaterThanOrEqual(2);
    const before = await overview.report(coordinator, { programmeId: programme.id, from: '2020-01-01', to: '2020-02-29' });
    expect(before).toMatchObject({ begun: 0, contactKinds: [], months: [{ month: '2020-01-01', contacts: 0 }, { month: '2020-02-01', contacts: 0 }] });
  });
});

describe('one binôme in figures', () => {
  it('counts the turns of each side through each channel, and contacts by the month', async () => {
    const { programme, coordinator } = await aScene();
    const binome = await world.aBinome({ programme });
    await say(binome);
    await say(binome);
    await say(binome, 'mentee');
    await note(binome, { kind: 'visit' });
    await note(binome, { kind: 'mail', by: binome.mentee });
    const figures = await overview.binome(coordinator, { programmeId: programme.id, binomeId: binome.id });
    expect(figures.turns).toEqual([{ channel: 'chat', mentor: 2, mentee: 1 }, { channel: 'mail', mentor: 0, mentee: 1 }, { channel: 'visit', mentor: 1, mentee: 1 }]);
    expect(figures.months).toHaveLength(12);
    expect(figures.months.at(-1)).toMatchObject({ contacts: 2, minutes: 40 });
  });
});
