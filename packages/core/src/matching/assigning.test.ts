import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign, type Assignment } from './assigning.ts';

/** Every way there is, tried: the most pairs, then the most worth. */
function bestOf({ rows, columns, worth, places }: Assignment): { pairs: number; sum: number } {
  const left = [...places];
  const from = (row: number): { pairs: number; sum: number } => {
    if (row === rows) return { pairs: 0, sum: 0 };
    let best = from(row + 1);
    for (let column = 0; column < columns; column++) {
      const value = worth[row * columns + column]!;
      if (value < 0 || left[column] === 0) continue;
      left[column]! -= 1;
      const rest = from(row + 1);
      left[column]! += 1;
      if (rest.pairs + 1 > best.pairs || (rest.pairs + 1 === best.pairs && rest.sum + value > best.sum)) best = { pairs: rest.pairs + 1, sum: rest.sum + value };
    }
    return best;
  };
  return from(0);
}

function outcome(problem: Assignment) {
  const used = problem.places.map(() => 0);
  let pairs = 0;
  let sum = 0;
  assign(problem).forEach((column, row) => {
    if (column < 0) return;
    const value = problem.worth[row * problem.columns + column]!;
    expect(value).toBeGreaterThanOrEqual(0);
    used[column]! += 1;
    pairs += 1;
    sum += value;
  });
  used.forEach((count, column) => expect(count).toBeLessThanOrEqual(problem.places[column]!));
  return { pairs, sum };
}

/** Any shape, from nobody to five by four; half of the pairs may not be, or few, or most; ties are common where `most` is small. */
const problems = fc.tuple(fc.nat(5), fc.nat(4), fc.constantFrom(1, 3, 10, 1_000_000)).chain(([rows, columns, most]) =>
  fc.record({
    rows: fc.constant(rows),
    columns: fc.constant(columns),
    most: fc.constant(most),
    worth: fc.array(fc.oneof({ weight: 2, arbitrary: fc.nat(most) }, { weight: 1, arbitrary: fc.constant(-1) }), { minLength: rows * columns, maxLength: rows * columns }).map((all) => Int32Array.from(all)),
    places: fc.array(fc.nat(3), { minLength: columns, maxLength: columns }),
  }),
);

describe('an assignment', () => {
  it('has as many pairs as there can be, and of those ways the highest sum: as trying all of them finds', () => {
    fc.assert(fc.property(problems, (problem) => { expect(outcome(problem)).toEqual(bestOf(problem)); }), { numRuns: 2000 });
  });

  it('gives up a sum of two good pairs for one pair more', () => {
    expect([...assign({ rows: 2, columns: 2, most: 1_000_000, places: [1, 1], worth: Int32Array.from([1_000_000, 0, 0, -1]) })]).toEqual([1, 0]);
  });

  it('is the same each time', () => {
    fc.assert(fc.property(problems, (problem) => { expect([...assign(problem)]).toEqual([...assign(problem)]); }));
  });

  it('finds the hidden best of three hundred by three hundred', () => {

    const size = 300;
    let seed = 1;
    const random = () => (seed = (Math.imul(seed, 48_271) >>> 0) % 2_147_483_647) / 2_147_483_647;
    const own = Array.from({ length: size }, () => Math.floor(random() * 1000));
    const other = Array.from({ length: size }, () => Math.floor(random() * 1000));
    // Worth at most own + other, and exactly that on a hidden way to pair them all.
    const hidden = Array.from({ length: size }, (_, at) => (at * 7 + 3) % size);
    const worth = Int32Array.from({ length: size * size }, (_, at) => {
      const [row, column] = [Math.floor(at / size), at % size];
      const whole = own[row]! + other[column]!;
      return hidden[row] === column ? whole : Math.max(0, whole - Math.floor(random() * 50));
    });
    const sum = [...own, ...other].reduce((all, one) => all + one, 0);
    expect(outcome({ rows: size, columns: size, most: 2000, places: own.map(() => 1), worth })).toEqual({ pairs: size, sum });
  });
});
