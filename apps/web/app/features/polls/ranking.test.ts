import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choicesOf, withRank } from './ranking.ts';

describe('ranks', () => {
  it('give the options in their order, without those that have none', () => {
    expect(choicesOf([['a', '3'], ['b', ''], ['c', '1'], ['d', '2']])).toEqual(['c', 'd', 'a']);
    expect(choicesOf([['a', ''], ['b', '']])).toEqual([]);
  });

  it.each([[['1', '1']], [['1', '3']], [['2', '']], [['0', '1']], [['x', '1']], [['1.0', '2']]])('like %j give none', (ranks) => {
    expect(choicesOf(ranks.map((rank, index) => [String(index), rank]))).toBeNull();
  });

  it('never come twice, whatever is chosen', () => {
    const step = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('', '1', '2', '3'));
    fc.assert(fc.property(fc.array(step), (steps) => {
      const ranks = steps.reduce<Map<string, string>>((at, [id, rank]) => withRank(at, id, rank), new Map([['a', ''], ['b', ''], ['c', '']]));
      const given = [...ranks.values()].filter(Boolean);
      expect(new Set(given).size).toBe(given.length);
      const [id, rank] = steps.at(-1) ?? ['a', ''];
      expect(ranks.get(id)).toBe(rank);
    }));
  });
});
