import { describe, expect, it } from 'vitest';
import type { Told } from '../clients/answers.ts';
import { judgeConflict, judgeSame } from './answers.ts';

const stored = (id: string, seq: number): Told<{ id: string; seq: number }> => ({ ok: true, data: { id, seq } });
const refused = (status: number): Told<never> => ({ ok: false, problem: { type: 'about:blank', title: '', status, code: 'x' } });

describe('the judge of answers to one name', () => {
  it('finds nothing where all are the same', () => {
    expect(judgeSame('n', [stored('a', 1), stored('a', 1)])).toEqual([]);
  });

  it('finds a planted double: another id, another number', () => {
    expect(judgeSame('n', [stored('a', 1), stored('b', 2)])).toMatchObject([{ fault: 'doubled' }]);
    expect(judgeSame('n', [stored('a', 1), stored('a', 2)])).toMatchObject([{ fault: 'doubled' }]);
  });

  it('finds a refusal of what was stored', () => {
    expect(judgeSame('n', [stored('a', 1), refused(409)])).toMatchObject([{ fault: 'broken' }]);
  });

  it('lets another text under the name be a Conflict only', () => {
    expect(judgeConflict('n', [refused(409)])).toEqual([]);
    expect(judgeConflict('n', [refused(500)])).toMatchObject([{ fault: 'broken' }]);
    expect(judgeConflict('n', [stored('b', 2)])).toMatchObject([{ fault: 'doubled' }]);
  });
});
