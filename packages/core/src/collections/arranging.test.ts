import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withItem, withMoved, withoutItem, type Item } from './arranging.ts';

const item = (practiceId: string, shown = true): Item => ({ practiceId, note: '', shown, published: true });
const names = (items: Item[] | null) => items?.map(({ practiceId }) => practiceId).join('');
/** Capitals are shown; the others are drafts that whoever arranges does not see. */
const row = (letters: string) => [...letters].map((letter) => item(letter, letter === letter.toUpperCase()));

describe('arranging', () => {
  it.each([
    ['ABC', 'B', 'up', 'BAC'], ['ABC', 'B', 'down', 'ACB'], ['ABC', 'A', 3, 'BCA'], ['ABC', 'C', 1, 'CAB'], ['ABC', 'A', 9, 'BCA'],
    ['AxB', 'B', 'up', 'BAx'], ['AxBC', 'A', 'down', 'xBAC'], ['AxBy', 'A', 2, 'xByA'],
  ] as const)('%s with %s moved %s is %s', (before, moved, to, after) => {
    expect(names(withMoved(row(before), moved, to))).toBe(after);
  });

  it.each([['ABC', 'A', 'up'], ['ABC', 'C', 'down'], ['ABC', 'B', 2], ['ABC', 'C', 100], ['xAy', 'A', 'up']] as const)('%s with %s moved %s is as it was', (before, moved, to) => {
    expect(withMoved(row(before), moved, to)).toBeNull();
  });

  it('puts a sheet at a place among those that are seen, or at the end', () => {
    expect(names(withItem(row('xAyB'), item('N'), 1))).toBe('xNAyB');
    expect(names(withItem(row('xAyB'), item('N'), 2))).toBe('xAyNB');
    expect(names(withItem(row('xAyB'), item('N'), 3))).toBe('xAyBN');
    expect(names(withItem(row('AB'), item('N'), undefined))).toBe('ABN');
  });

  it('loses none, doubles none, and shows the moved one where it was wanted, whoever sees what', () => {
    const letters = fc.uniqueArray(fc.constantFrom(...'abcdefghijklmnop'), { minLength: 1 });
    fc.assert(
      fc.property(letters, fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }), fc.nat(), fc.integer({ min: 1, max: 100 }), (ids, seen, which, to) => {
        const items = ids.map((id, at) => item(id, seen[at]));
        const shown = items.filter((one) => one.shown);
        const moved = shown[which % Math.max(shown.length, 1)];
        if (!moved) return;
        const after = withMoved(items, moved.practiceId, to) ?? items;
        expect(after.toSorted((a, b) => a.practiceId.localeCompare(b.practiceId))).toEqual(items.toSorted((a, b) => a.practiceId.localeCompare(b.practiceId)));
        expect(after.filter((one) => one.shown).indexOf(moved)).toBe(Math.min(to, shown.length) - 1);
        // The others keep the order that they had.
        expect(names(withoutItem(after, moved.practiceId))).toBe(names(withoutItem(items, moved.practiceId)));
      }),
    );
  });
});
