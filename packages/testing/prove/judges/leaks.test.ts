import { describe, expect, it } from 'vitest';
import { findSecrets, judgeHidden, judgeLeaks } from './leaks.ts';

const faultsOf = (begunAt: number, at: number) => judgeLeaks([{ by: 'Rachid', what: 'canari 1', begunAt, at }], { from: 100, until: 200 }).map(({ fault }) => fault);

describe('the judge of leaks', () => {
  it('finds a planted leak: begun and arrived while the way was shut', () => {
    expect(faultsOf(101, 110)).toEqual(['leaked']);
    expect(faultsOf(150, 199)).toEqual(['leaked']);
  });

  it('finds nothing in what was under way when it was shut, or arrives after it was opened again', () => {
    expect(faultsOf(90, 95)).toEqual([]);
    expect(faultsOf(99, 110)).toEqual([]);
    expect(faultsOf(150, 210)).toEqual([]);
    expect(faultsOf(250, 260)).toEqual([]);
  });

  it('finds what was said before somebody came', () => {
    expect(judgeHidden([{ by: 'Rachid', what: 'canari 1', seq: 7 }], 7)).toMatchObject([{ fault: 'leaked' }]);
    expect(judgeHidden([{ by: 'Rachid', what: 'canari 1', seq: 8 }], 7)).toEqual([]);
  });

  it('finds a secret wherever it stands in an answer', () => {
    expect(findSecrets({ items: [{ body: 'le canari-7 chante' }] }, ['canari-7', 'canari-8'])).toEqual(['canari-7']);
    expect(findSecrets({ items: [] }, ['canari-7'])).toEqual([]);
    expect(findSecrets(undefined, ['canari-7'])).toEqual([]);
  });
});
