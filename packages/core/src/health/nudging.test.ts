import { randomUUID } from 'node:crypto';
import { day, hour } from '@passerelle/testing/clock.ts';
import type { TestBinome, TestMember } from '@passerelle/testing/factories.ts';
import { toMonday } from '@passerelle/testing/office-clock.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { tellOfBinome } from '../binomes/telling.ts';
import { namedQueryOn } from '../kernel/database.ts';

const world = await createWorld();
const { pool } = world.database;
const { health, inbox, conversations } = world.services;

// Whoever was made by an earlier test is reminded of nothing in this one.
beforeEach(async () => {
  await pool.query(`update binomes set status = 'declined', paused_at = null, paused_until = null, pause_reason = null where status <> 'closed'`);
  await pool.query('delete from news');
  toMonday(world.clock);
});

async function aScene() {
  const programme = await world.aProgramme();
  const coordinator = await world.aMember({ programme, role: 'coordinator' });
  const pair = await world.aBinome({ programme });
  const names = new Map([[pair.mentor.id, 'mentor'], [pair.mentee.id, 'mentee'], [coordinator.id, 'coordinator']]);
  return { programme, coordinator, pair, names };
}
type Scene = Awaited<ReturnType<typeof aScene>>;

const say = async ({ conversationId }: TestBinome, member: TestMember) =>
  conversations.send(await world.actorOf(member), { conversationId, clientId: randomUUID(), body: 'Bonjour' });

/** Whom the job tells just now, and what. */
async function told({ names }: Scene): Promise<string[]> {
  await health.nudge();
  const { rows } = await pool.query<{ reason: string; member_ids: string[] }>('delete from news returning reason, member_ids');
  return rows.flatMap(({ reason, member_ids }) => member_ids.flatMap((id) => (names.has(id) ? [`${reason} ${names.get(id)}`] : []))).toSorted();
}

/** Days go by; what was told on which of them. */
async function days(scene: Scene, count: number): Promise<Record<number, string[]>> {
  const all: Record<number, string[]> = {};
  for (let passed = 1; passed <= count; passed += 1) {
    world.clock.advance(day);
    const some = await told(scene);
    if (some.length > 0) all[passed] = some;
  }
  return all;
}
async function pause({ id }: TestBinome): Promise<void> {
  await pool.query(`update binomes set status = 'paused', paused_at = $2::timestamptz, paused_until = $2::timestamptz::date + 20, pause_reason = 'ramadan' where id = $1`, [id, world.clock.now()]);
}
async function resume({ id }: TestBinome): Promise<void> {
  await pool.query(`update binomes set status = 'active', paused_at = null, paused_until = null, pause_reason = null where id = $1`, [id]);
  await pool.query(`insert into binome_steps (id, binome_id, step, at) values ($1, $2, 'resumed', $3)`, [randomUUID(), id, world.clock.now()]);
}

