import PDFDocument from 'pdfkit';
import { column, drawAt, plainSpan, setText, type Doc } from './canvas.ts';
import type { PrintedDocument } from './document.ts';
import { createFlow } from './flow.ts';
import { drawHead } from './head.ts';
import { colours, looks, page } from './look.ts';
import { drawParts } from './parts.ts';
import { isRightToLeft, turnLigatures } from './structure.ts';

/** The document as a tagged PDF of A4 pages. It has the processor to itself for as long as that takes: pages are printed by a `Printer`. */
export async function renderPdf(printed: PrintedDocument): Promise<Uint8Array> {
  const { title, lang, author, product } = printed;
  const doc = new PDFDocument({
    size: [page.width, page.height], margin: 0, autoFirstPage: false, bufferPages: true, pdfVersion: '1.7', tagged: true, displayTitle: true, lang,
    info: { Title: title.text, Author: author, Creator: product, Producer: product },
  });
  const chunks: Uint8Array[] = [];
  const ended = new Promise<void>((resolve, reject) => doc.on('data', (chunk: Uint8Array) => chunks.push(chunk)).on('end', resolve).on('error', reject));
  const root = doc.struct('Document', { lang });
  doc.addStructure(root);
  const flow = createFlow(doc);
  drawHead(doc, root, flow, printed);
  drawParts(doc, root, flow, printed);
  root.end();
  drawFeet(doc, printed);
  turnLigatures(doc);
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

/** At the foot of each page where the document comes from, and which page it is: once it is known how many there are. */
function drawFeet(doc: Doc, { foot, pageOf, lang }: PrintedDocument): void {
  const { count } = doc.bufferedPageRange();
  const rightToLeft = isRightToLeft(lang);
  const top = page.height - page.bottom + 26;
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(index);
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.save().rect(column.left, top - 8, column.width, 0.75).fill(colours.line).restore();
    const number = pageOf.replace('<page/>', String(index + 1)).replace('<pages/>', String(count));
    for (const [text, atEnd] of [[foot, false], [number, true]] as const) {
      const set = setText(doc, [plainSpan(text)], { look: looks.foot, rightToLeft, atEnd, ...column, width: atEnd ? column.width : column.width - 90, left: !atEnd && rightToLeft ? column.left + 90 : column.left });
      drawAt(doc, null, { ...set, lines: set.lines.slice(0, 1) }, top);
    }
    doc.endMarkedContent();
  }
}
