import type { PracticeView } from '@passerelle/core/practices/contract.ts';
import { describe, expect, it } from 'vitest';
import { textsToRead } from './reading-texts.ts';

const block = (body: string) => ({ part: 'summary' as const, body, html: body });
const translation = (locale: 'ar' | 'en', body: string) => ({
  locale, title: `titre ${locale}`, titleStale: false, blocks: [{ ...block(body), stale: false, writtenAt: null }], writer: null, writtenAt: null,
});
const sheet = { locale: 'fr', title: 'Titre', blocks: [block('En bref.')], translations: [translation('ar', 'باختصار'), translation('en', '')] } as unknown as PracticeView;
const read = (lang: string | null, beside: string | null, reader: 'fr' | 'ar' | 'en' = 'fr') => textsToRead(sheet, { lang, beside }, reader).map(({ locale }) => locale);

describe('the languages that a sheet is read in', () => {
  it('are the reader’s where the sheet has it, and its own otherwise: one that is only begun is none', () => {
    expect([read(null, null), read(null, null, 'ar'), read(null, null, 'en')]).toEqual([['fr'], ['ar'], ['fr']]);
  });

  it('are those that the address asks for, two of them beside each other', () => {
    expect([read('ar', null), read('fr', 'ar'), read('ar', 'fr'), read('en', 'ar')]).toEqual([['ar'], ['fr', 'ar'], ['ar', 'fr'], ['en', 'ar']]);
  });

  it('never are one that there is not, or the same twice', () => {
    expect([read('xx', 'yy'), read('ar', 'ar'), read('', '__proto__')]).toEqual([['fr'], ['ar'], ['fr']]);
  });
});
