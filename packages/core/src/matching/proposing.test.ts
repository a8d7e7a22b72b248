import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { themes } from '../kernel/contract.ts';
import { slots, spokenLanguages } from '../profiles/contract.ts';
import { communeSettings } from '../programmes/contract.ts';
import { criteria, usualWeights } from './contract.ts';
import type { IdPair, MatchingProblem, Person } from './facts.ts';
import { obstaclesAmong } from './obstacles.ts';
import { createRules } from './possible.ts';
import { propose } from './proposing.ts';
import { createScoring, explanationForMembers, millionths, pack } from './scoring.ts';

const levelled = fc.uniqueArray(fc.record({ theme: fc.constantFrom(...themes), level: fc.integer({ min: 1, max: 3 }) }), { maxLength: 4, selector: ({ theme }) => theme });
const towns = ['t1', 't2', 't3'];
const all = ['a1', 'a2', 'a3', 'b1', 'b2', 'b3', 'b4'];
const aPerson = (id: string): fc.Arbitrary<Person> =>
  fc.record({
    id: fc.constant(id),
    college: fc.constantFrom('official', 'elected'),
    languages: fc.subarray([...spokenLanguages]),
    slots: fc.subarray([...slots]),
    wanted: levelled,
    offered: levelled,
    wishes: fc.subarray(all),
    commune: fc.record({ id: fc.constantFrom(...towns), population: fc.option(fc.integer({ min: 1, max: 1_000_000 })), setting: fc.option(fc.constantFrom(...communeSettings)) }),
    free: fc.nat(2),
    partners: fc.subarray(all, { maxLength: 1 }),
  });

const aPair = fc.tuple(fc.constantFrom('a1', 'a2', 'a3'), fc.constantFrom('b1', 'b2', 'b3', 'b4'));
const problems: fc.Arbitrary<MatchingProblem> = fc.record({
  mentors: fc.tuple(aPerson('a1'), aPerson('a2'), aPerson('a3')),
  mentees: fc.tuple(aPerson('b1'), aPerson('b2'), aPerson('b3'), aPerson('b4')).map((mentees) => mentees.map((one) => ({ ...one, free: Math.min(1, one.free) }))),
  weights: fc.record({ themes: fc.nat(10), communes: fc.nat(10), languages: fc.nat(10), availability: fc.nat(10), ties: fc.nat(10), wishes: fc.integer({ min: 1, max: 10 }) }),
  ties: fc.array(fc.tuple(fc.constantFrom(...towns), fc.constantFrom(...towns)), { maxLength: 2 }),
  pinned: fc.array(aPair, { maxLength: 2 }),
  forbidden: fc.array(aPair, { maxLength: 2 }),
  excluded: fc.array(aPair, { maxLength: 2 }),
}).map((problem) => {
  // As the service sees to it: those that can be, together.
  const obstacles = obstaclesAmong(problem.pinned, problem);
  return { ...problem, pinned: problem.pinned.filter((_, at) => !obstacles.has(at)) };
});

/** Every way to complete the pins, tried: how many pairs, and their scores' sum in millionths. */
function bestOf(problem: MatchingProblem): [number, number] {
  const rules = createRules(problem);
  const scoring = createScoring(problem);
  const [mentors, mentees] = [problem.mentors.map(pack), problem.mentees.map(pack)];
  const left = mentors.map(({ person }) => person.free);
  const from = (at: number): [number, number] => {
    const mentee = mentees[at];
    if (!mentee) return [0, 0];
    const pin = problem.pinned.find(([, menteeId]) => menteeId === mentee.person.id);
    let best: [number, number] = pin ? [-Infinity, 0] : from(at + 1);
    mentors.forEach((mentor, column) => {
      if (left[column] === 0 || mentee.person.free === 0 || rules.obstacle(mentor, mentee) !== null || (pin && pin[0] !== mentor.person.id)) return;
      left[column]! -= 1;
      const [pairs, sum] = from(at + 1);
      left[column]! += 1;
      const whole: [number, number] = [pairs + 1, sum + scoring.score(mentor, mentee)];
      if (whole[0] > best[0] || (whole[0] === best[0] && whole[1] > best[1])) best = whole;
    });
    return best;
  };
  return from(0);
}

