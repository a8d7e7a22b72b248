import { column, drawAt, plainSpan, setText, type Doc, type Element, type SetText } from './canvas.ts';
import type { PrintedTable } from './document.ts';
import type { Flow } from './flow.ts';
import { colours, looks, type Look } from './look.ts';
import { isRightToLeft, put } from './structure.ts';

const gap = 10;
/** Above and below what stands in a row. */
const padding = 4;
/** How much of the width the first cell of a row has, and the bar; the numbers share the rest. */
const shares = { first: 0.42, bar: 0.3 } as const;

type Place = { left: number; width: number };
type Columns = { cells: Place[]; bar: Place | null; rightToLeft: boolean };

/** A table, its head again on each page; a bar is drawn beside each row that has one. */
export function drawTable(doc: Doc, root: Element, flow: Flow, table: PrintedTable): void {
  const places = placesOf(table);
  const head = setRow(doc, places, table.columns, looks.label);
  const parent = doc.struct('Table', { lang: table.lang });
  root.add(parent);
  flow.need(3 * (head.height + 2 * padding));
  if (table.columns.some((name) => name !== '')) drawRow(doc, parent, flow, { ...head, isHead: true }, places);
  for (const { cells, bar } of table.rows) {
    const row = setRow(doc, places, cells, looks.cell);
    const before = flow.y();
    flow.need(row.height + 2 * padding);
    if (flow.isFull()) break;
    if (flow.y() < before) drawRow(doc, parent, flow, { ...head, isHead: true }, places);
    drawRow(doc, parent, flow, { ...row, isHead: false, ...(bar !== undefined && { bar }) }, places);
  }
  parent.end();
  flow.skip(14);
}

function placesOf({ columns, rows, lang }: PrintedTable): Columns {
  const rightToLeft = isRightToLeft(lang);
  const hasBars = rows.some(({ bar }) => bar !== undefined);
  const first = column.width * shares.first;
  const bar = hasBars ? column.width * shares.bar : 0;
  const others = Math.max(1, columns.length - 1);
  const each = (column.width - first - bar) / others;
  const widths = columns.map((_, at) => (at === 0 ? first : each));
  const starts = widths.map((_, at) => widths.slice(0, at).reduce((sum, width) => sum + width, 0));
  const placed = (start: number, width: number): Place => ({ left: column.left + (rightToLeft ? column.width - start - width : start), width: width - gap });
  const shifted = (place: Place): Place => (rightToLeft ? { ...place, left: place.left + gap } : place);
  return { cells: widths.map((width, at) => shifted(placed(starts[at] ?? 0, width))), bar: hasBars ? { left: column.left + (rightToLeft ? 0 : column.width - bar), width: bar } : null, rightToLeft };
}

type Row = { texts: SetText[]; height: number };

function setRow(doc: Doc, { cells, rightToLeft }: Columns, texts: readonly string[], look: Look): Row {
  const set = cells.map((place, at) => setText(doc, [plainSpan(texts[at] ?? '')], { look, rightToLeft, atEnd: at > 0, ...place }));
  return { texts: set, height: Math.max(...set.map(({ height }) => height)) };
}

function drawRow(doc: Doc, parent: Element, flow: Flow, { texts, height, isHead, bar }: Row & { isHead: boolean; bar?: number }, places: Columns): void {
  const top = flow.y() + padding;
  put(doc, parent, 'TR', undefined, (row) => {
    texts.forEach((text, at) => put(doc, row, isHead || at === 0 ? 'TH' : 'TD', undefined, (cell) => drawAt(doc, cell, text, top)));
  });
  doc.markContent('Artifact', { type: 'Layout' });
  if (bar !== undefined && places.bar) drawBar(doc, places.bar, places.rightToLeft, bar, top + height / 2);
  const floor = top + height + padding;
  doc.save().rect(column.left, floor - 0.5, column.width, 0.5).fill(colours.line).restore();
  doc.endMarkedContent();
  flow.skip(height + 2 * padding);
}

function drawBar(doc: Doc, { left, width }: Place, rightToLeft: boolean, share: number, middle: number): void {
  const long = width * Math.min(1, Math.max(0, share));
  doc.save().rect(left, middle - 4, width, 8).fill(colours.ground).restore();
  if (long > 0) doc.save().rect(rightToLeft ? left + width - long : left, middle - 4, long, 8).fill(colours.accent).restore();
}
