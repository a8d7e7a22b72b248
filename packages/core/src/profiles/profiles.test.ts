import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import { Conflict, Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import type { WriteProfileInput } from './contract.ts';

const world = await createWorld();
const { profiles, cohorts, programmes } = world.services;
const { pool } = world.database;

/** A pair, and others of their programme. */
async function aScene() {
  const pair = await world.aBinome();
  const programme = { id: pair.programmeId, communeId: pair.mentor.communeId };
  const partner = { id: programme.id, communeId: await aPartnerCommune(programme.id) };
  const [stranger, other, elected] = [await world.aMember({ role: 'coordinator' }), await world.aMember({ programme: partner }), await world.aMember({ programme, college: 'elected' })];
  return {
    pair, programme, other, elected,
    mentor: await world.actorOf(pair.mentor), mentee: await world.actorOf(pair.mentee), anybody: await world.actorOf(other), stranger: await world.actorOf(stranger),
    moderator: await world.anActor({ programme, role: 'moderator' }), coordinator: await world.anActor({ programme, role: 'coordinator' }),
  };
}

async function aPartnerCommune(programmeId: string): Promise<string> {
  const id = await world.aCommune(programmeId, 'Africa/Casablanca');
  await pool.query(`update communes set kind = 'partner' where id = $1`, [id]);
  return id;
}

const words = (programmeId: string, more: Partial<Record<keyof WriteProfileInput | 'role', unknown>> = {}): WriteProfileInput => ({
  programmeId, revision: 0, side: 'mentor', languages: ['ar', 'fr'], slots: ['tue-pm', 'mon-am'], capacity: 2, hopes: 'Apprendre de Tiflet.',
  wanted: [{ theme: 'social-unit', level: 2 }], offered: [{ theme: 'youth', level: 1 }, { theme: 'early-childhood', level: 3 }], wishes: [], ...more,
} as WriteProfileInput);

describe('one’s own profile', () => {
  it('is suggested until it is written: the side by the commune, the language by the screens', async () => {
    const { programme, mentor, anybody } = await aScene();
    expect(await profiles.getOwn(mentor, programme.id)).toEqual({
      programmeId: programme.id, memberId: mentor.memberId, side: 'mentor', languages: ['fr'], slots: [], capacity: 1, hopes: '', wanted: [], offered: [], wishes: [], revision: 0, updatedAt: null,
    });
    expect(await profiles.getOwn(anybody, programme.id)).toMatchObject({ side: 'mentee', revision: 0 });
    expect((await pool.query('select 1 from profiles where programme_id = $1', [programme.id])).rowCount).toBe(0);
  });

  it('is written whole, and written anew', async () => {
    const { programme, mentor, other } = await aScene();
    const written = await profiles.writeOwn(mentor, words(programme.id, { wishes: [other.id] }));
    expect(written).toMatchObject({
      side: 'mentor', languages: ['fr', 'ar'], slots: ['mon-am', 'tue-pm'], capacity: 2, hopes: 'Apprendre de Tiflet.', revision: 1,
      wanted: [{ theme: 'social-unit', level: 2 }], offered: [{ theme: 'early-childhood', level: 3 }, { theme: 'youth', level: 1 }], wishes: [{ id: other.id }],
    });
    expect(written.updatedAt).not.toBeNull();
    expect(await profiles.getOwn(mentor, programme.id)).toEqual(written);
    const again = await profiles.writeOwn(mentor, words(programme.id, { revision: 1, side: 'mentee', offered: [], capacity: '0' }));
    expect(again).toMatchObject({ side: 'mentee', offered: [], wishes: [], capacity: 0, revision: 2 });
  });

  it('is missed until it is written, of those who are there as members', async () => {
    const { programme, mentor, coordinator } = await aScene();
    expect(await profiles.listUnwritten(mentor)).toEqual([programme.id]);
    expect(await profiles.listUnwritten(coordinator)).toEqual([]);
    await profiles.writeOwn(mentor, words(programme.id));
    expect(await profiles.listUnwritten(mentor)).toEqual([]);
  });

  it('that is sent twice is written once; what another tab left is a Conflict', async () => {
    const { programme, mentor } = await aScene();
    const all = await Promise.all(Array.from({ length: 5 }, () => profiles.writeOwn(mentor, words(programme.id))));
    expect(all.map(({ revision }) => revision)).toEqual([1, 1, 1, 1, 1]);
    await expect(profiles.writeOwn(mentor, words(programme.id, { capacity: 5 }))).rejects.toEqual(new Conflict('changed-meanwhile'));
    const both = await Promise.allSettled([3, 4].map((capacity) => profiles.writeOwn(mentor, words(programme.id, { revision: 1, capacity }))));
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('tells the member’s browsers and the coordinators’, without a word of it', async () => {
    const { programme, mentor, coordinator, mentee } = await aScene();
    const told = await world.events.during(() => profiles.writeOwn(mentor, words(programme.id)));
    expect(told).toMatchObject([{ name: 'profile.written', payload: { programmeId: programme.id, memberId: mentor.memberId, revision: 1 } }]);
    const heard = told.flatMap(({ audience }) => audience).map((one) => 'id' in one && one.id);
    expect(heard).toEqual(expect.arrayContaining([mentor.memberId, coordinator.memberId]));
    expect(heard).not.toContain(mentee.memberId);
  });

  it('moves its member to their side in the cohorts that are not over', async () => {
    const { programme, mentor, coordinator } = await aScene();
    const [now, over] = await Promise.all(
      [null, '2001-01-01'].map(async (endsOn, at) => (await cohorts.open(coordinator, { programmeId: programme.id, clientId: randomUUID(), name: `Cohorte ${at}`, endsOn })).id),
    );
    for (const cohortId of [now, over]) await cohorts.add(coordinator, { cohortId: cohortId ?? '', memberIds: [mentor.memberId] });
    await profiles.writeOwn(mentor, words(programme.id, { side: 'mentee' }));
    expect((await cohorts.get(coordinator, now ?? '')).counts).toEqual({ mentor: 0, mentee: 1, profiled: 1 });
    expect((await cohorts.get(coordinator, over ?? '')).counts).toMatchObject({ mentor: 1, mentee: 0 });
  });

  it('wishes others of one’s college and programme only', async () => {
    const { programme, mentor, elected, stranger } = await aScene();
    const wish = (id: string) => profiles.writeOwn(mentor, words(programme.id, { wishes: [id] }));
    const refused = (message: string) => expect.objectContaining({ code: 'invalid', fields: { wishes: message } });
    await expect(wish(mentor.memberId)).rejects.toEqual(refused('samePerson'));
    await expect(wish(elected.id)).rejects.toEqual(refused('collegeDiffers'));
    for (const id of [stranger.memberId, randomUUID()]) await expect(wish(id)).rejects.toEqual(refused('notInProgramme'));
    expect((await profiles.getOwn(mentor, programme.id)).revision).toBe(0);
  });

  it('takes nothing that is no profile', async () => {
    const { programme, mentor } = await aScene();
    const wrong: Parameters<typeof words>[1][] = [
      { side: 'both' }, { languages: ['es'] }, { languages: [] }, { languages: ['fr', 'fr'] }, { slots: ['sun-am'] }, { slots: ['mon-am', 'mon-am'] }, { capacity: -1 }, { capacity: 21 },
      { capacity: 1.5 }, { capacity: 'deux' }, { capacity: true }, { hopes: '\u0000' }, { hopes: '\uD800' }, { hopes: 'a'.repeat(2001) }, { hopes: null }, { wanted: [{ theme: 'money', level: 1 }] },
      { wanted: [{ theme: 'youth', level: 4 }] }, { wanted: [{ theme: 'youth', level: 1 }, { theme: 'youth', level: 2 }] }, { offered: [{ theme: 'youth', level: 1, direction: 'wanted' }] },
      { offered: 'youth' }, { wishes: ['Claire'] }, { wishes: Array.from({ length: 6 }, () => randomUUID()) }, { revision: -1 }, { role: 'coordinator' }, { wishes: undefined },
    ];
    for (const more of wrong) await expect(profiles.writeOwn(mentor, words(programme.id, more)), JSON.stringify(more)).rejects.toThrow(Invalid);
    expect((await profiles.getOwn(mentor, programme.id)).revision).toBe(0);
  });
});

describe('somebody’s profile', () => {
  it('is read by the coordinators with the wishes, by the other half without them, by nobody else', async () => {
    const { programme, mentor, mentee, coordinator, moderator, anybody, stranger, other } = await aScene();
    const input = { programmeId: programme.id, memberId: mentor.memberId };
    expect(await profiles.get(coordinator, input)).toMatchObject({ revision: 0, wishes: [], can: { write: true } });
    await expect(profiles.get(mentee, input)).rejects.toThrow(NotFound);
    await profiles.writeOwn(mentor, words(programme.id, { wishes: [other.id] }));
    expect(await profiles.get(mentee, input)).toMatchObject({ member: { id: mentor.memberId }, hopes: 'Apprendre de Tiflet.', wishes: null, can: { write: false } });
    expect(JSON.stringify(await profiles.get(mentee, input))).not.toContain(other.id);
    for (const reader of [coordinator, mentor]) expect(await profiles.get(reader, input)).toMatchObject({ wishes: [{ id: other.id }], can: { write: true } });
    for (const reader of [moderator, anybody, stranger]) await expect(profiles.get(reader, input)).rejects.toThrow(NotFound);
    for (const memberId of [randomUUID(), stranger.memberId]) await expect(profiles.get(coordinator, { ...input, memberId })).rejects.toThrow(NotFound);
  });

  it('is not read by whoever stands in for them, who reads that of the other half', async () => {
    const { programme, pair, mentor, mentee, coordinator } = await aScene();
    const substitute = await world.aMember({ programme });
    // The day of the town of whoever is away: while UTC is still in the one before, it is another.
    const today = world.clock.now().toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' });
    await world.services.handovers.substitute(coordinator, { binomeId: pair.id, clientId: randomUUID(), side: 'mentor', memberId: substitute.id, fromOn: today, untilOn: today });
    for (const one of [mentor, mentee]) await profiles.writeOwn(one, words(programme.id));
    const read = async (memberId: string) => profiles.get(await world.actorOf(substitute), { programmeId: programme.id, memberId });
    expect(await read(mentee.memberId)).toMatchObject({ hopes: 'Apprendre de Tiflet.', wishes: null });
    await expect(read(mentor.memberId)).rejects.toThrow(NotFound);
  });

  it('is read by whom they are proposed to, and no more once that is declined', async () => {
    const { programme, pair, mentor, mentee } = await aScene();
    await profiles.writeOwn(mentor, words(programme.id));
    const seen = () => profiles.get(mentee, { programmeId: programme.id, memberId: mentor.memberId }).then(() => true, () => false);
    const becomes = (status: string) => pool.query(`update binomes set status = $2 where id = $1`, [pair.id, status]);
    await becomes('proposed');
    expect(await seen()).toBe(true);
    await becomes('declined');
    expect(await seen()).toBe(false);
  });

  it('is nobody’s once either has left the programme, also for an actor of before', async () => {
    const { programme, mentor, mentee, coordinator } = await aScene();
    for (const actor of [mentor, mentee]) await profiles.writeOwn(actor, words(programme.id));
    await programmes.endMembership(coordinator, { programmeId: programme.id, memberId: mentor.memberId });
    await expect(profiles.get(mentor, { programmeId: programme.id, memberId: mentee.memberId })).rejects.toThrow(NotFound);
    await expect(profiles.get(mentee, { programmeId: programme.id, memberId: mentor.memberId })).rejects.toThrow(NotFound);
    await expect(profiles.getOwn(mentor, programme.id)).rejects.toThrow(NotFound);
    await expect(profiles.writeOwn(mentor, words(programme.id, { revision: 1, capacity: 3 }))).rejects.toThrow(NotFound);
  });

  it('is written by a coordinator on their behalf; the other half may not, others see nothing', async () => {
    const { programme, mentor, mentee, coordinator, moderator, stranger } = await aScene();
    const write = { ...words(programme.id), memberId: mentor.memberId };
    expect(await profiles.writeFor(coordinator, write)).toMatchObject({ memberId: mentor.memberId, revision: 1 });
    await expect(profiles.writeFor(mentee, { ...write, revision: 1, capacity: 9 })).rejects.toThrow(Forbidden);
    for (const actor of [moderator, stranger]) await expect(profiles.writeFor(actor, { ...write, revision: 1, capacity: 9 })).rejects.toThrow(NotFound);
    await expect(profiles.writeFor(coordinator, { ...write, memberId: randomUUID() })).rejects.toThrow(NotFound);
    expect(await profiles.getOwn(mentor, programme.id)).toMatchObject({ capacity: 2, revision: 1 });
  });
});

describe('the profiles of a cohort', () => {
  it('are those that are written, page by page, for its coordinators', async () => {
    const { programme, mentor, mentee, coordinator, moderator, stranger, other } = await aScene();
    const { id: cohortId } = await cohorts.open(coordinator, { programmeId: programme.id, clientId: randomUUID(), name: '2026' });
    for (const id of [mentor.memberId, mentee.memberId, other.id]) {
      world.clock.advance(1000);
      await cohorts.add(coordinator, { cohortId, memberIds: [id] });
    }
    for (const actor of [mentor, mentee]) await profiles.writeOwn(actor, words(programme.id, { wishes: [other.id] }));
    const first = await profiles.listOfCohort(coordinator, { cohortId, limit: 1 });
    expect(first.items).toMatchObject([{ member: { id: mentee.memberId }, wishes: [{ id: other.id }] }]);
    const second = await profiles.listOfCohort(coordinator, { cohortId, limit: 1, cursor: first.nextCursor ?? '' });
    expect([second.items[0]?.memberId, second.items.length, second.nextCursor]).toEqual([mentor.memberId, 1, null]);
    for (const actor of [mentor, moderator, stranger]) await expect(profiles.listOfCohort(actor, { cohortId })).rejects.toThrow(NotFound);
  });
});

describe('a profile that a list brings in', () => {
  it('is written within the transaction at hand, whatever its revision; wishes that it does not name stay', async () => {
    const { programme, mentor, other } = await aScene();
    await profiles.writeOwn(mentor, words(programme.id, { wishes: [other.id] }));
    const { wishes: _, revision: __, programmeId, ...rest } = words(programme.id, { capacity: 4 });
    const whole = { ...rest, capacity: 4, hopes: '', wanted: [], offered: [{ theme: 'women' as const, level: 2 }], memberId: mentor.memberId };
    await world.work.run((unit) => profiles.writeProfilesWithin(unit, programmeId, [whole]));
    expect(await profiles.getOwn(mentor, programme.id)).toMatchObject({ capacity: 4, offered: [{ theme: 'women', level: 2 }], wishes: [{ id: other.id }], revision: 2 });
    await expect(world.work.run(async (unit) => {
      await profiles.writeProfilesWithin(unit, programmeId, [{ ...whole, capacity: 7 }]);
      throw new Error('another row is wrong');
    })).rejects.toThrow('another row');
    expect(await profiles.getOwn(mentor, programme.id)).toMatchObject({ capacity: 4, revision: 2 });
  });
});
