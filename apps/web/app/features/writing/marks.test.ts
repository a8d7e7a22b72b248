import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marked, type Mark } from './marks.ts';

/** `[` and `]` stand for the ends of the selection, before and after. */
function mark(drawn: string, what: Mark): string {
  const start = drawn.indexOf('⟦');
  const end = drawn.indexOf('⟧') - 1;
  const text = drawn.replace('⟦', '').replace('⟧', '');
  const change = marked({ text, start, end }, what, 'texte');
  const after = text.slice(0, change.from) + change.text + text.slice(change.to);
  return `${after.slice(0, change.start)}⟦${after.slice(change.start, change.end)}⟧${after.slice(change.end)}`;
}

describe('marking what is written', () => {
  it.each<[Mark, string, string]>([
    ['bold', 'un ⟦mot⟧ ici', 'un **⟦mot⟧** ici'],
    ['bold', 'un **⟦mot⟧** ici', 'un ⟦mot⟧ ici'],
    ['bold', '⟦⟧', '**⟦⟧**'],
    ['italic', 'un **⟦mot⟧** ici', 'un ***⟦mot⟧*** ici'],
    ['italic', 'un *⟦mot⟧* ici', 'un ⟦mot⟧ ici'],
    ['italic', 'un ***⟦mot⟧*** ici', 'un **⟦mot⟧** ici'],
    ['code', '⟦x⟧', '`⟦x⟧`'],
    ['code', '⟦x\ny⟧', '```\n⟦x\ny⟧\n```'],
    ['list', 'un\nde⟦⟧ux\ntrois', 'un\n- deux⟦⟧\ntrois'],
    ['list', 'u⟦n\ndeux\n⟧trois', '⟦- un\n- deux⟧\ntrois'],
    ['list', '⟦- un\n- deux⟧', '⟦un\ndeux⟧'],
    ['quote', '⟦كلمة⟧', '⟦> كلمة⟧'],
    ['quote', '⟦⟧', '> ⟦⟧'],
    ['link', 'voir ⟦la fiche⟧', 'voir [la fiche](⟦https://⟧)'],
    ['link', '⟦⟧', '[texte](⟦https://⟧)'],
  ])('%s: %s', (what, drawn, expected) => {
    expect(mark(drawn, what)).toBe(expected);
  });

  it('twice gives the text back, whatever it is', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', 'ب', ' ', '\n'), maxLength: 20 });
    fc.assert(
      fc.property(text, fc.nat(20), fc.nat(20), fc.constantFrom<Mark>('bold', 'italic', 'list', 'quote'), (source, one, other, what) => {
        const [start = 0, end = 0] = [one, other].map((at) => Math.min(at, source.length)).toSorted((a, b) => a - b);
        const once = marked({ text: source, start, end }, what, 'x');
        const after = source.slice(0, once.from) + once.text + source.slice(once.to);
        const twice = marked({ text: after, start: once.start, end: once.end }, what, 'x');
        expect(after.slice(0, twice.from) + twice.text + after.slice(twice.to)).toBe(source);
      }),
    );
  });
});
