import { describe, expect, it } from 'vitest';
import type { PrintedDocument } from './document.ts';
import { readPdf } from './read-pdf.ts';
import { renderPdf } from './render.ts';

const report: PrintedDocument = {
  lang: 'fr', cover: true, product: 'Passerelle', eyebrow: 'Rapport', title: { text: 'Binômes', lang: 'fr' }, author: '', byline: 'Du 1er janvier au 30 juin', facts: [{ label: 'Communes', value: '12' }],
  parts: [
    { kind: 'figures', heading: 'En bref', lang: 'fr', figures: [{ label: 'Actifs', value: '6' }] },
    { kind: 'table', heading: 'Étapes', lang: 'fr', columns: ['Étape', 'Nombre'], rows: Array.from({ length: 60 }, (_, at) => ({ cells: [`Étape ${at}`, String(at)], bar: at / 60 })) },
    { kind: 'columns', heading: null, lang: 'fr', title: 'Messages', says: 'De 3 à 9', points: [{ label: 'janvier', value: 3, shown: '3' }, { label: 'juin', value: 9, shown: '9' }] },
  ],
  foot: '', pageOf: '<page/>', cut: '',
};

describe('a report', () => {
  it('has a page for its title, and a table’s head again on each page', async () => {
    const { pages } = readPdf(await renderPdf(report));
    expect(pages.length).toBeGreaterThanOrEqual(3);
    expect(pages[0]).toContain('Communes');
    expect(pages[0]).not.toContain('Étapes');
    expect(pages.slice(1, 3).every((page) => page.includes('Nombre'))).toBe(true);
    expect(pages.join('\n')).toContain('janvier · 3');
  });

  it('is tagged: a table has rows, a chart says what it shows', async () => {
    const pdf = Buffer.from(await renderPdf(report)).toString('latin1');
    for (const type of ['Table', 'TR', 'TH', 'TD', 'Figure']) expect(pdf).toContain(`/S /${type}`);
    expect(pdf).toContain('/Alt');
  });

  it('stands in Arabic with its numbers, and holds what has no rows and no points', async () => {
    const { pages } = readPdf(await renderPdf({ ...report, lang: 'ar', parts: report.parts.map((part) => ({ ...part, lang: 'ar' })) }));
    expect(pages.join('\n')).toContain('6');
    const empty: PrintedDocument = { ...report, parts: [{ kind: 'table', heading: null, lang: 'fr', columns: ['', ''], rows: [] }, { kind: 'columns', heading: null, lang: 'fr', title: '', says: '', points: [] }, { kind: 'figures', heading: null, lang: 'fr', figures: [] }] };
    expect(readPdf(await renderPdf(empty)).pages.length).toBeGreaterThan(0);
  });
});
