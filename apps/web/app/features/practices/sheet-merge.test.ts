import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint, mergeTexts, sheetFields, type SheetField, type SheetTexts } from './sheet-merge.ts';

const sheet = (change: Partial<SheetTexts> = {}): SheetTexts => ({
  ...(Object.fromEntries(sheetFields.map((field) => [field, `${field} as opened`])) as SheetTexts),
  ...change,
});
const prints = (texts: SheetTexts) =>
  Object.fromEntries(sheetFields.map((field) => [field, fingerprint(texts[field])])) as Record<SheetField, string>;

describe('two people in one sheet', () => {
  it('keeps mine where only I wrote, takes theirs where only they did', () => {
    const merge = mergeTexts(sheetFields, sheet({ title: 'mine' }), prints(sheet()), sheet({ 'blocks.steps': 'theirs' }));
    expect(merge.texts).toEqual(sheet({ title: 'mine', 'blocks.steps': 'theirs' }));
    expect(merge).toMatchObject({ disputed: [], taken: ['blocks.steps'] });
  });

  it('keeps mine and says so where both wrote', () => {
    const merge = mergeTexts(sheetFields, sheet({ title: 'mine' }), prints(sheet()), sheet({ title: 'theirs' }));
    expect(merge).toMatchObject({ texts: { title: 'mine' }, disputed: ['title'], taken: [] });
  });

  it('sees no dispute where both wrote the same, or line ends differ', () => {
    const merge = mergeTexts(sheetFields, sheet({ 'blocks.summary': 'a\r\nb ' }), prints(sheet()), sheet({ 'blocks.summary': 'a\nb' }));
    expect(merge).toMatchObject({ disputed: [], taken: [] });
  });

  it('shows every text that either of them wrote', () => {
    const text = fc.constantFrom('as opened', 'one', 'other', '');
    const texts = fc.record(Object.fromEntries(sheetFields.map((field) => [field, text]))) as fc.Arbitrary<SheetTexts>;
    fc.assert(
      fc.property(texts, texts, texts, (opened, mine, theirs) => {
        const merge = mergeTexts(sheetFields, mine, prints(opened), theirs);
        for (const field of sheetFields) {
          const shown = [merge.texts[field], ...(merge.disputed.includes(field) ? [theirs[field]] : [])];
          if (mine[field] !== opened[field]) expect(shown).toContain(mine[field]);
          if (theirs[field] !== opened[field]) expect(shown).toContain(theirs[field]);
        }
      }),
    );
  });
});
