import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import type { TestMember } from '@passerelle/testing/factories.ts';
import { lastMorning, monthSpan } from './days.ts';

const world = await createWorld();
const { journal } = world.services;
const { pool } = world.database;

beforeEach(() => world.empty());

/** The clock only goes on: each story takes place in a year of its own. */
let year = 2027;
const goTo = (at: string) => world.clock.advance(new Date(`${year}-${at}`).getTime() - world.clock.now().getTime());

async function aStep(day: string, { timeZone = 'Europe/Paris' } = {}) {
  year += 1;
  goTo('01-04T09:00:00Z');
  const programme = await world.aProgramme();
  const mentee = await world.aMember({ programme: { id: programme.id, communeId: await world.aCommune(programme.id, timeZone) } });
  const binome = await world.aBinome({ programme, mentee });
  const mentor = await world.actorOf(binome.mentor);
  const { steps } = await journal.note(mentor, { binomeId: binome.id, clientId: randomUUID(), kind: 'call', steps: [{ what: 'Canari', ownerId: mentee.id, dueOn: `${year}-${day}` }] });
  return { binome, mentor, mentee, stepId: steps[0]?.id ?? '' };
}

const remindedOf = async (member: TestMember) =>
  (await pool.query(`select 1 from news where kind = 'binome' and reason = 'due' and $1 = any(member_ids)`, [member.id])).rowCount;

describe('the reminder of a next step', () => {
  it('comes on the morning of its day, once, to its owner alone and without a word of it', async () => {
    const { binome, mentee } = await aStep('01-15');
    goTo('01-15T06:59:00Z');
    expect(await journal.remind()).toBe(0);
    goTo('01-15T07:00:00Z');
    const told = await world.events.during(() => journal.remind());
    expect(told).toEqual([{ name: 'binome.changed', audience: [{ to: 'member', id: mentee.id }], payload: { id: binome.id, programmeId: binome.programmeId, what: 'journal' } }]);
    expect([await remindedOf(mentee), await remindedOf(binome.mentor)]).toEqual([1, 0]);
    goTo('01-16T07:00:00Z');
    expect(await journal.remind()).toBe(0);
  });

  it('goes by the clock of its owner’s commune', async () => {
    // In summer it is an hour later in Thonon.
    const { mentee } = await aStep('07-15', { timeZone: 'Africa/Tunis' });
    goTo('07-15T06:30:00Z');
    await journal.remind();
    expect(await remindedOf(mentee)).toBe(0);
    goTo('07-15T07:00:00Z');
    await journal.remind();
    expect(await remindedOf(mentee)).toBe(1);
  });

  it('comes at once for what was noted too late', async () => {
    const { mentee } = await aStep('01-01');
    expect(await journal.remind()).toBe(1);
    expect(await remindedOf(mentee)).toBe(1);
  });

  it('comes again when the step gets another day, and not when its words change', async () => {
    const { mentor, mentee, stepId } = await aStep('01-15');
    goTo('01-15T08:00:00Z');
    await journal.remind();
    await journal.changeStep(mentor, { stepId, what: 'Canari bleu' });
    expect(await journal.remind()).toBe(0);
    await journal.changeStep(mentor, { stepId, dueOn: `${year}-01-20` });
    expect(await journal.remind()).toBe(0);
    goTo('01-20T08:00:00Z');
    expect(await journal.remind()).toBe(1);
    expect(await remindedOf(mentee)).toBe(2);
  });

  it.each<[string, (scene: Awaited<ReturnType<typeof aStep>>) => Promise<unknown>]>([
    ['is done', ({ mentor, stepId }) => journal.tickStep(mentor, { stepId, done: true })],
    ['was removed', ({ mentor, stepId }) => journal.removeStep(mentor, stepId)],
    ['is nobody’s', ({ mentor, stepId }) => journal.changeStep(mentor, { stepId, ownerId: null })],
    ['has no day', ({ mentor, stepId }) => journal.changeStep(mentor, { stepId, dueOn: null })],
    ['is of somebody who left', ({ mentee }) => pool.query('update programme_members set ended_at = now() where member_id = $1', [mentee.id])],
    ['is of a binôme that was closed', ({ binome }) => pool.query(`update binomes set status = 'closed', closed_at = now(), close_reason = 'done' where id = $1`, [binome.id])],
    ['went with its contact', async ({ mentor, binome }) => journal.remove(mentor, (await journal.list(mentor, { binomeId: binome.id })).items[0]?.id ?? '')],
  ])('of what %s does not come', async (_, happens) => {
    const scene = await aStep('01-15');
    await happens(scene);
    goTo('01-15T09:00:00Z');
    expect(await journal.remind()).toBe(0);
    expect(await remindedOf(scene.mentee)).toBe(0);
  });

  it('waits while the binôme rests', async () => {
    const { binome, mentee } = await aStep('01-15');
    await pool.query(`update binomes set status = 'paused', paused_at = now(), paused_until = '${year}-02-01', pause_reason = 'ramadan' where id = $1`, [binome.id]);
    goTo('01-15T09:00:00Z');
    expect(await journal.remind()).toBe(0);
    await pool.query(`update binomes set status = 'active', paused_at = null, paused_until = null, pause_reason = null where id = $1`, [binome.id]);
    await journal.remind();
    expect(await remindedOf(mentee)).toBe(1);
  });

  it('comes once, however many servers look', async () => {
    const { mentee } = await aStep('01-15');
    goTo('01-15T09:00:00Z');
    const found = await Promise.all(Array.from({ length: 6 }, () => journal.remind()));
    expect(found.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await remindedOf(mentee)).toBe(1);
  });
});

describe('mornings and months', () => {
  it('follow the clock change of Ramadan: eight in Rabat is seven in UTC, and eight in that month', () => {
    // Ramadan of 1447: from 18 February to 19 March 2026.
    expect(lastMorning('Africa/Casablanca', new Date('2026-02-10T07:00:00Z'))).toBe('2026-02-10');
    expect(lastMorning('Africa/Casablanca', new Date('2026-03-10T07:59:00Z'))).toBe('2026-03-09');
    expect(lastMorning('Africa/Casablanca', new Date('2026-03-10T08:00:00Z'))).toBe('2026-03-10');
    expect(lastMorning('Europe/Paris', new Date('2026-03-10T07:00:00Z'))).toBe('2026-03-10');
  });

  it('begin at midnight there, in a month of 743 hours too', () => {
    const { from, until } = monthSpan('2026-03', 'Europe/Paris');
    expect([from.toISOString(), until.toISOString()]).toEqual(['2026-02-28T23:00:00.000Z', '2026-03-31T22:00:00.000Z']);
  });
});