describe('a proposal', () => {
  it('honours pins, keeps every rule, and is as good as trying all ways finds', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const { pairs, score, leftovers } = propose(problem);
        const ids = pairs.map(({ mentorId, menteeId }): IdPair => [mentorId, menteeId]);
        expect([...obstaclesAmong(ids, problem)]).toEqual([]);
        for (const pin of problem.pinned) expect(ids).toContainEqual(pin);
        expect([pairs.length, Math.round(score * millionths)]).toEqual(bestOf(problem));
        for (const { memberId } of leftovers) expect(ids.flat()).not.toContain(memberId);
      }),
      { numRuns: 1500 },
    );
  });

  it('scores every pair from 0 to 1, as its explanation adds up', () => {
    fc.assert(
      fc.property(problems, ({ mentors, mentees, weights, ties }) => {
        const { score, parts } = createScoring({ weights, ties }).explain(pack(mentors[0]!), pack(mentees[0]!));
        for (const { points } of parts) expect(points).toBeGreaterThanOrEqual(0);
        for (const { points } of parts) expect(points).toBeLessThanOrEqual(1);
        const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
        expect(score).toBeCloseTo(parts.reduce((sum, { points, weight }) => sum + points * weight, 0) / whole, 2);
      }),
    );
  });

  it('tells the two nothing of wishes, not even by the score', () => {
    fc.assert(
      fc.property(problems, fc.subarray(all), fc.subarray(all), ({ mentors, mentees, weights, ties }, one, other) => {
        const scoring = createScoring({ weights, ties });
        const told = (wishes: string[], back: string[]) => explanationForMembers(scoring.explain(pack({ ...mentors[0]!, wishes }), pack({ ...mentees[0]!, wishes: back })));
        expect(told(one, other)).toEqual(told([], []));
      }),
    );
  });
});

describe('what a pair is scored by', () => {
  const plain: Person = { id: 'a', college: 'official', languages: ['fr'], slots: [], wanted: [], offered: [], wishes: [], commune: { id: 't1', population: null, setting: null }, free: 1, partners: [] };
  const pointsOf = (criterion: (typeof criteria)[number], mentor: Partial<Person>, mentee: Partial<Person>, ties: [string, string][] = []) => {
    const { parts } = createScoring({ weights: usualWeights, ties }).explain(pack({ ...plain, ...mentor }), pack({ ...plain, id: 'b', ...mentee }));
    return parts.find((part) => part.criterion === criterion);
  };
  const town = (population: number | null, setting: Person['commune']['setting'] = null, id = 't1') => ({ commune: { id, population, setting } });

  it.each(criteria.filter((criterion) => criterion !== 'languages'))('%s: what nobody has said is neutral', (criterion) => {
    expect(pointsOf(criterion, {}, {})).toMatchObject({ points: 0.5, shared: [] });
  });

  it('themes: how much of what the mentee wants the mentor offers, and half as much the other way round', () => {
    const youth = (level: number) => [{ theme: 'youth' as const, level }];
    expect(pointsOf('themes', { offered: youth(3) }, { wanted: youth(2) })).toMatchObject({ points: 1, shared: ['youth'] });
    expect(pointsOf('themes', { offered: youth(1) }, { wanted: youth(2) })).toMatchObject({ points: 0.5 });
    expect(pointsOf('themes', { offered: [{ theme: 'housing', level: 3 }] }, { wanted: youth(2) })).toMatchObject({ points: 0, shared: [] });
    expect(pointsOf('themes', { offered: youth(2), wanted: [{ theme: 'women', level: 2 }] }, { wanted: youth(2), offered: [{ theme: 'women', level: 1 }] })).toMatchObject({ points: 0.833, shared: ['youth', 'women'] });
  });

  it('communes: like in size on a logarithmic scale, and in kind', () => {
    expect(pointsOf('communes', town(10_000, 'rural'), town(10_000, 'rural'))).toMatchObject({ points: 1, shared: ['size', 'setting'] });
    expect(pointsOf('communes', town(10_000, 'rural'), town(19_000, 'mountain'))).toMatchObject({ shared: ['size'] });
    expect(pointsOf('communes', town(1000, 'rural'), town(1_000_000, 'urban'))).toMatchObject({ points: 0, shared: [] });
    expect(pointsOf('communes', town(10_000), town(40_000))!.points).toBeCloseTo(pointsOf('communes', town(40_000), town(160_000))!.points, 3);
  });

  it('languages beyond the one that is needed, half days in common, ties of the towns, and wishes', () => {
    expect(pointsOf('languages', {}, {})).toMatchObject({ points: 0, shared: ['fr'] });
    expect(pointsOf('languages', { languages: ['fr', 'ar', 'en'] }, { languages: ['en', 'ar', 'fr'] })).toMatchObject({ points: 1, shared: ['fr', 'ar', 'en'] });
    expect(pointsOf('availability', { slots: ['mon-am', 'tue-am'] }, { slots: ['tue-am', 'sat-pm'] })).toMatchObject({ points: 0.25, shared: ['tue-am'] });
    expect(pointsOf('ties', town(null, null, 't1'), town(null, null, 't2'), [['t2', 't1']])).toMatchObject({ points: 1, shared: ['tie'] });
    expect(pointsOf('ties', town(null, null, 't1'), town(null, null, 't3'), [['t2', 't1']])).toMatchObject({ points: 0, shared: [] });
    expect(pointsOf('wishes', { wishes: ['b'] }, { wishes: ['a'] })).toMatchObject({ points: 1, shared: ['mentor', 'mentee'] });
    expect(pointsOf('wishes', { wishes: ['x'] }, {})).toMatchObject({ points: 0.25, shared: [] });
  });
});
