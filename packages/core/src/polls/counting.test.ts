import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantRunoff, tallyOf, type Ballots } from './counting.ts';

const ids = ['a', 'b', 'c', 'd', 'e'];
const ballot = fc.shuffledSubarray(ids, { minLength: 1 });
const ballots = fc.array(ballot, { minLength: 1, maxLength: 30 });
const grouped = (all: readonly (readonly string[])[]): Ballots[] => all.map((choices) => ({ choices, count: 1 }));
const count = (all: readonly (readonly string[])[], options = ids) => instantRunoff(options, grouped(all));
const winnersOf = (all: readonly (readonly string[])[], options = ids) => [...count(all, options).winners].toSorted();
const times = (n: number, choices: string): string[][] => Array.from({ length: n }, () => [...choices]);

describe('a ranked count', () => {
  it('does not depend on the order of the ballots, nor on that of the options', () => {
    const shuffled = ballots.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }), fc.shuffledSubarray(ids, { minLength: ids.length })));
    fc.assert(fc.property(shuffled, ([all, mixed, options]) => {
      expect(count(mixed)).toEqual(count(all));
      expect(winnersOf(all, options)).toEqual(winnersOf(all));
    }));
  });

  it('does not depend on whether equal ballots come together', () => {
    fc.assert(fc.property(ballots, fc.integer({ min: 1, max: 5 }), (all, n) => {
      const together = all.map((choices) => ({ choices, count: n }));
      expect(instantRunoff(ids, together)).toEqual(count(all.flatMap((choices) => Array.from({ length: n }, () => choices))));
    }));
  });

  it('is won by whoever is first on more than half of the ballots, in one round', () => {
    fc.assert(fc.property(ballots, fc.constantFrom(...ids), (all, favourite) => {
      const more = [...all, ...Array.from({ length: all.length + 1 }, () => [favourite])];
      expect(count(more)).toMatchObject({ winners: [favourite], rounds: { length: 1 } });
    }));
  });

  it('counts every ballot once in every round, and goes from each to a smaller one', () => {
    fc.assert(fc.property(ballots, (all) => {
      const { rounds, winners } = count(all);
      expect(winners.length).toBeGreaterThan(0);
      for (const [at, round] of rounds.entries()) {
        expect(round.votes.reduce((sum, { votes }) => sum + votes, round.exhausted)).toBe(all.length);
        const next = rounds[at + 1]?.votes.map(({ optionId }) => optionId) ?? winners;
        const stay = round.votes.map(({ optionId }) => optionId).filter((id) => !round.eliminated.includes(id));
        if (rounds[at + 1]) expect(next).toEqual(stay);
        else expect(stay).toEqual(expect.arrayContaining(next));
      }
    }));
  });

  it('is not changed by an option that nobody names', () => {
    fc.assert(fc.property(ballots, (all) => {
      expect(winnersOf(all, [...ids, 'f'])).toEqual(winnersOf(all));
    }));
  });

  it('is never won by an option that nobody names', () => {
    fc.assert(fc.property(ballots, (all) => {
      for (const winner of count(all).winners) expect(all.some((choices) => choices.includes(winner))).toBe(true);
    }));
  });

  it('moves the votes of the last one on to what those voters like next', () => {
    expect(count([...times(4, 'ab'), ...times(3, 'bc'), ...times(2, 'cb')], ['a', 'b', 'c'])).toEqual({
      winners: ['b'],
      rounds: [
        { votes: [{ optionId: 'a', votes: 4 }, { optionId: 'b', votes: 3 }, { optionId: 'c', votes: 2 }], exhausted: 0, eliminated: ['c'] },
        { votes: [{ optionId: 'a', votes: 4 }, { optionId: 'b', votes: 5 }], exhausted: 0, eliminated: [] },
      ],
    });
  });

  it('looks at the rounds before when two are last together', () => {
    // a and b are equal at the end; b had fewer first preferences.
    expect(count([...times(3, 'a'), ...times(2, 'b'), ...times(1, 'cb')], ['a', 'b', 'c']).winners).toEqual(['a']);
  });

  it('is a tie when nothing ever told them apart', () => {
    expect(count([['a', 'b'], ['b', 'a']], ['a', 'b'])).toMatchObject({ winners: ['a', 'b'], rounds: { length: 1 } });
  });

  it('of no ballots has neither rounds nor a winner', () => {
    expect(tallyOf('ranked', ['a', 'b'], [])).toEqual({ votes: [{ optionId: 'a', votes: 0 }, { optionId: 'b', votes: 0 }], winners: [], rounds: [] });
    expect(tallyOf('single', ['a', 'b'], [])).toMatchObject({ winners: [], rounds: [] });
  });
});

describe('a count of single or several choices', () => {
  it('adds up, and names all that have the most', () => {
    expect(tallyOf('multiple', ['a', 'b', 'c'], grouped([['a', 'b'], ['b'], ['a', 'c']]))).toEqual({
      votes: [{ optionId: 'a', votes: 2 }, { optionId: 'b', votes: 2 }, { optionId: 'c', votes: 1 }], winners: ['a', 'b'], rounds: [],
    });
  });
});
