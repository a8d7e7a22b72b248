import { describe, expect, it } from 'vitest';
import { judgeOrder, judgeOwnOrder } from './order.ts';

const at = (...seqs: number[]) => seqs.map((seq) => ({ id: `id ${seq}`, seq }));
const faultsOf = (...seqs: number[]) => judgeOrder([{ by: 'Amina', messages: at(...seqs) }], at(1, 2, 3, 4)).map(({ fault }) => fault);

describe('the judge of order', () => {
  it('finds nothing in what is whole, from wherever it begins', () => {
    expect(faultsOf(1, 2, 3, 4)).toEqual([]);
    expect(faultsOf(3, 4)).toEqual([]);
  });

  it('finds a planted loss: in the middle, at the end, of everything', () => {
    expect(faultsOf(1, 2, 4)).toEqual(['lost']);
    expect(faultsOf(1, 2, 3)).toEqual(['lost']);
    expect(faultsOf()).toEqual(['lost']);
  });

  it('finds a planted double, also under a number of its own', () => {
    expect(faultsOf(1, 2, 2, 3, 4)).toEqual(['doubled']);
    expect(judgeOrder([{ by: 'Amina', messages: [...at(1, 2, 3), { id: 'id 3', seq: 4 }] }], at(1, 2, 3, 4))).toMatchObject([{ fault: 'doubled' }]);
  });

  it('finds planted disorder: numbers that go back, another message at a number', () => {
    expect(faultsOf(1, 3, 2, 4)).toContain('disordered');
    expect(judgeOrder([{ by: 'Amina', messages: [...at(1, 2), { id: 'x', seq: 3 }, ...at(4)] }], at(1, 2, 3, 4))).toMatchObject([{ fault: 'disordered' }]);
  });

  it('finds a writer whose later message has the lower number', () => {
    expect(judgeOwnOrder('Amina', [1, 4, 9])).toEqual([]);
    expect(judgeOwnOrder('Amina', [1, 9, 4])).toMatchObject([{ fault: 'disordered' }]);
  });
});
