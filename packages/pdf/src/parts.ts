import { column, drawAt, plainSpan, setText, type Doc, type Element } from './canvas.ts';
import { drawColumns } from './columns.ts';
import type { PrintedColumns, PrintedDocument, PrintedFigures, PrintedPart, PrintedTable } from './document.ts';
import type { Flow } from './flow.ts';
import { drawFacts } from './head.ts';
import { blocksOf, type Block } from './html-blocks.ts';
import { runsFromTheRight } from './lines.ts';
import { colours, looks, most, type Look } from './look.ts';
import { isRightToLeft, put } from './structure.ts';
import { drawTable } from './table.ts';

/** How far a list or a quotation stands in. */
const indent = 18;

/** Of what stands under a heading. */
const twoLines = 44;
const roomUnder = { figures: 130, table: 90, columns: 170 } as const;

/** What the document says, part by part, and at its end that it was cut if it was. */
export function drawParts(doc: Doc, root: Element, flow: Flow, { parts, lang, cut }: PrintedDocument): void {
  let isWhole = true;
  for (const part of parts) {
    if (part.heading !== null) drawHeading(doc, root, flow, { heading: part.heading, lang, under: 'kind' in part ? roomUnder[part.kind] : twoLines });
    if ('kind' in part) {
      drawFigures(doc, root, flow, part);
      continue;
    }
    const { blocks, whole } = blocksOf(part.html, most.blocks);
    isWhole &&= whole;
    drawBlocks(doc, root, flow, part, blocks);
  }
  if (isWhole && !flow.isFull()) return;
  const text = setText(doc, [plainSpan(cut)], { look: looks.small, rightToLeft: isRightToLeft(lang), ...column });
  put(doc, root, 'P', lang, (element) => (flow.isFull() ? drawAt(doc, element, text, flow.floor) : flow.draw(element, text)));
}

function drawFigures(doc: Doc, root: Element, flow: Flow, part: PrintedFigures | PrintedTable | PrintedColumns): void {
  if (flow.isFull()) return;
  if (part.kind === 'figures') drawFacts(doc, root, flow, part.figures, part.lang);
  else if (part.kind === 'table') drawTable(doc, root, flow, part);
  else drawColumns(doc, root, flow, part);
}

type Heading = { heading: string; lang: string; /** How much of what it is over goes with it: a heading does not end a page. */ under: number };

function drawHeading(doc: Doc, root: Element, flow: Flow, { heading, lang, under }: Heading): void {
  flow.skip(10);
  const text = setText(doc, [plainSpan(heading)], { look: looks.heading, rightToLeft: isRightToLeft(lang), ...column });
  flow.need(text.height + under);
  put(doc, root, 'H2', lang, (element) => flow.draw(element, text));
}

/** Items that follow each other are one list to whoever has the document read aloud. */
function drawBlocks(doc: Doc, root: Element, flow: Flow, part: PrintedPart, blocks: Block[]): void {
  let list: Element | null = null;
  for (const block of blocks) {
    if (flow.isFull()) break;
    if (block.lists === 0) {
      list?.end();
      list = null;
      drawBlock(doc, root, flow, part, block);
      continue;
    }
    if (!list) {
      list = doc.struct('L', { lang: part.lang });
      root.add(list);
    }
    put(doc, list, 'LI', undefined, (item) => drawBlock(doc, item, flow, part, block));
  }
  list?.end();
}

const lookOf = ({ kind }: Block, part: PrintedPart): Look => (kind === 'heading' ? looks.subheading : looks[part.look]);

function typeOf({ kind, lists, quotes }: Block): string {
  if (lists > 0) return 'LBody';
  return kind === 'heading' ? 'H3' : quotes > 0 ? 'BlockQuote' : 'P';
}

function drawBlock(doc: Doc, parent: Element, flow: Flow, part: PrintedPart, block: Block): void {
  if (block.kind === 'rule') return drawRule(doc, flow);
  const look = lookOf(block, part);
  const rightToLeft = !block.code && runsFromTheRight(block.spans.map(({ text }) => text).join(''), isRightToLeft(part.lang));
  const inset = (block.lists + block.quotes) * indent;
  const text = setText(doc, block.spans, { look, rightToLeft, left: column.left + (rightToLeft ? 0 : inset), width: column.width - inset });
  const tight = block.lists > 0 ? { ...text, look: { ...look, after: look.after / 2 } } : text;
  flow.need(block.kind === 'heading' ? text.height + 40 : Math.min(2, text.lines.length) * text.leading);
  if (flow.isFull()) return;
  const place = { rightToLeft, look, inset };
  if (block.marker !== null) drawMarker(doc, parent, block.marker, { ...place, leading: text.leading, top: flow.y() });
  put(doc, parent, typeOf(block), part.lang, (element) => flow.draw(element, tight, block.quotes > 0 ? (top, height) => drawBar(doc, { ...place, top, height }) : undefined));
}

type Place = { rightToLeft: boolean; look: Look; /** How far from its edge the block begins. */ inset: number; top: number };

/** An item's bullet or number: it ends where the text begins, however many digits it has. */
function drawMarker(doc: Doc, parent: Element, marker: string, { rightToLeft, look, inset, leading, top }: Place & { leading: number }): void {
  const width = indent + 24;
  const left = rightToLeft ? column.left + column.width - inset + 6 : column.left + inset - 6 - width;
  const text = setText(doc, [plainSpan(marker)], { look: { ...look, colour: colours.accent }, rightToLeft, left, width, atEnd: true });
  put(doc, parent, 'Lbl', undefined, (element) => drawAt(doc, element, { ...text, leading }, top));
}

/** Beside each line of a quotation. */
function drawBar(doc: Doc, { rightToLeft, inset, top, height }: Place & { height: number }): void {
  const at = inset - indent + 4;
  doc.markContent('Artifact', { type: 'Layout' });
  doc.save().rect(rightToLeft ? column.left + column.width - at - 2 : column.left + at, top, 2, height + 1).fill(colours.line).restore();
  doc.endMarkedContent();
}

function drawRule(doc: Doc, flow: Flow): void {
  flow.need(24);
  doc.markContent('Artifact', { type: 'Layout' });
  doc.save().rect(column.left, flow.y() + 6, column.width, 0.75).fill(colours.line).restore();
  doc.endMarkedContent();
  flow.skip(18);
}
