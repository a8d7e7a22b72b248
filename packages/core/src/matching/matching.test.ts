import { statementsDuring } from '@passerelle/testing/statements.ts';
import { createWorld } from '@passerelle/testing/world.ts';
import type { TestMember, TestProgramme } from '@passerelle/testing/factories.ts';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Conflict, Invalid, NotFound } from '../kernel/errors.ts';
import type { WriteProfileInput } from '../profiles/contract.ts';
import { usualWeights, type RunMatchingInput } from './contract.ts';

const world = await createWorld();
const { matching, cohorts, profiles, binomes } = world.services;

type ProfileWishes = Partial<Omit<WriteProfileInput, 'programmeId' | 'revision'>>;

async function aScene() {
  const programme = await world.aProgramme();
  const coordinator = await world.anActor({ programme, role: 'coordinator' });
  const cohort = await cohorts.open(coordinator, { programmeId: programme.id, clientId: randomUUID(), name: 'Printemps 2026' });
  const joins = async (member: TestMember, side: 'mentor' | 'mentee', wishes: ProfileWishes | null) => {
    if (wishes) await profiles.writeOwn(await world.actorOf(member), { programmeId: programme.id, revision: 0, side, languages: ['fr'], slots: [], capacity: 1, hopes: '', wanted: [], offered: [], wishes: [], ...wishes });
    await cohorts.add(coordinator, { cohortId: cohort.id, memberIds: [member.id] });
    if (!wishes) await world.database.pool.query('update cohort_members set side = $3 where cohort_id = $1 and member_id = $2', [cohort.id, member.id, side]);
    return member;
  };
  const mentor = async (wishes: ProfileWishes | null = {}, who: Partial<TestMember> = {}) => joins(await world.aMember({ programme, name: 'Claire Vuilloz', ...who }), 'mentor', wishes);
  const mentee = async (wishes: ProfileWishes | null = {}, who: Partial<TestMember> = {}) => joins(await world.aMember({ programme, name: 'Rachid Benali', ...who }), 'mentee', wishes);
  const run = (more: Partial<RunMatchingInput> = {}) => matching.run(coordinator, { cohortId: cohort.id, clientId: randomUUID(), weights: usualWeights, ...more });
  const pairsOf = async (runId: string) => (await matching.listPairs(coordinator, { runId, limit: 100 })).items;
  const ids = async (runId: string) => Object.fromEntries((await pairsOf(runId)).map((pair) => [pair.mentee.id, pair.mentor.id]));
  return { programme, coordinator, cohort, cohortId: cohort.id, mentor, mentee, run, pairsOf, ids };
}

const leave = (programme: TestProgramme, memberId: string) =>
  world.database.pool.query('update programme_members set ended_at = now() where programme_id = $1 and member_id = $2', [programme.id, memberId]);

