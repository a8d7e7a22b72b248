import { describe, expect, it } from 'vitest';
import { csvLine, harmless } from './csv.ts';

describe('a cell', () => {
  it.each([
    '=1+1', '+33 1', '-2', '@SUM(A1)', '|x', '\t=1', '\r=1', '\n=1', ' =1', ' \tx', '\uFF1D1', '\uFF0B1', '\uFF0D1', '\uFF201', '\u200B=1', '\u200D=1', '\u200E=1', '\u202E=1', '\uFEFF@x',
    '=HYPERLINK("http://x";"y")',
  ])('that spreadsheets would compute is a text: %j', (text) => {
    expect(harmless(text)).toMatch(/^'/);
    expect(harmless(harmless(text))).toBe(harmless(text));
  });

  it('that is none is as it was, without what nobody sees', () => {
    const plain = ['', ' ', 'Anne-Lise', 'Élu', 'نادية', 'می\u200Cخواهم', 'a=b', 'a|b'];
    expect(plain.map(harmless)).toEqual(plain);
    expect(harmless('Za\u202Ekia')).toBe('Zakia');
  });

  it('is in quotes where its line would be read otherwise', () => {
    expect(csvLine(['plain', 12, null, 'a;b', 'a,b', 'la "douce"', 'a\nb', ' x', 'x '], ';')).toBe('plain;12;;"a;b";a,b;"la ""douce""";"a\nb";" x";"x "\r\n');
  });
});
