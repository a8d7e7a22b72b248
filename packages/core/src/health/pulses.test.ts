import { randomUUID } from 'node:crypto';
import { day } from '@passerelle/testing/clock.ts';
import type { TestBinome, TestMember } from '@passerelle/testing/factories.ts';
import { toMonday } from '@passerelle/testing/office-clock.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { Conflict, Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import type { AnswerPulseInput } from './contract.ts';

const world = await createWorld();
const { pool } = world.database;
const { health, inbox } = world.services;

beforeEach(async () => {
  await pool.query(`update binomes set status = 'declined', paused_at = null, paused_until = null, pause_reason = null where status <> 'closed'`);
  toMonday(world.clock);
});

async function aScene() {
  const programme = await world.aProgramme();
  const coordinator = await world.aMember({ programme, role: 'coordinator' });
  const pair = await world.aBinome({ programme });
  return { programme, coordinator, pair, mentor: await world.actorOf(pair.mentor), mentee: await world.actorOf(pair.mentee), coordinating: await world.actorOf(coordinator) };
}
/** The days on which that member was asked. */
const asked = async ({ id }: TestBinome, { id: memberId }: TestMember) =>
  (await pool.query<{ day: number }>('select day from pulses where binome_id = $1 and member_id = $2 order by day', [id, memberId])).rows.map((row) => row.day);

async function days(count: number): Promise<void> {
  for (let passed = 0; passed < count; passed += 1) {
    world.clock.advance(day);
    await health.askPulses();
  }
}
/** A binôme on its thirtieth day or a little later, both asked. */
async function anAsked() {
  const scene = await aScene();
  await days(32);
  return { ...scene, answer: (more: Partial<Record<keyof AnswerPulseInput, unknown>> = {}): AnswerPulseInput => ({ binomeId: scene.pair.id, day: 30, going: 4, useful: 3, wantsCall: false, ...more }) as AnswerPulseInput };
}
const binomeReasons = async (member: TestMember) => {
  await inbox.spread();
  return (await inbox.list(await world.actorOf(member))).items.filter(({ kind }) => kind === 'binome').map(({ reason }) => reason);
};

describe('the question', () => {
  it('is asked of both on day 30, and every sixty days after that', async () => {
    const { pair, mentor } = await aScene();
    await days(29);
    expect(await asked(pair, pair.mentor)).toEqual([]);
    await days(3);
    expect(await asked(pair, pair.mentor)).toEqual([30]);
    expect((await health.pulse(mentor, pair.id)).open).toMatchObject({ day: 30 });
    await days(125);
    for (const member of [pair.mentor, pair.mentee]) expect(await asked(pair, member)).toEqual([30, 90, 150]);
    // What was not answered has given way.
    expect((await health.pulse(mentor, pair.id)).open).toMatchObject({ day: 150 });
  });

  it('waits for the end of a pause, and is then asked once', async () => {
    const { pair } = await aScene();
    await pool.query(`update binomes set status = 'paused', paused_at = now(), paused_until = current_date, pause_reason = 'leave' where id = $1`, [pair.id]);
    await days(100);
    expect(await asked(pair, pair.mentee)).toEqual([]);
    await pool.query(`update binomes set status = 'active', paused_at = null, paused_until = null, pause_reason = null where id = $1`, [pair.id]);
    await days(4);
    expect(await asked(pair, pair.mentee)).toEqual([90]);
  });

  it('is not asked where the programme does not want it, nor of one that is over', async () => {
    const [{ pair }, { pair: over }] = [await aScene(), await aScene()];
    await pool.query('update programmes set pulses = false where id = $1', [pair.programmeId]);
    await pool.query(`update binomes set status = 'closed', closed_at = now(), close_reason = 'done' where id = $1`, [over.id]);
    await days(40);
    expect([...(await asked(pair, pair.mentor)), ...(await asked(over, over.mentor))]).toEqual([]);
  });

  it('is not asked of a successor before they have had some days of their own', async () => {
    const { pair, programme, coordinator } = await aScene();
    await days(40);
    const successor = await world.aMember({ programme });
    await pool.query('update binomes set mentor_id = $2 where id = $1', [pair.id, successor.id]);
    await pool.query(`insert into handovers (id, binome_id, side, from_id, to_id, client_id, created_by, at) values ($1, $2, 'mentor', $3, $4, $1, $5, $6)`, [randomUUID(), pair.id, pair.mentor.id, successor.id, coordinator.id, world.clock.now()]);
    await days(40);
    expect(await asked(pair, successor)).toEqual([]);
    await days(14);
    expect(await asked(pair, successor)).toEqual([90]);
  });

  it('is asked once by two servers, and tells each of the two, and their pages', async () => {
    const { pair } = await aScene();
    world.clock.advance(35 * day);
    const events = await world.events.during(async () => {
      expect((await Promise.all([health.askPulses(), health.askPulses()])).toSorted()).toEqual([0, 2]);
    });
    expect(events.filter(({ name }) => name === 'binome.changed')).toMatchObject([{ payload: { id: pair.id, what: 'pulse' } }]);
    expect(await binomeReasons(pair.mentor)).toEqual(['pulse']);
  });
});

