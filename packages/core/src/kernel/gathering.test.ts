import { describe, expect, test } from 'vitest';
import { gather } from './gathering.ts';

/** Work that is finished by hand: what it was given, and how to end each. */
function byHand() {
  const given: number[][] = [];
  const ends: { done(answers: (string | null)[]): void; fail(error: Error): void }[] = [];
  const work = (items: number[]) =>
    new Promise<(string | null)[]>((resolve, reject) => {
      given.push(items);
      ends.push({ done: resolve, fail: reject });
    });
  return { given, ends, work };
}

describe('what is gathered', () => {
  test('goes at once while its lane is free, and together once it is not', async () => {
    const { given, ends, work } = byHand();
    const add = gather(work, { lanes: 2, laneOf: (item) => item, most: 3 });
    const all = [1, 2, 3, 5, 7, 9, 4].map((item) => add(item));
    expect(given).toEqual([[1], [2]]);
    ends[0]!.done(['one']);
    expect(await all[0]).toBe('one');
    expect(given).toEqual([[1], [2], [3, 5, 7]]);
    ends[1]!.done(['two']);
    expect(await all[1]).toBe('two');
    expect(given.at(-1)).toEqual([4]);
    ends[2]!.done(['three', null, 'seven']);
    expect(await Promise.all(all.slice(2, 5))).toEqual(['three', null, 'seven']);
    expect(given.at(-1)).toEqual([9]);
    ends[3]!.done(['four']);
    ends[4]!.done(['nine']);
    expect(await Promise.all(all.slice(5))).toEqual(['nine', 'four']);
  });

  test('fails together, and what comes after goes on', async () => {
    const { given, ends, work } = byHand();
    const add = gather(work, { lanes: 1, laneOf: () => 0, most: 10 });
    const first = add(1);
    const [second, third] = [add(2), add(3)];
    ends[0]!.done(['one']);
    await first;
    ends[1]!.fail(new Error('the line is cut'));
    await expect(second).rejects.toThrow('the line is cut');
    await expect(third).rejects.toThrow('the line is cut');
    const fourth = add(4);
    expect(given.at(-1)).toEqual([4]);
    ends[2]!.done([null]);
    expect(await fourth).toBeNull();
  });
});
