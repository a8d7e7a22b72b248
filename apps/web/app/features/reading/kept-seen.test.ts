import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forgetSeen, keptSeen } from './kept-seen.ts';
import { aShelf } from './sample-shelf.ts';
import { joined, without, type Range } from './seen-ranges.ts';

const range = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 9 })).map(([first, more]): Range => [first, first + more]);
const posts = (ranges: readonly Range[]) => new Set(ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i)));

describe('stretches of posts', () => {
  it('joined are the same posts, apart from each other; without others, what is left of them', () => {
    fc.assert(
      fc.property(fc.array(range), fc.array(range), (ranges, gone) => {
        const all = joined(ranges);
        expect(posts(all)).toEqual(posts(ranges));
        expect(all.every(([first], i) => i === 0 || first > all[i - 1]![1] + 1)).toBe(true);
        const taken = posts(gone);
        expect(posts(without(ranges, gone))).toEqual(new Set([...posts(ranges)].filter((seq) => !taken.has(seq))));
      }),
    );
  });
});

describe('what was seen, on the device', () => {
  it('is shared by the tabs of one member, and gone once it was removed', () => {
    const shelf = aShelf();
    const [tab, other] = [keptSeen('self', () => shelf), keptSeen('self', () => shelf)];
    tab.add('t', 2);
    other.add('t', 3);
    other.add('u', 1);
    expect(tab.all()).toEqual([['t', [[2, 3]]], ['u', [[1, 1]]]]);
    tab.remove('t', [[2, 2]]);
    expect(other.all().find(([id]) => id === 't')).toEqual(['t', [[3, 3]]]);
    tab.remove('t');
    other.remove('u');
    expect(shelf.kept.size).toBe(0);
  });

  it('is nobody else’s, and goes when its member signs out', () => {
    const shelf = aShelf();
    keptSeen('self', () => shelf).add('t', 1);
    keptSeen('other', () => shelf).add('t', 9);
    forgetSeen('self', () => shelf);
    expect(keptSeen('self', () => shelf).all()).toEqual([]);
    expect(keptSeen('other', () => shelf).all()).toEqual([['t', [[9, 9]]]]);
  });

  it('stays small: the oldest threads and stretches are forgotten', () => {
    const shelf = aShelf();
    const seen = keptSeen('self', () => shelf);
    for (let i = 1; i <= 60; i += 1) seen.add(`t${i}`, 1);
    for (let seq = 1; seq <= 601; seq += 2) seen.add('t60', seq);
    expect(seen.all()).toHaveLength(50);
    expect(seen.all().at(0)?.[0]).toBe('t11');
    expect(seen.all().at(-1)?.[1]).toHaveLength(200);
    expect(seen.all().at(-1)?.[1].at(-1)).toEqual([601, 601]);
  });

  it('lasts as long as the page where the browser refuses to keep it', () => {
    const shelf = aShelf({ refuses: true });
    const seen = keptSeen('self', () => shelf);
    seen.add('t', 1);
    seen.add('t', 2);
    expect(seen.all()).toEqual([['t', [[1, 2]]]]);
    const forbidden = keptSeen('self', () => {
      throw new DOMException('no', 'SecurityError');
    });
    forbidden.add('t', 1);
    expect(forbidden.all()).toEqual([['t', [[1, 1]]]]);
    forbidden.remove('t');
    expect(forbidden.all()).toEqual([]);
  });

  it('survives what it did not write itself', () => {
    for (const value of ['', '{', '7', '[]', '{"t":7}', '{"t":[[3,1],["a",2],[1,2,3],[0,1],[1e99,1e99]]}']) {
      const shelf = aShelf();
      shelf.kept.set('seen:self', value);
      const seen = keptSeen('self', () => shelf);
      seen.add('u', 1);
      expect(seen.all().filter(([, ranges]) => ranges.length > 0)).toEqual([['u', [[1, 1]]]]);
    }
  });
});
