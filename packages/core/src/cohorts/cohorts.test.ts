import { randomUUID } from 'node:crypto';
import { createWorld } from '@passerelle/testing/world.ts';
import { describe, expect, it } from 'vitest';
import { Conflict, Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import { usualWeights } from '../matching/contract.ts';

const world = await createWorld();
const { cohorts, matching, profiles, programmes } = world.services;

async function aScene() {
  const programme = await world.aProgramme();
  const coordinator = await world.anActor({ programme, role: 'coordinator' });
  const formerMember = await world.aMember({ programme, role: 'coordinator' });
  const former = await world.actorOf(formerMember);
  await programmes.endMembership(coordinator, { programmeId: programme.id, memberId: formerMember.id });
  const one = await world.aMember({ programme, name: 'Hélène Vuarnier' });
  const two = await world.aMember({ programme, name: 'Rachid Benali' });
  const cohort = await cohorts.open(coordinator, { programmeId: programme.id, clientId: randomUUID(), name: 'Promotion 2026' });
  return {
    programme, coordinator, former, one, two, cohort,
    others: { member: await world.actorOf(one), moderator: await world.anActor({ programme, role: 'moderator' }), stranger: await world.anActor({ role: 'coordinator' }), former },
  };
}

const mentorWords = { revision: 0, side: 'mentor' as const, languages: ['fr' as const], slots: [], capacity: 1, hopes: '', wanted: [], offered: [], wishes: [] };

describe('a cohort', () => {
  it('is opened once under a name of the client’s, also ten times at once', async () => {
    const { programme, coordinator } = await aScene();
    const input = { programmeId: programme.id, clientId: randomUUID(), name: ' 2026 ', startsOn: '2026-03-01', endsOn: '' };
    const all = await Promise.all(Array.from({ length: 10 }, () => cohorts.open(coordinator, input)));
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect(all[0]).toMatchObject({ name: '2026', startsOn: '2026-03-01', endsOn: null, counts: { mentor: 0, mentee: 0, profiled: 0 } });
    for (const more of [{ name: '2027' }, { endsOn: '2026-09-01' }, { startsOn: null }]) {
      await expect(cohorts.open(coordinator, { ...input, ...more })).rejects.toEqual(new Conflict('client-id-reused'));
    }
  });

  it('is called otherwise and gets other days; what is not named stays', async () => {
    const { coordinator, cohort } = await aScene();
    expect(await cohorts.revise(coordinator, { cohortId: cohort.id, startsOn: '2026-03-01', endsOn: '2026-12-31' })).toMatchObject({ name: 'Promotion 2026', startsOn: '2026-03-01', endsOn: '2026-12-31' });
    expect(await cohorts.revise(coordinator, { cohortId: cohort.id, name: '2026', startsOn: null })).toMatchObject({ name: '2026', startsOn: null, endsOn: '2026-12-31' });
    const turned = expect.objectContaining({ fields: { endsOn: 'endsBeforeStart' } });
    await expect(cohorts.revise(coordinator, { cohortId: cohort.id, startsOn: '2027-01-01' })).rejects.toEqual(turned);
  });

  it('is listed with the others, the newest first', async () => {
    const { programme, coordinator, cohort } = await aScene();
    world.clock.advance(1000);
    const later = await cohorts.open(coordinator, { programmeId: programme.id, clientId: randomUUID(), name: '2027' });
    const first = await cohorts.list(coordinator, { programmeId: programme.id, limit: 1 });
    expect(first.items.map(({ id }) => id)).toEqual([later.id]);
    expect((await cohorts.list(coordinator, { programmeId: programme.id, cursor: first.nextCursor ?? '' })).items.map(({ id }) => id)).toEqual([cohort.id]);
  });

  it('is the coordinators’: nobody else sees it, whoever they were', async () => {
    const { programme, others, cohort, one } = await aScene();
    const people = { cohortId: cohort.id, memberIds: [one.id] };
    for (const [who, actor] of Object.entries(others)) {
      for (const verb of [
        () => cohorts.get(actor, cohort.id), () => cohorts.revise(actor, { cohortId: cohort.id, name: 'À moi' }), () => cohorts.listMembers(actor, { cohortId: cohort.id }),
        () => cohorts.listCandidates(actor, { cohortId: cohort.id }), () => cohorts.add(actor, people), () => cohorts.remove(actor, people),
        () => cohorts.close(actor, cohort.id), () => cohorts.reopen(actor, cohort.id), () => cohorts.discard(actor, cohort.id),
      ]) await expect(verb(), who).rejects.toThrow(NotFound);
      if (who === 'former') continue;
      await expect(cohorts.list(actor, { programmeId: programme.id }), who).rejects.toThrow(Forbidden);
      await expect(cohorts.open(actor, { programmeId: programme.id, clientId: randomUUID(), name: 'x' }), who).rejects.toThrow(Forbidden);
    }
    // Held the role when this request began: nothing is listed, nothing is opened.
    expect((await cohorts.list(others.former, { programmeId: programme.id })).items).toEqual([]);
    await expect(cohorts.open(others.former, { programmeId: programme.id, clientId: randomUUID(), name: 'x' })).rejects.toThrow(NotFound);
  });

  it('is put away and taken out again, twice as once; meanwhile nothing in it changes', async () => {
    const { programme, coordinator, cohort, one, two } = await aScene();
    const people = { cohortId: cohort.id, memberIds: [one.id] };
    const ids = async (standing: 'open' | 'closed') => (await cohorts.list(coordinator, { programmeId: programme.id, standing })).items.map(({ id }) => id);
    await cohorts.add(coordinator, people);
    const told = await world.events.during(() => cohorts.close(coordinator, cohort.id));
    expect(told).toMatchObject([{ name: 'cohort.changed', payload: { id: cohort.id } }]);
    expect(await world.events.during(() => cohorts.close(coordinator, cohort.id))).toEqual([]);
    expect(await cohorts.get(coordinator, cohort.id)).toMatchObject({ closedAt: expect.any(String), can: { change: false }, counts: { mentor: 1, mentee: 0 } });
    expect([await ids('open'), await ids('closed')]).toEqual([[], [cohort.id]]);
    const pair = { cohortId: cohort.id, mentorId: one.id, menteeId: two.id };
    for (const verb of [
      () => cohorts.add(coordinator, people), () => cohorts.remove(coordinator, people), () => cohorts.revise(coordinator, { cohortId: cohort.id, name: '2027' }),
      () => matching.run(coordinator, { cohortId: cohort.id, clientId: randomUUID(), weights: usualWeights }),
      () => matching.pin(coordinator, { ...pair, kind: 'forbid' }), () => matching.unpin(coordinator, pair),
    ]) await expect(verb()).rejects.toMatchObject({ code: 'cohort-closed' });
    await profiles.writeOwn(await world.actorOf(one), { programmeId: programme.id, ...mentorWords, side: 'mentee' });
    expect((await cohorts.get(coordinator, cohort.id)).counts).toMatchObject({ mentor: 1, mentee: 0 });
    expect(await cohorts.reopen(coordinator, cohort.id)).toMatchObject({ closedAt: null, can: { change: true } });
    expect([await ids('open'), await ids('closed')]).toEqual([[cohort.id], []]);
    await cohorts.remove(coordinator, people);
  });

  it('of which nothing was made is deleted, with who was in it; they stay in the programme', async () => {
    const { programme, coordinator, cohort, one } = await aScene();
    await cohorts.add(coordinator, { cohortId: cohort.id, memberIds: [one.id] });
    expect((await cohorts.get(coordinator, cohort.id)).can).toEqual({ change: true, discard: true });
    const answers = await Promise.allSettled([1, 2, 3].map(() => cohorts.discard(coordinator, cohort.id)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const answer of answers) if (answer.status === 'rejected') expect(answer.reason).toBeInstanceOf(NotFound);
    await expect(cohorts.get(coordinator, cohort.id)).rejects.toThrow(NotFound);
    expect((await cohorts.list(coordinator, { programmeId: programme.id })).items).toEqual([]);
    expect(await profiles.getOwn(await world.actorOf(one), programme.id)).toBeDefined();
  });

  it('in which somebody was pinned, or that was worked out, is not deleted', async () => {
    for (const use of ['pin', 'run'] as const) {
      const { coordinator, cohort, one, two } = await aScene();
      await cohorts.add(coordinator, { cohortId: cohort.id, memberIds: [one.id, two.id] });
      await world.database.pool.query(`update cohort_members set side = 'mentee' where cohort_id = $1 and member_id = $2`, [cohort.id, two.id]);
      if (use === 'pin') await matching.pin(coordinator, { cohortId: cohort.id, mentorId: one.id, menteeId: two.id, kind: 'forbid' });
      else await matching.run(coordinator, { cohortId: cohort.id, clientId: randomUUID(), weights: usualWeights });
      expect((await cohorts.get(coordinator, cohort.id)).can.discard).toBe(false);
      await expect(cohorts.discard(coordinator, cohort.id)).rejects.toMatchObject({ code: 'cohort-used' });
      expect((await cohorts.get(coordinator, cohort.id)).counts).toMatchObject({ mentor: 1, mentee: 1 });
    }
  });

  it('deleted while it is worked out is one or the other, and nothing is left half', async () => {
    const { coordinator, cohort } = await aScene();
    const [run, discarded] = await Promise.allSettled([
      matching.run(coordinator, { cohortId: cohort.id, clientId: randomUUID(), weights: usualWeights }), cohorts.discard(coordinator, cohort.id),
    ]);
    expect([run, discarded].filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const answer of [run, discarded]) if (answer.status === 'rejected') expect(answer.reason).toSatisfy((error: unknown) => error instanceof NotFound || error instanceof Conflict);
  });

  it('takes nothing that is no cohort', async () => {
    const { programme, coordinator, cohort } = await aScene();
    const open = (more: object) => cohorts.open(coordinator, { programmeId: programme.id, clientId: randomUUID(), name: 'x', ...more });
    for (const more of [{ name: '' }, { name: '\u0000' }, { name: '\uD800' }, { name: 'x'.repeat(121) }, { startsOn: '2026-02-30' }, { startsOn: 'demain' }, { endsOn: '1999-12-31' }, { clientId: 'x' }, { createdBy: randomUUID() }]) {
      await expect(open(more), JSON.stringify(more)).rejects.toThrow(Invalid);
    }
    await expect(open({ startsOn: '2026-03-02', endsOn: '2026-03-01' })).rejects.toThrow(Invalid);
    for (const memberIds of [[], ['x'], 'all', Array.from({ length: 501 }, () => randomUUID())]) {
      await expect(cohorts.add(coordinator, { cohortId: cohort.id, memberIds: memberIds as string[] })).rejects.toThrow(Invalid);
    }
  });
});

describe('who is in a cohort', () => {
  it('comes many at once, each on the side of their profile, and goes again', async () => {
    const { programme, coordinator, cohort, one, two } = await aScene();
    await profiles.writeOwn(await world.actorOf(two), { ...mentorWords, programmeId: programme.id, side: 'mentee' });
    const added = await cohorts.add(coordinator, { cohortId: cohort.id, memberIds: [one.id, two.id, one.id] });
    expect(added.counts).toEqual({ mentor: 1, mentee: 1, profiled: 1 });
    const { items } = await cohorts.listMembers(coordinator, { cohortId: cohort.id });
    expect(items.map(({ member, side, profiled }) => [member.id, side, profiled])).toEqual(expect.arrayContaining([[one.id, 'mentor', false], [two.id, 'mentee', true]]));
    expect((await cohorts.listMembers(coordinator, { cohortId: cohort.id, side: 'mentee' })).items.map(({ member }) => member.id)).toEqual([two.id]);
    expect((await cohorts.remove(coordinator, { cohortId: cohort.id, memberIds: [one.id, randomUUID()] })).counts).toMatchObject({ mentor: 0, mentee: 1 });
  });

  it('is told to the coordinators, and only when it changed', async () => {
    const { coordinator, cohort, one } = await aScene();
    const add = () => cohorts.add(coordinator, { cohortId: cohort.id, memberIds: [one.id] });
    expect(await world.events.during(add)).toMatchObject([{ name: 'cohort.changed', audience: [{ to: 'member', id: coordinator.memberId }], payload: { id: cohort.id } }]);
    expect(await world.events.during(add)).toEqual([]);
  });

  it('is in the programme: nobody comes when one of them is not, and whoever leaves it is not shown', async () => {
    const { programme, coordinator, cohort, one, two } = await aScene();
    const stranger = await world.aMember();
    const add = (memberIds: string[]) => cohorts.add(coordinator, { cohortId: cohort.id, memberIds });
    await expect(add([one.id, stranger.id])).rejects.toEqual(expect.objectContaining({ fields: { memberIds: 'notInProgramme' } }));
    await add([one.id, two.id]);
    await programmes.endMembership(coordinator, { programmeId: programme.id, memberId: one.id });
    expect((await cohorts.listMembers(coordinator, { cohortId: cohort.id })).items.map(({ member }) => member.id)).toEqual([two.id]);
    expect((await cohorts.get(coordinator, cohort.id)).counts).toMatchObject({ mentor: 1 });
  });

  it('can be looked for among the others of the programme', async () => {
    const { coordinator, cohort, one, two } = await aScene();
    const found = async (name?: string) => (await cohorts.listCandidates(coordinator, { cohortId: cohort.id, ...(name !== undefined && { name }) })).items.map(({ id }) => id);
    expect(await found('helene')).toEqual([one.id]);
    await cohorts.add(coordinator, { cohortId: cohort.id, memberIds: [one.id] });
    expect(await found('helene')).toEqual([]);
    expect(await found()).toContain(two.id);
    for (const name of ['\u0000', '\uD800', 'x'.repeat(200)]) await expect(found(name)).rejects.toThrow(Invalid);
  });

  it('is brought in by another feature within its own transaction, on the side that it says', async () => {
    const { coordinator, cohort, one } = await aScene();
    await world.work.run((unit) => cohorts.addToCohortsWithin(unit, [{ cohortId: cohort.id, memberId: one.id, side: 'mentee' }]));
    expect((await cohorts.get(coordinator, cohort.id)).counts).toMatchObject({ mentor: 0, mentee: 1 });
  });
});

describe('a pair that is not to be', () => {
  it('is said once, in either order, with a reason that can be said anew, and taken back', async () => {
    const { programme, coordinator, one, two } = await aScene();
    const pair = { programmeId: programme.id, memberId: one.id, otherId: two.id };
    await cohorts.exclude(coordinator, { ...pair, reason: 'Ils sont parents.' });
    const again = await cohorts.exclude(coordinator, { programmeId: programme.id, memberId: two.id, otherId: one.id, reason: 'Frère et sœur.' });
    expect([again.member.id, again.other.id].toSorted()).toEqual([one.id, two.id].toSorted());
    expect(await cohorts.listExclusions(coordinator, programme.id)).toEqual([again]);
    await cohorts.endExclusion(coordinator, pair);
    await cohorts.endExclusion(coordinator, pair);
    expect(await cohorts.listExclusions(coordinator, programme.id)).toEqual([]);
  });

  it('is the coordinators’ alone', async () => {
    const { programme, coordinator, others, one, two } = await aScene();
    const pair = { programmeId: programme.id, memberId: one.id, otherId: two.id };
    await cohorts.exclude(coordinator, { ...pair, reason: 'Un secret.' });
    for (const actor of [others.member, others.moderator, others.stranger]) {
      for (const verb of [() => cohorts.exclude(actor, { ...pair, reason: 'x' }), () => cohorts.endExclusion(actor, pair), () => cohorts.listExclusions(actor, programme.id)]) await expect(verb()).rejects.toThrow(Forbidden);
    }
    await expect(cohorts.exclude(others.former, { ...pair, reason: 'x' })).rejects.toThrow(Forbidden);
    await cohorts.endExclusion(others.former, pair);
    expect(await cohorts.listExclusions(others.former, programme.id)).toEqual([]);
    expect(await cohorts.listExclusions(coordinator, programme.id)).toMatchObject([{ reason: 'Un secret.' }]);
  });

  it('is of two people of the programme, and has a reason', async () => {
    const { programme, coordinator, one, two } = await aScene();
    const exclude = (more: object) => cohorts.exclude(coordinator, { programmeId: programme.id, memberId: one.id, otherId: two.id, reason: 'x', ...more });
    await expect(exclude({ otherId: one.id })).rejects.toEqual(expect.objectContaining({ fields: { otherId: 'samePerson' } }));
    await expect(exclude({ otherId: randomUUID() })).rejects.toEqual(expect.objectContaining({ fields: { otherId: 'notInProgramme' } }));
    for (const more of [{ reason: ' ' }, { reason: '\u0000' }, { reason: '\uDC00' }, { reason: 'x'.repeat(1001) }, { reason: undefined }, { createdBy: randomUUID() }]) await expect(exclude(more)).rejects.toThrow(Invalid);
  });
});
