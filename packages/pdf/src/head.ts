import { column, drawAt, drawMark, plainSpan, setText, type Doc, type Element } from './canvas.ts';
import type { PrintedDocument } from './document.ts';
import type { Flow } from './flow.ts';
import { runsFromTheRight } from './lines.ts';
import { colours, looks, page, type Look } from './look.ts';
import { isRightToLeft, put } from './structure.ts';

const markSize = 26;

/** How the document begins: the mark, where it belongs, its title, who wrote it, and its facts. */
export function drawHead(doc: Doc, root: Element, flow: Flow, printed: PrintedDocument): void {
  const around = isRightToLeft(printed.lang);
  drawBrand(doc, root, printed.product, around);
  flow.skip(printed.cover ? 170 : 26);
  const say = (type: string, text: string, look: Look, rightToLeft = around) =>
    put(doc, root, type, printed.lang, (element) => flow.draw(element, setText(doc, [plainSpan(text)], { look, rightToLeft, ...column })));
  if (printed.eyebrow) say('P', printed.eyebrow, looks.eyebrow);
  const { title } = printed;
  put(doc, root, 'H1', title.lang, (element) =>
    flow.draw(element, setText(doc, [plainSpan(title.text)], { look: looks.title, rightToLeft: runsFromTheRight(title.text, isRightToLeft(title.lang)), ...column })),
  );
  say('P', printed.byline, looks.byline);
  if (printed.facts.length > 0) drawFacts(doc, root, flow, printed.facts, printed.lang);
  if (printed.cover) flow.turn();
}

function drawBrand(doc: Doc, root: Element, product: string, rightToLeft: boolean): void {
  const left = column.left;
  doc.markContent('Artifact', { type: 'Layout' });
  drawMark(doc, rightToLeft ? left + column.width - markSize : left, page.top - 22, markSize);
  doc.endMarkedContent();
  const look = { ...looks.subheading, face: { ...looks.heading.face }, colour: colours.strong };
  const text = setText(doc, [plainSpan(product)], { look, rightToLeft, left: rightToLeft ? left : left + markSize + 8, width: column.width - markSize - 8 });
  put(doc, root, 'P', undefined, (element) => drawAt(doc, element, text, page.top - 17));
}

const padding = 12;

/** Two beside each other, on a ground of their own. */
export function drawFacts(doc: Doc, root: Element, flow: Flow, facts: PrintedDocument['facts'], lang: string): void {
  const around = isRightToLeft(lang);
  const width = (column.width - 3 * padding) / 2;
  const cells = facts.map(({ label, value }, index) => {
    const isSecond = index % 2 === 1;
    const left = column.left + padding + (isSecond !== around ? width + padding : 0);
    const place = { rightToLeft: around, left, width };
    return [setText(doc, [plainSpan(label)], { look: looks.label, ...place }), setText(doc, [plainSpan(value)], { look: looks.fact, ...place, rightToLeft: around })] as const;
  });
  const rows = cells.flatMap((cell, index) => (index % 2 === 0 ? [[cell, ...cells.slice(index + 1, index + 2)]] : []));
  const heights = rows.map((row) => Math.max(...row.map(([label, value]) => label.height + value.height)) + 8);
  const whole = heights.reduce((sum, height) => sum + height, 0) + 2 * padding - 8;
  flow.need(whole);
  doc.markContent('Artifact', { type: 'Layout' });
  doc.save().roundedRect(column.left, flow.y(), column.width, whole, 6).fill(colours.ground).restore();
  doc.endMarkedContent();
  let top = flow.y() + padding;
  rows.forEach((row, index) => {
    for (const [label, value] of row) {
      put(doc, root, 'P', lang, (element) => {
        drawAt(doc, element, label, top);
        drawAt(doc, element, value, top + label.height);
      });
    }
    top += heights[index]!;
  });
  flow.skip(whole + 18);
}