describe('a run', () => {
  it('puts those together who fit best, and says why', async () => {
    const scene = await aScene();
    const children = await scene.mentor({ offered: [{ theme: 'early-childhood', level: 3 }], languages: ['fr', 'ar'], slots: ['mon-am', 'tue-am'] });
    const housing = await scene.mentor({ offered: [{ theme: 'housing', level: 3 }] });
    const wantsHousing = await scene.mentee({ wanted: [{ theme: 'housing', level: 2 }] });
    const wantsChildren = await scene.mentee({ wanted: [{ theme: 'early-childhood', level: 2 }], languages: ['ar', 'fr'], slots: ['tue-am', 'fri-pm'] });
    const run = await scene.run();
    expect(run).toMatchObject({ mentors: 2, mentees: 2, pairs: 2, leftovers: 0, publishedAt: null, outdated: [], can: { publish: true } });
    expect(await scene.ids(run.id)).toEqual({ [wantsHousing.id]: housing.id, [wantsChildren.id]: children.id });
    const pairs = await scene.pairsOf(run.id);
    const pair = pairs.find(({ mentee }) => mentee.id === wantsChildren.id);
    expect(pair?.explained.parts).toMatchObject([
      { criterion: 'themes', points: 1, shared: ['early-childhood'] }, { criterion: 'communes' }, { criterion: 'languages', points: 0.5, shared: ['fr', 'ar'] },
      { criterion: 'availability', points: 0.25, shared: ['tue-am'] }, { criterion: 'ties', points: 0.5 }, { criterion: 'wishes', points: 0.5, shared: [] },
    ]);
    expect(run.score).toBeCloseTo(pairs.reduce((sum, { score }) => sum + score, 0), 6);
  });

  it('keeps to college, language, places, exclusions and what is paired, and says who stays alone for it', async () => {
    const scene = await aScene();
    const full = await scene.mentor({ capacity: 2 });
    await world.aBinome({ programme: scene.programme, mentor: full });
    const arabic = await scene.mentor({ languages: ['ar'] });
    const busy = await scene.mentor({});
    await world.aBinome({ programme: scene.programme, mentor: busy });
    const paired = await scene.mentee({});
    await world.aBinome({ programme: scene.programme, mentee: paired });
    const placed = await scene.mentee({ wishes: [full.id] });
    const late = await scene.mentee({});
    const elected = await scene.mentee({}, { college: 'elected' });
    const tamazight = await scene.mentee({ languages: ['zgh'] });
    const silent = await scene.mentee(null);
    const apart = await scene.mentee({ languages: ['ar'] });
    await cohorts.exclude(scene.coordinator, { programmeId: scene.programme.id, memberId: apart.id, otherId: arabic.id, reason: 'Même famille' });
    const run = await scene.run();
    expect(run).toMatchObject({ mentors: 2, mentees: 6, pairs: 1 });
    expect(await scene.ids(run.id)).toEqual({ [placed.id]: full.id });
    const { items } = await matching.listLeftovers(scene.coordinator, { runId: run.id });
    expect(Object.fromEntries(items.map(({ member, reason }) => [member.id, reason]))).toEqual({
      [late.id]: 'capacity', [elected.id]: 'college', [tamazight.id]: 'language', [silent.id]: 'profile', [apart.id]: 'excluded', [arabic.id]: 'excluded',
    });
  });

  it('is worked out once for one clientId, also for twins, and is a Conflict with other weights', async () => {
    const scene = await aScene();
    await scene.mentor();
    await scene.mentee();
    const clientId = randomUUID();
    const told = await world.events.during(async () => {
      const [one, other] = await Promise.all([scene.run({ clientId }), scene.run({ clientId })]);
      expect(one).toEqual(other);
    });
    expect(told).toEqual([{ name: 'matching.changed', audience: [{ to: 'member', id: scene.coordinator.memberId }], payload: { cohortId: scene.cohortId, programmeId: scene.programme.id } }]);
    expect((await matching.list(scene.coordinator, { cohortId: scene.cohortId })).items).toHaveLength(1);
    await expect(scene.run({ clientId, weights: { ...usualWeights, ties: 9 } })).rejects.toThrow(Conflict);
  });

  it('comes in pages, and so do its pairs and those who stay alone', async () => {
    const scene = await aScene();
    const everybody = await Promise.all(Array.from({ length: 5 }, async () => [await scene.mentor(), await scene.mentee()]));
    await scene.mentee(null);
    await scene.mentee(null);
    expect(everybody).toHaveLength(5);
    const first = await scene.run();
    const second = await scene.run();
    const turn = async <T>(list: (page: { limit: number; cursor?: string }) => Promise<{ items: T[]; nextCursor: string | null }>, limit: number) => {
      const seen: T[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = await list({ limit, ...(cursor && { cursor }) });
        seen.push(...page.items);
        cursor = page.nextCursor;
      }
      return seen;
    };
    expect((await turn((page) => matching.list(scene.coordinator, { cohortId: scene.cohortId, ...page }), 1)).map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(new Set((await turn((page) => matching.listPairs(scene.coordinator, { runId: first.id, ...page }), 2)).map(({ mentee }) => mentee.id)).size).toBe(5);
    expect(await turn((page) => matching.listLeftovers(scene.coordinator, { runId: first.id, ...page }), 1)).toHaveLength(2);
  });

  it.each([
    ['without any weight', { weights: { themes: 0, communes: 0, languages: 0, availability: 0, ties: 0, wishes: 0 } }],
    ['with a weight over ten', { weights: { ...usualWeights, ties: 11 } }],
    ['with half a weight', { weights: { ...usualWeights, ties: 1.5 } }],
    ['with a weight that is a word', { weights: { ...usualWeights, ties: 'yes' } }],
    ['with a weight for nothing that is known', { weights: { ...usualWeights, age: 3 } }],
    ['without weights', { weights: undefined }],
    ['with a field that nobody knows', { score: 1 }],
    ['with a name that is none', { clientId: 'x\u0000' }],
    ['for no cohort', { cohortId: '\uD800' }],
  ])('%s is Invalid', async (_, wish) => {
    const scene = await aScene();
    await expect(scene.run(wish as never)).rejects.toThrow(Invalid);
  });
});

describe('a pin', () => {
  it('comes first in the next run, a forbidden pair does not come, and what changed is told', async () => {
    const scene = await aScene();
    const theme = [{ theme: 'youth' as const, level: 3 }];
    const [good, other] = [await scene.mentor({ offered: theme }), await scene.mentor()];
    const [wants, rest] = [await scene.mentee({ wanted: theme }), await scene.mentee()];
    const first = await scene.run();
    expect(await scene.ids(first.id)).toEqual({ [wants.id]: good.id, [rest.id]: other.id });
    await matching.pin(scene.coordinator, { cohortId: scene.cohortId, mentorId: other.id, menteeId: wants.id, kind: 'pin' });
    const second = await scene.run();
    expect(await scene.pairsOf(second.id)).toMatchObject([{}, {}]);
    expect(await scene.ids(second.id)).toEqual({ [wants.id]: other.id, [rest.id]: good.id });
    expect((await scene.pairsOf(second.id)).find(({ pinned }) => pinned)?.mentee.id).toBe(wants.id);
    const compared = await matching.compare(scene.coordinator, { runId: second.id });
    expect(compared).toMatchObject({ previous: { id: first.id }, changed: 2, pairsMore: 0 });
    expect(compared.scoreMore).toBeCloseTo(second.score - first.score, 6);
    expect(compared.items.find(({ mentee }) => mentee.id === wants.id)).toMatchObject({ before: { id: good.id }, after: { id: other.id } });
    await matching.unpin(scene.coordinator, { cohortId: scene.cohortId, mentorId: other.id, menteeId: wants.id });
    await matching.pin(scene.coordinator, { cohortId: scene.cohortId, mentorId: good.id, menteeId: wants.id, kind: 'forbid' });
    const third = await scene.run();
    expect(await scene.ids(third.id)).toEqual({ [wants.id]: other.id, [rest.id]: good.id });
    expect(await matching.compare(scene.coordinator, { runId: third.id })).toMatchObject({ changed: 0, scoreMore: 0 });
    expect(await matching.compare(scene.coordinator, { runId: first.id })).toMatchObject({ previous: null, items: [] });
    expect(await matching.listPins(scene.coordinator, scene.cohortId)).toMatchObject([{ kind: 'forbid', mentor: { id: good.id }, obstacle: null }]);
  });

  it('of two who cannot be a pair is Invalid, with the reason', async () => {
    const scene = await aScene();
    const mentor = await scene.mentor();
    const elected = await scene.mentor({}, { college: 'elected' });
    const arabic = await scene.mentor({ languages: ['ar'] });
    const mentee = await scene.mentee();
    const second = await scene.mentee();
    const apart = await scene.mentee();
    await cohorts.exclude(scene.coordinator, { programmeId: scene.programme.id, memberId: apart.id, otherId: mentor.id, reason: 'Conflit' });
    const pin = (mentorId: string, menteeId: string) => matching.pin(scene.coordinator, { cohortId: scene.cohortId, mentorId, menteeId, kind: 'pin' });
    await pin(mentor.id, mentee.id);
    await pin(mentor.id, mentee.id);
    for (const [mentorId, menteeId, reason] of [
      [elected.id, second.id, 'collegeDiffers'], [arabic.id, second.id, 'noCommonLanguage'], [mentor.id, apart.id, 'excludedPair'],
      [mentor.id, second.id, 'noPlaceLeft'], [second.id, mentor.id, 'notInCohort'], [randomUUID(), second.id, 'notInCohort'],
    ] as const) {
      await expect(pin(mentorId, menteeId)).rejects.toMatchObject({ failure: 'invalid', fields: { menteeId: reason } });
    }
    await world.aBinome({ programme: scene.programme, mentee: second });
    await expect(pin((await scene.mentor()).id, second.id)).rejects.toMatchObject({ fields: { menteeId: 'menteeTaken' } });
    await expect(pin((await scene.mentor()).id, mentee.id)).rejects.toMatchObject({ fields: { menteeId: 'pinnedElsewhere' } });
    await expect(matching.pin(scene.coordinator, { cohortId: scene.cohortId, mentorId: mentor.id, menteeId: mentee.id, kind: 'maybe' } as never)).rejects.toThrow(Invalid);
  });

  it('that can no longer be stops the next run, by name, and its list says why', async () => {
    const scene = await aScene();
    const mentor = await scene.mentor();
    const mentee = await scene.mentee();
    await matching.pin(scene.coordinator, { cohortId: scene.cohortId, mentorId: mentor.id, menteeId: mentee.id, kind: 'pin' });
    await leave(scene.programme, mentee.id);
    await expect(scene.run()).rejects.toMatchObject({ failure: 'conflict', code: 'pins-impossible', words: ['Claire Vuilloz', 'Rachid Benali'] });
    expect(await matching.listPins(scene.coordinator, scene.cohortId)).toMatchObject([{ obstacle: 'left' }]);
  });
});

describe('publishing', () => {
  it('proposes every pair to both, once, and tells nobody of wishes', async () => {
    const scene = await aScene();
    const mentor = await scene.mentor({ capacity: 2 });
    const [one, other] = [await scene.mentee({ wishes: [mentor.id] }), await scene.mentee()];
    const run = await scene.run();
    expect(run.pairs).toBe(2);
    const told = await world.events.during(() => Promise.all([1, 2].map(() => matching.publish(scene.coordinator, { runId: run.id }))));
    expect(told.map(({ name }) => name).sort()).toEqual(['binome.changed', 'binome.changed', 'matching.changed']);
    expect(await matching.publish(scene.coordinator, { runId: run.id })).toMatchObject({ publishedAt: expect.any(String), can: { publish: false } });
    const proposed = (await binomes.list(scene.coordinator, { programmeId: scene.programme.id })).items;
    expect(proposed.map(({ status, mentee }) => [status, mentee.id]).sort()).toEqual([['proposed', one.id], ['proposed', other.id]].sort());
    for (const { id } of proposed) {
      const seen = await binomes.get(await world.actorOf(mentor), id);
      expect(seen.cohortId).toBe(scene.cohortId);
      expect(JSON.stringify(seen.explained)).not.toContain('wishes');
      expect(seen.explained?.score).toBeCloseTo((10 * 0.5 + 4 * 0.5 + 4 * 0.5 + 2 * 0.5) / 23, 2);
    }
  });

  it('is a Conflict with the names, and proposes nobody, when somebody was paired or left meanwhile', async () => {
    const scene = await aScene();
    const mentors = [await scene.mentor(), await scene.mentor()];
    const mentees = [await scene.mentee({}, { name: 'Karim Idrissi' }), await scene.mentee({}, { name: 'Salma Ouazzani' })];
    expect(mentors).toHaveLength(2);
    const run = await scene.run();
    await leave(scene.programme, mentees[0]!.id);
    expect(await matching.get(scene.coordinator, run.id)).toMatchObject({ outdated: [{ mentee: { name: 'Karim Idrissi' }, obstacle: 'left' }], can: { publish: false } });
    await expect(matching.publish(scene.coordinator, { runId: run.id })).rejects.toMatchObject({ code: 'run-outdated', words: ['Claire Vuilloz', 'Karim Idrissi'] });
    await world.aBinome({ programme: scene.programme, mentee: mentees[1]! });
    await expect(matching.publish(scene.coordinator, { runId: run.id })).rejects.toMatchObject({ words: expect.arrayContaining(['Karim Idrissi', 'Salma Ouazzani']) });
    expect((await binomes.list(scene.coordinator, { programmeId: scene.programme.id })).items).toHaveLength(1);
    const empty = await (await aScene()).run();
    await expect(matching.publish(scene.coordinator, { runId: empty.id })).rejects.toThrow(NotFound);
  });

  it('takes as many statements for twenty pairs as for two', async () => {
    const statementsFor = async (pairs: number) => {
      const scene = await aScene();
      for (let pair = 0; pair < pairs; pair += 1) {
        await scene.mentor(null);
        await scene.mentee(null);
      }
      await world.database.pool.query(`insert into profiles (programme_id, member_id, side, languages, updated_at) select $1, member_id, side, '{fr}', now() from cohort_members where cohort_id = $2`, [scene.programme.id, scene.cohortId]);
      const run = await scene.run();
      expect(run.pairs).toBe(pairs);
      const statements = await statementsDuring(world.database.pool, () => matching.publish(scene.coordinator, { runId: run.id }));
      const { rows } = await world.database.pool.query(
        `select b.status, s.step, n.reason, n.member_ids @> array[b.mentor_id, b.mentee_id] as told from binomes b join binome_steps s on s.binome_id = b.id join news n on n.subject_id = b.id where b.cohort_id = $1`,
        [scene.cohortId],
      );
      expect(rows).toEqual(Array.from({ length: pairs }, () => ({ status: 'proposed', step: 'proposed', reason: 'proposed', told: true })));
      return statements;
    };
    const forTwo = await statementsFor(2);
    expect(forTwo).toBeGreaterThan(5);
    expect(await statementsFor(20)).toBe(forTwo);
  });

  it('of two runs at once is done for one of them', async () => {
    const scene = await aScene();
    await scene.mentor();
    await scene.mentee();
    const runs = [await scene.run(), await scene.run()];
    const answers = await Promise.allSettled(runs.map(({ id }) => matching.publish(scene.coordinator, { runId: id })));
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('who may', async () => {
  const scene = await aScene();
  const mentor = await scene.mentor();
  const mentee = await scene.mentee();
  const run = await scene.run();
  const pair = { cohortId: scene.cohortId, mentorId: mentor.id, menteeId: mentee.id };
  const { programme } = scene;
  const former = await world.aMember({ programme, role: 'coordinator' });
  const formerActor = await world.actorOf(former);
  await leave(programme, former.id);
  const actors = {
    stranger: await world.anActor({ role: 'coordinator' }),
    former: formerActor,
    member: await world.anActor({ programme }),
    mentor: await world.actorOf(mentor),
    mentee: await world.actorOf(mentee),
    moderator: await world.anActor({ programme, role: 'moderator' }),
    coordinator: await world.anActor({ programme, role: 'coordinator' }),
  };
  type Who = (typeof actors)['stranger'];
  const verbs: Record<string, (actor: Who) => Promise<unknown>> = {
    run: (actor) => matching.run(actor, { cohortId: scene.cohortId, clientId: randomUUID(), weights: usualWeights }),
    'list runs': (actor) => matching.list(actor, { cohortId: scene.cohortId }),
    'read a run': (actor) => matching.get(actor, run.id),
    'read its pairs': (actor) => matching.listPairs(actor, { runId: run.id }),
    'read who stays alone': (actor) => matching.listLeftovers(actor, { runId: run.id }),
    compare: (actor) => matching.compare(actor, { runId: run.id }),
    'list pins': (actor) => matching.listPins(actor, scene.cohortId),
    pin: (actor) => matching.pin(actor, { ...pair, kind: 'pin' }),
    unpin: (actor) => matching.unpin(actor, pair),
    publish: (actor) => matching.publish(actor, { runId: run.id }),
  };
  it.each(Object.entries(verbs))('%s: coordinators of the programme alone; for everybody else there is nothing', async (_, verb) => {
    for (const [who, actor] of Object.entries(actors)) {
      if (who === 'coordinator') await expect(verb(actor), who).resolves.not.toThrow();
      else await expect(verb(actor), who).rejects.toThrow(NotFound);
    }
  });
});