describe('an answer', () => {
  it('is given once: again the same is fine, another one a Conflict', async () => {
    const { mentor, answer, pair } = await anAsked();
    const view = await health.answerPulse(mentor, answer());
    expect(view).toMatchObject({ open: null, own: [{ day: 30, going: 4, useful: 3, wantsCall: false }], figures: null });
    expect(await health.answerPulse(mentor, answer())).toEqual(view);
    await expect(health.answerPulse(mentor, answer({ going: 1 }))).rejects.toEqual(new Conflict('pulse-answered'));
    expect(await binomeReasons(pair.mentor)).toEqual([]);
    expect(await binomeReasons(pair.mentee)).toEqual(['pulse']);
  });

  it('is one, of two that come at once', async () => {
    const { mentor, answer } = await anAsked();
    const answers = await Promise.allSettled([health.answerPulse(mentor, answer({ going: 1 })), health.answerPulse(mentor, answer({ going: 5 }))]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is a Conflict where nothing is asked, or no longer', async () => {
    const { mentor, answer, pair } = await anAsked();
    await expect(health.answerPulse(mentor, answer({ day: 90 }))).rejects.toEqual(new Conflict('no-pulse'));
    await days(62);
    await expect(health.answerPulse(mentor, answer())).rejects.toEqual(new Conflict('no-pulse'));
    await pool.query(`update binomes set status = 'closed', closed_at = now(), close_reason = 'done' where id = $1`, [pair.id]);
    await expect(health.answerPulse(mentor, answer({ day: 90 }))).rejects.toEqual(new Conflict('no-pulse'));
    expect((await health.pulse(mentor, pair.id)).open).toBeNull();
  });

  it('is seen by whoever gave it and by the coordinators, never by the other one', async () => {
    const { mentor, mentee, coordinating, answer, pair } = await anAsked();
    const events = await world.events.during(() => health.answerPulse(mentor, answer({ wantsCall: true })));
    expect(events.flatMap(({ audience }) => audience)).not.toContainEqual({ to: 'member', id: pair.mentee.id });
    expect(await health.pulse(mentee, pair.id)).toMatchObject({ open: { day: 30 }, own: [{ day: 30, going: null, answeredAt: null }], figures: null });
    const { own, open, figures } = await health.pulse(coordinating, pair.id);
    expect({ own, open }).toEqual({ own: [], open: null });
    expect(figures).toMatchObject([{ side: 'mentee', day: 30, answeredAt: null }, { side: 'mentor', day: 30, going: 4, useful: 3, wantsCall: true }]);
  });

  it('has the coordinators told of who wants to be called, and of nobody else', async () => {
    const { mentor, mentee, coordinator, answer } = await anAsked();
    await health.answerPulse(mentor, answer());
    expect(await binomeReasons(coordinator)).toEqual([]);
    await health.answerPulse(mentee, answer({ wantsCall: true }));
    expect(await binomeReasons(coordinator)).toEqual(['callback']);
  });

  it('is nothing to a coordinator who is the other one: not in the inbox, over the line or among the figures', async () => {
    const scene = await aScene();
    const { programme, coordinator, coordinating } = scene;
    const pair = await world.aBinome({ programme, mentor: coordinator });
    await pool.query('insert into pulses (binome_id, member_id, day, asked_at) values ($1, $2, 30, $3)', [pair.id, pair.mentee.id, world.clock.now()]);
    const told = await world.events.during(async () => health.answerPulse(await world.actorOf(pair.mentee), { binomeId: pair.id, day: 30, going: 1, useful: 1, wantsCall: true }));
    expect(JSON.stringify(told.map(({ audience }) => audience))).not.toContain(coordinator.id);
    expect(await binomeReasons(coordinator)).toEqual([]);
    const { overview } = world.services;
    const place = { programmeId: programme.id, binomeId: pair.id };
    expect(await overview.binome(coordinating, place)).toMatchObject({ wantsCall: false, pulses: { asked: 0, answered: 0, wantsCall: 0, days: [] } });
    expect((await overview.binomes(coordinating, { programmeId: programme.id, wantsCall: true })).items).toEqual([]);
    const colleague = await world.anActor({ programme, role: 'coordinator' });
    expect(await overview.binome(colleague, place)).toMatchObject({ wantsCall: true, pulses: { answered: 1, days: [{ day: 30, wantsCall: ['mentee'] }] } });
    expect((await overview.binomes(colleague, { programmeId: programme.id, wantsCall: true })).items).toMatchObject([{ id: pair.id, wantsCall: true }]);
  });

  it('is figures from 1 to 5, a yes or a no, and nothing else', async () => {
    const { mentor, answer } = await anAsked();
    for (const wrong of [
      { going: 0 }, { going: 6 }, { going: 2.5 }, { going: 'bien' }, { going: null }, { useful: '5\u0000' }, { useful: '\uD800' }, { useful: undefined },
      { wantsCall: 'yes' }, { wantsCall: 1 }, { wantsCall: undefined }, { day: 0 }, { day: 'x' }, { binomeId: 'x' }, { words: 'Merci' }, { memberId: randomUUID() },
    ]) await expect(health.answerPulse(mentor, answer(wrong)), JSON.stringify(wrong)).rejects.toThrow(Invalid);
    expect(await health.answerPulse(mentor, answer({ going: '2' }))).toMatchObject({ own: [{ going: 2 }] });
  });
});

describe('the pulse', () => {
  it('is absent for whoever has nothing to do with the binôme, and a coordinator answers nothing', async () => {
    const { programme, coordinating, answer, pair } = await anAsked();
    const former = await world.aMember({ programme, role: 'coordinator' });
    const formerActor = await world.actorOf(former);
    await pool.query('update programme_members set ended_at = now() where member_id = $1', [former.id]);
    for (const actor of [await world.anActor({ programme }), await world.anActor({ programme, role: 'moderator' }), await world.anActor({ role: 'coordinator' }), formerActor]) {
      await expect(health.pulse(actor, pair.id)).rejects.toThrow(NotFound);
      await expect(health.get(actor, pair.id)).rejects.toThrow(NotFound);
      await expect(health.answerPulse(actor, answer())).rejects.toThrow(NotFound);
      expect(await health.listOwn(actor)).toEqual([]);
    }
    await expect(health.answerPulse(coordinating, answer())).rejects.toThrow(Forbidden);
    for (const id of [randomUUID(), 'x']) await expect(async () => health.get(coordinating, id)).rejects.toThrow(NotFound);
  });

  it('is on one’s list with whose turn it is, for the two and for who stands in', async () => {
    const { mentor, mentee, pair, programme, coordinating, answer } = await anAsked();
    await health.answerPulse(mentor, answer());
    expect(await health.listOwn(mentor)).toMatchObject([{ binomeId: pair.id, state: 'lost', turn: 'both', pulse: null, quietDays: 32, last: { mentor: null, mentee: null } }]);
    expect(await health.listOwn(mentee)).toMatchObject([{ binomeId: pair.id, pulse: { day: 30 } }]);
    expect(await health.listOwn(coordinating)).toEqual([]);
    expect(await health.get(coordinating, pair.id)).toMatchObject({ state: 'lost', turn: 'both' });
    const standIn = await world.aMember({ programme });
    await pool.query(
      `insert into binome_substitutes (id, binome_id, side, member_id, from_on, until_on, created_by, created_at, entered_at) values ($1, $2, 'mentee', $3, '2026-01-01', '2030-01-01', $3, now(), now())`,
      [randomUUID(), pair.id, standIn.id],
    );
    expect(await health.listOwn(await world.actorOf(standIn))).toMatchObject([{ binomeId: pair.id, pulse: null }]);
    expect(await health.pulse(await world.actorOf(standIn), pair.id)).toEqual({ open: null, own: [], figures: null });
  });
});
