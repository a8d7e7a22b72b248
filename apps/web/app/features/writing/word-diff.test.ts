import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff } from './word-diff.ts';

describe('the difference between two texts', () => {
  it('names the words that went and those that came', () => {
    expect(wordDiff('Nous avons deux tables.', 'Nous avons trois grandes tables.')).toEqual([
      { kind: 'same', text: 'Nous avons ' },
      { kind: 'removed', text: 'deux' },
      { kind: 'added', text: 'trois grandes' },
      { kind: 'same', text: ' tables.' },
    ]);
    expect(wordDiff('لدينا طاولتان', 'لدينا ثلاث طاولات')).toMatchObject([{ text: 'لدينا ' }, {}, {}]);
    expect(wordDiff('', 'Bonjour')).toEqual([{ kind: 'added', text: 'Bonjour' }]);
    expect(wordDiff('Bonjour', 'Bonjour')).toEqual([{ kind: 'same', text: 'Bonjour' }]);
  });

  it('holds both texts, whatever they are', () => {
    const text = fc.array(fc.constantFrom('un', 'deux', ' ', '.', '\n', 'ثلاثة'), { maxLength: 40 }).map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = wordDiff(before, after);
        const without = (kind: string) => pieces.filter((piece) => piece.kind !== kind).map((piece) => piece.text).join('');
        expect([without('added'), without('removed')]).toEqual([before, after]);
      }),
    );
  });

  it('of two texts that share next to nothing says so without looking for long', () => {
    const text = (seed: number) => Array.from({ length: 3000 }, (_, at) => `m${(at * seed) % 7919}`).join(' ');
    const pieces = wordDiff(text(17), text(31));
    expect(pieces.filter(({ kind }) => kind === 'removed').length).toBeLessThan(3);
  });
});