describe('a silence', () => {
  it('is told to the one whose turn it is, then to both, then to the coordinators, once each', async () => {
    const scene = await aScene();
    await say(scene.pair, scene.pair.mentor);
    expect(await days(scene, 60)).toEqual({ 10: ['turn mentee'], 17: ['silent mentee', 'silent mentor'], 24: ['silent coordinator'] });
  });

  it('begins anew with each turn, rests with the binôme, and waits for Monday where it ends at a weekend', async () => {
    const scene = await aScene();
    await say(scene.pair, scene.pair.mentor);
    expect(await days(scene, 19)).toEqual({ 10: ['turn mentee'], 17: ['silent mentee', 'silent mentor'] });
    // A Saturday: ten days from here is a Tuesday.
    await say(scene.pair, scene.pair.mentee);
    expect(await days(scene, 11)).toEqual({ 10: ['turn mentor'] });
    await pause(scene.pair);
    expect(await days(scene, 30)).toEqual({});
    // A Friday: ten days from here is a Monday, and seventeen another.
    await resume(scene.pair);
    expect(await days(scene, 16)).toEqual({ 10: ['turn mentor'] });
    await say(scene.pair, scene.pair.mentor);
    // A Sunday: ten days from here is a Wednesday.
    expect(await days(scene, 13)).toEqual({ 10: ['turn mentee'] });
    // A Saturday again.
    await say(scene.pair, scene.pair.mentee);
    world.clock.advance(2 * day);
    await say(scene.pair, scene.pair.mentee);
    await pool.query('update programmes set nudge_after_days = 5 where id = $1', [scene.programme.id]);
    // A Monday: five days from here is a Saturday.
    expect(await days(scene, 8)).toEqual({ 7: ['turn mentor'] });
  });

  it('is told in office hours only', async () => {
    const scene = await aScene();
    world.clock.advance(9 * day + 9 * hour);
    const hours: string[] = [];
    for (let passed = 0; passed < 24; passed += 1) {
      if ((await told(scene)).length > 0) hours.push(`${passed}`);
      world.clock.advance(hour);
    }
    // From 19 o’clock on, before ten days have gone by: at ten the next morning they have, and a second more.
    expect(hours).toEqual(['15']);
  });

  it('before the first word is everybody’s to end', async () => {
    const scene = await aScene();
    expect(await days(scene, 17)).toEqual({ 10: ['turn mentee', 'turn mentor'], 17: ['silent mentee', 'silent mentor'] });
  });

  it('that grew while nothing ran is told at its highest level alone, and at no lower one after that', async () => {
    const scene = await aScene();
    world.clock.advance(23 * day);
    expect(await days(scene, 1)).toEqual({ 1: ['silent coordinator'] });
    await pool.query('update programmes set nudge_both_after_days = 90, tell_after_days = 100 where id = $1', [scene.programme.id]);
    expect(await days(scene, 5)).toEqual({});
  });

  it('is not told again for a word that was taken back', async () => {
    const scene = await aScene();
    expect(await days(scene, 10)).toMatchObject({ 10: ['turn mentee', 'turn mentor'] });
    const { id: messageId } = await say(scene.pair, scene.pair.mentor);
    await conversations.remove(await world.actorOf(scene.pair.mentor), { conversationId: scene.pair.conversationId, messageId });
    expect(await days(scene, 6)).toEqual({});
  });

  it('is told to whoever stands in for one of the two, in their place', async () => {
    const scene = await aScene();
    const standIn = await world.aMember({ programme: scene.programme });
    scene.names.set(standIn.id, 'substitute');
    await say(scene.pair, scene.pair.mentor);
    await pool.query(
      `insert into binome_substitutes (id, binome_id, side, member_id, from_on, until_on, created_by, created_at, entered_at) values ($1, $2, 'mentee', $3, '2026-01-01', '2030-01-01', $3, $4, $4)`,
      [randomUUID(), scene.pair.id, standIn.id, world.clock.now()],
    );
    expect(await days(scene, 17)).toEqual({ 10: ['turn substitute'], 17: ['silent mentor', 'silent substitute'] });
  });

  it('of a binôme that is proposed, declined or closed is nobody’s', async () => {
    for (const set of [`status = 'proposed'`, `status = 'declined'`, `status = 'closed', closed_at = now(), close_reason = 'done'`]) {
      const scene = await aScene();
      await pool.query(`update binomes set ${set} where id = $1`, [scene.pair.id]);
      world.clock.advance(28 * day);
      expect(await told(scene)).toEqual([]);
    }
  });

  it('is told once where two servers look at the same time', async () => {
    const scene = await aScene();
    world.clock.advance(11 * day);
    const counts = await Promise.all([health.nudge(), health.nudge(), health.nudge()]);
    expect(counts.reduce((all, one) => all + one)).toBe(1);
    const { rows } = await pool.query('select reason from news');
    expect(rows).toEqual([{ reason: 'turn' }]);
    expect(await told(scene)).toHaveLength(2);
  });

  it('has the open pages of its people read again', async () => {
    const scene = await aScene();
    world.clock.advance(11 * day);
    const events = await world.events.during(() => health.nudge());
    expect(events).toMatchObject([{ name: 'binome.changed', payload: { id: scene.pair.id, programmeId: scene.programme.id, what: 'nudged' } }]);
    expect(events[0]?.audience).toContainEqual({ to: 'member', id: scene.coordinator.id });
    await pool.query('delete from news');
  });
});

describe('the reminder in the inbox', () => {
  const shown = async (member: TestMember) => {
    await inbox.spread();
    const actor = await world.actorOf(member);
    const { items } = await inbox.list(actor);
    const reasons = items.filter(({ kind }) => kind === 'binome').map(({ reason }) => reason);
    expect((await inbox.count(actor)).binomes).toBe(reasons.length);
    return reasons;
  };

  it('is there until somebody takes a turn, and leaves the place to what is told after it', async () => {
    const { pair } = await aScene();
    await say(pair, pair.mentor);
    world.clock.advance(11 * day);
    await health.nudge();
    expect(await shown(pair.mentee)).toEqual(['turn']);
    expect(await shown(pair.mentor)).toEqual([]);
    await say(pair, pair.mentee);
    expect(await shown(pair.mentee)).toEqual([]);
    await tellOfBinome({ query: namedQueryOn(pool) }, pair.id, 'noted', [pair.mentee.id]);
    expect(await shown(pair.mentee)).toEqual(['noted']);
  });

  it('stays before what is lighter while the silence lasts', async () => {
    const { pair } = await aScene();
    world.clock.advance(11 * day);
    await health.nudge();
    expect(await shown(pair.mentor)).toEqual(['turn']);
    await tellOfBinome({ query: namedQueryOn(pool) }, pair.id, 'noted', [pair.mentor.id]);
    expect(await shown(pair.mentor)).toEqual(['turn']);
  });

  it('is gone while the binôme rests, also for the coordinators', async () => {
    const { pair, coordinator } = await aScene();
    world.clock.advance(25 * day);
    await health.nudge();
    expect(await shown(coordinator)).toEqual(['silent']);
    await pause(pair);
    expect(await shown(coordinator)).toEqual([]);
  });
});
