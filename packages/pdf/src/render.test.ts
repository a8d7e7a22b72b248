import { describe, expect, it } from 'vitest';
import type { PrintedDocument } from './document.ts';
import { runsFromTheRight } from './lines.ts';
import { readPdf } from './read-pdf.ts';
import { renderPdf } from './render.ts';

const sheet: PrintedDocument = {
  lang: 'fr', product: 'Passerelle', eyebrow: 'Femmes', title: { text: 'Deux tables et une personne', lang: 'fr' }, author: 'Claire Vuilloz',
  byline: 'Publiée le 12 juin 2026 par \u2068Claire Vuilloz\u2069', facts: [{ label: 'Budget', value: 'Moins de 2 000 €' }], parts: [],
  foot: 'https://passerelle.example/practices/1', pageOf: 'Page <page/> sur <pages/>', cut: 'La suite est en ligne.',
};
const said = (html: string, lang = 'fr') => ({ heading: null, lang, html, look: 'text' as const });
const read = async (changes: Partial<PrintedDocument>) => readPdf(await renderPdf({ ...sheet, ...changes }));
const words = (pages: string[]) => pages.join('\n').replace(/\s+/g, ' ');

describe('a printed document', () => {
  it('says its title, who wrote it, its facts, its parts under their headings, and which page it is', async () => {
    const { pages, catalogue } = await read({ parts: [{ heading: 'Le contexte', lang: 'fr', look: 'text', html: '<p dir="auto">Une ville de <strong>35 000</strong> habitants &amp; plus.</p>' }] });
    const text = words(pages);
    for (const piece of ['Passerelle', 'Deux tables et une personne', 'Claire Vuilloz', 'Budget', 'Moins de 2 000 €', 'Le contexte', '35 000', 'habitants & plus.', 'Page 1 sur 1']) expect(text).toContain(piece);
    expect(catalogue).toMatch(/\/Lang \(fr\)/);
    expect(catalogue).toMatch(/\/MarkInfo/);
  });

  it('keeps lists, quotations, line breaks and addresses of links, and leaves out what is no text', async () => {
    const html = '<ol start="3"><li dir="auto">Accueillir<ul><li dir="auto">noter</li></ul></li></ol><blockquote dir="auto"><p>Dit<br>ainsi</p></blockquote><hr><p>Voir <a href="https://example.org/a">le guide</a>, <a href="javascript:alert(1)">rien</a><script>x()</script></p>';
    const { pages, links } = await read({ parts: [said(html)] });
    expect(words(pages)).toMatch(/3\. Accueillir – noter Dit ainsi Voir\s+le guide ,\s+rien/);
    expect(words(pages)).not.toContain('x()');
    expect(links).toEqual(['https://example.org/a']);
  });

  it('in Arabic: letters joined, read in their order, lam and alef too, names and digits among them as they are', async () => {
    const { pages, catalogue } = await read({ lang: 'ar', parts: [said('<p dir="auto">استقبلنا الأسر (12 أسرة) في Thonon-les-Bains، ثلاثة أسابيع.</p>', 'ar')] });
    expect(catalogue).toMatch(/\/Lang \(ar\)/);
    // Read from the page, as a reader does that searches in it; brackets stand as they are seen.
    expect(words(pages)).toMatch(/استقبلنا الأسر \) 12 أسرة\( في Thonon-les-Bains ، ثلاثة أسابيع\./);
  });

  it('a sentence keeps its direction whatever name it begins with', () => {
    expect(runsFromTheRight('\u2068نزهة بوزكراوي\u2069, « Qui garde les petits »', false)).toBe(false);
    expect(runsFromTheRight('\u2068Claire Vuilloz\u2069، «من يرعى الصغار»', true)).toBe(true);
    expect(runsFromTheRight('نزهة, Qui garde', false)).toBe(true);
    expect([runsFromTheRight('12 (2)', true), runsFromTheRight('\u2068Claire\u2069', false)]).toEqual([true, false]);
  });

  it('goes on over pages, and says so where it ends before its text', async () => {
    const { pages } = await read({ parts: [said('<p>Une ligne de texte.</p>'.repeat(9000))] });
    expect(pages).toHaveLength(200);
    expect(pages.at(-1)).toContain('La suite est en ligne.');
    expect(pages[0]).toContain('Page 1 sur 200');
  });
});

const hostile = {
  'a word of 20,000 letters': 'a'.repeat(20_000),
  'an Arabic word of 20,000 letters': 'ب'.repeat(20_000),
  '5,000 items': `<ul>${'<li dir="auto">a</li>'.repeat(5_000)}</ul>`,
  'emoji of many parts': '👨‍👩‍👧‍👦👍🏽🇲🇦'.repeat(1_000),
  'overrides and isolates that never end': '\u202Eabc\u2067ا\u202A'.repeat(4_000),
  'marks heaped on a letter': `a${'\u0301'.repeat(19_000)}`,
  'every control character': Array.from({ length: 20_000 }, (_, index) => String.fromCharCode(1 + (index % 31))).join(''),
  'lone surrogates and what is no character': '\uD800\uDFFF\uFFFE\uFFFF'.repeat(500),
  'brackets that never close': '(ا['.repeat(6_000),
  'quotations in quotations': `${'<blockquote>'.repeat(5_000)}x${'</blockquote>'.repeat(5_000)}`,
  'tags that never close': '<ul><li><a href="https://example.org"><strong>'.repeat(5_000),
  'line breaks': 'a<br>'.repeat(5_000),
  'an address of 15,000 characters': `<a href="https://example.org/${'x'.repeat(15_000)}">y</a>`,
  'nothing': '',
};

describe('what somebody wrote to hurt', () => {
  it.each(Object.entries(hostile))('%s is printed like anything else', async (_, html) => {
    const started = process.cpuUsage();
    const pdf = Buffer.from(await renderPdf({ ...sheet, title: { text: html.replace(/<[^>]*>/g, '').slice(0, 200) || 'x', lang: 'ar' }, parts: [said(html), said(html, 'ar')] }));
    const { user, system } = process.cpuUsage(started);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(readPdf(pdf).pages.length).toBeLessThanOrEqual(200);
    // Many times what it takes: it is no race, but nothing here may grow with the square of the text.
    expect((user + system) / 1000).toBeLessThan(20_000);
  });
});
