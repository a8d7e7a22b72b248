import type { PrintedDocument } from './src/document.ts';
import { renderPdf } from './src/render.ts';

// What a sheet costs to print, in processor time: `node packages/pdf/bench.ts`.
const french = '<p dir="auto">Nous avons commencé par écouter : trois semaines de rencontres avec les <strong>associations</strong>, l’école et le dispensaire.</p><ul><li dir="auto">un point, <a href="https://example.org">un lien</a></li><li dir="auto">un autre</li></ul>';
const arabic = '<p dir="auto">خصصنا طاولتين (2) في مقر CCAS بمدينة عين عودة، من 19 ماي إلى 9 يونيو 2026 (ثلاثة أسابيع)، بميزانية 2000 درهم <strong>للأسر</strong> المستفيدة.</p>';
const letters = (html: string) => html.replace(/<[^>]*>/g, '').length;
const ofLength = (html: string, characters: number) => html.repeat(Math.ceil(characters / letters(html)));

const sheet = (lang: string, parts: string[]): PrintedDocument => ({
  lang, product: 'Passerelle', eyebrow: 'Femmes', title: { text: 'Deux tables', lang }, author: 'Claire Vuilloz', byline: '', facts: [], foot: '', pageOf: '<page/> / <pages/>', cut: '…',
  parts: parts.map((html) => ({ heading: 'Le contexte', lang, html, look: 'text' })),
});
const cases: [string, PrintedDocument][] = [
  ['the first, with its fonts', sheet('fr', [french])],
  ['one page of French', sheet('fr', [ofLength(french, 2_000)])],
  ['one page of Arabic', sheet('ar', [ofLength(arabic, 2_000)])],
  ['60,000 characters of French', sheet('fr', [ofLength(french, 60_000)])],
  ['60,000 characters of Arabic', sheet('ar', [ofLength(arabic, 60_000)])],
  ['nine parts of 5,000 items', sheet('fr', Array.from({ length: 9 }, () => '<ul>' + '<li dir="auto">a</li>'.repeat(5_000) + '</ul>'))],
];
for (const [name, printed] of cases) {
  const before = process.cpuUsage();
  const { length } = await renderPdf(printed);
  const { user, system } = process.cpuUsage(before);
  console.log(`${name.padEnd(30)} ${String(Math.round((user + system) / 1000)).padStart(6)} ms ${String(Math.round(length / 1024)).padStart(6)} kB`);
}
