import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderWithMarks } from './markdown.ts';
import { renderPlainText } from './plain-text.ts';

// What people write, and what could be taken for it: marks, links, lists, entities, joiners, signs of both scripts.
const pieces = [
  'Bonjour', 'السلام', 'عليكم', 'é', 'ß', ' ', '  ', '\n', '\n\n', '\t', '.', '. ', ':', ': ', ',', ' ?', '!', '’', "'", '"', '(', ')', '«', '»', '…', '،', '؟', '-', '- ', '/', '%', '+', '=', '===', '1', '1. ', '1) ',
  '*', '_', '`', '[', ']', '<', '>', '&', '&amp;', '#', '# ', '> ', '|', '\\', '~~', '@', 'www', 'exemple.fr', 'http://a.fr', 'a@b.fr', '://', '    ', '👍', '\u200d', '\u200f', '\u00a0', '\u2028', '\u000b', '—',
];

describe('plain text', () => {
  it('comes out as the parser and the cleaner give it, whenever it is taken for plain', () => {
    let plain = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }).map((all) => all.join('')), (source) => {
        const short = renderPlainText(source);
        if (short === null) return;
        plain += 1;
        expect(short).toBe(renderWithMarks(source));
      }),
      { numRuns: 20_000 },
    );
    expect(plain).toBeGreaterThan(200);
  });

  it('is what most messages are', () => {
    for (const message of ['Bonjour, avez-vous reçu la convention ?', 'Oui, la halte garderie ouvre mardi ; nous aurons six enfants.', 'السلام عليكم، توصلنا بالوثائق.', 'Deux lignes\net rien de plus']) {
      expect(renderPlainText(message)).toBe(renderWithMarks(message));
    }
  });
});
