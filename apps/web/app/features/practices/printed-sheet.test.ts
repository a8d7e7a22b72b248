import { readPdf } from '@passerelle/pdf/read-pdf.ts';
import { renderPdf } from '@passerelle/pdf/render.ts';
import { expect, it } from 'vitest';
import { printedSheet, type PrintableSheet } from './printed-sheet.server.ts';

const claire = { id: '01890000-0000-7000-8000-000000000001', name: 'Claire Vuilloz', college: 'official', jobTitle: 'Directrice', commune: { nameFr: 'Thonon-les-Bains', nameAr: 'طونون ليبان' } } as const;
const sheet: PrintableSheet = {
  id: '01890000-0000-7000-8000-000000000002', theme: 'women', title: 'Deux tables', locale: 'fr', author: claire, publicToken: null, origin: null,
  commune: { id: claire.id, ...claire.commune }, communeSize: 'large', budget: 'low', duration: 'weeks', audiences: ['women', 'families'],
  updatedAt: '2026-06-12T10:00:00.000Z', publishedAt: '2026-06-12T10:00:00.000Z',
  blocks: [
    { part: 'summary', body: 'En bref.', html: '<p dir="auto">En bref.</p>' },
    { part: 'steps', body: '1. Ouvrir', html: '<ol><li dir="auto">Ouvrir <strong>deux</strong> matinées &lt; midi</li></ol>' },
    { part: 'results', body: '140', html: '<p dir="auto">140 familles</p>' },
    { part: 'contacts', body: '', html: '' },
  ],
  translations: [{
    locale: 'ar', title: 'طاولتان', titleStale: false, writer: claire, writtenAt: null,
    blocks: [
      { part: 'summary', body: 'باختصار', html: '<p dir="auto">استقبال الأسر في CCAS (12 أسرة).</p>', stale: false, writtenAt: null },
      { part: 'steps', body: 'فتح', html: '<ol><li dir="auto">فتح المكتب صباحين</li></ol>', stale: false, writtenAt: null },
    ],
  }],
  sources: [
    { id: claire.id, postId: claire.id, threadId: claire.id, threadTitle: 'Une salle <sans> mur', seq: 2, author: claire, html: '', createdAt: '2026-05-03T10:00:00.000Z', consent: 'notNeeded', changed: false },
    { id: claire.id, postId: null, threadId: null, threadTitle: null, seq: null, author: { ...claire, name: 'Karim Bennani' }, html: '', createdAt: '2026-05-04T10:00:00.000Z', consent: 'asked', changed: false },
  ],
};
const citation = { authors: [claire], programme: { nameFr: 'Rhône-Alpes – Rabat', nameAr: 'رون ألب – الرباط', nameEn: 'Rhône-Alpes – Rabat' }, version: 4, approvedAt: '2026-06-12T10:00:00.000Z' };
const printed = (locale: 'fr' | 'ar' | 'en') => printedSheet({ sheet, citation, locale, timeZone: 'Europe/Paris', publicUrl: 'https://passerelle.example' });
const textOf = async (locale: 'fr' | 'ar' | 'en') => readPdf(await renderPdf(printed(locale))).pages.join('\n').replace(/\s+/g, ' ');

it('prints a sheet with its facts, parts, sources and how it is cited', async () => {
  const text = await textOf('fr');
  for (const piece of ['Fiche de pratique', 'Deux tables', 'Claire Vuilloz', 'Moins de 2 000 € par an', 'Femmes', 'Les étapes', '1. Ouvrir', 'deux', 'matinées < midi', 'D’où vient cette fiche', 'Une salle <sans> mur', '3 mai 2026', 'Citer cette fiche', 'version 4 du 12 juin 2026.', 'Page 1 sur 1']) {
    expect(text).toContain(piece);
  }
  // Nothing of an empty part, nor of whoever has not agreed to be a source.
  expect(text).not.toMatch(/À qui s’adresser|Karim/);
});

it('in Arabic the words around it are Arabic too, and what is not translated stands in its own language', async () => {
  const document = printed('ar');
  expect(document.title).toEqual({ text: 'طاولتان', lang: 'ar' });
  expect(document.parts.map(({ lang, heading }) => [lang, heading])).toEqual([['ar', null], ['ar', 'الخطوات'], ['fr', 'النتائج'], ['ar', 'من أين جاءت هذه البطاقة'], ['ar', 'الإحالة على هذه البطاقة']]);
  const text = await textOf('ar');
  for (const piece of ['طاولتان', 'بطاقة ممارسة', 'استقبال الأسر في', 'CCAS', '12', 'فتح المكتب صباحين', '140 familles', 'الصفحة']) expect(text).toContain(piece);
});

it('in a language that it is not translated into, the text stays as it is', () => {
  const { title, parts, lang } = printed('en');
  expect([lang, title.lang, parts[0]?.lang, parts[1]?.heading]).toEqual(['en', 'fr', 'fr', 'The steps']);
});
