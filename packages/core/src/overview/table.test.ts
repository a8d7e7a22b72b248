import { describe, expect, it } from 'vitest';
import { harmless } from './table.ts';

describe('a cell', () => {
  it.each(['=1+1', '+33', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '\uFF1D1', '\u200B=1', '\u202E=1', '\uFEFF@x'])('that spreadsheets would compute is a text: %j', (text) => {
    expect(harmless(text)).toMatch(/^'/);
  });
  it('that is none is as it was, without what nobody sees', () => {
    expect(['Anne-Lise', 'Élu', 'نادية', 'a=b'].map(harmless)).toEqual(['Anne-Lise', 'Élu', 'نادية', 'a=b']);
    expect(harmless('Za\u202Ekia')).toBe('Zakia');
  });
});
