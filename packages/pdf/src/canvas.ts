import type PDFDocument from 'pdfkit';
import { fromLeftToRight, isTall, linesOf, widthOf, type Atom, type Line } from './lines.ts';
import type { Span } from './html-blocks.ts';
import { colours, page, type Look } from './look.ts';

export type Doc = InstanceType<typeof PDFDocument>;
/** An element of the structure by which a screen reader reads the document. */
export type Element = PDFKit.PDFStructureElement;

type Setting = {
  look: Look;
  rightToLeft: boolean;
  /** The edges between which it stands: at the one where its lines begin, or with `atEnd` at the other. */
  left: number;
  width: number;
  atEnd?: boolean;
};

export type SetText = { lines: Line[]; leading: number; height: number } & Setting;

/** A text in lines; nothing is drawn yet. */
export function setText(doc: Doc, spans: Span[], setting: Setting): SetText {
  const { look, width, rightToLeft } = setting;
  const measure = (font: string, size: number, text: string) => doc.font(font).fontSize(size).widthOfString(text);
  const lines = linesOf({ spans, face: look.face, size: look.size, rightToLeft }, width, measure);
  const leading = look.size * look.leading * (isTall(spans) ? 1.15 : 1);
  return { ...setting, lines, leading, height: lines.length * leading };
}

export const plainSpan = (text: string): Span => ({ text, bold: false, italic: false, strike: false, href: null });

/** Draws a text where it is put, on this page. */
export function drawAt(doc: Doc, element: Element | null, text: SetText, top: number): void {
  text.lines.forEach((line, index) => drawLine(doc, element, line, baselineOf(text, top + index * text.leading), text));
}

/** Where a line of a text stands whose room begins at `top`. */
export const baselineOf = ({ leading, look }: SetText, top: number): number => top + leading / 2 + look.size * 0.34;

// By such a letter a font knows that a piece of text runs from the right.
const isShaped = /\p{Script=Arabic}/u;

type Placed = Atom & { x: number };

/**
 * Draws a line at a baseline, as what `element` holds; null: of something that only decorates. It is drawn in the order in which it is read, wherever its words stand: so
 * it is read aloud and copied in that order too.
 */
export function drawLine(doc: Doc, element: Element | null, line: Line, baseline: number, { look, rightToLeft, left, width, atEnd = false }: Setting): void {
  const full = line.reduce((sum, atom) => sum + atom.width, 0);
  let x = rightToLeft !== atEnd ? left + width - full : left;
  const at = new Map<Atom, number>();
  for (const atom of fromLeftToRight(line)) {
    at.set(atom, x);
    x += atom.width;
  }
  for (const group of groupsOf(line.map((atom) => ({ ...atom, x: at.get(atom)! })))) drawGroup(doc, element, group, baseline, look);
}

/** What follows each other and looks alike: it is drawn, marked and linked as one. */
function groupsOf(line: Placed[]): Placed[][] {
  const groups: Placed[][] = [];
  for (const atom of line) {
    const last = groups.at(-1)?.[0];
    const fontCounts = atom.level % 2 === 0;
    if (last && last.span === atom.span && last.level === atom.level && (!fontCounts || last.font === atom.font)) groups.at(-1)!.push(atom);
    else groups.push([atom]);
  }
  return groups;
}

function drawGroup(doc: Doc, element: Element | null, group: Placed[], baseline: number, look: Look): void {
  const { span } = group[0]!;
  const href = span.href === null || !element ? null : addressOf(span.href);
  const link = href === null ? null : doc.struct('Link');
  if (link) element?.add(link);
  const draw = () => {
    doc.fillColor(link ? colours.accent : look.colour);
    drawAtoms(doc, group, baseline, look);
    const stretch = { start: Math.min(...group.map(({ x }) => x)), end: Math.max(...group.map(({ x, width }) => x + width)), baseline, size: look.size };
    if (link && href !== null) drawLink(doc, link, href, stretch);
    if (span.strike) rule(doc, { ...stretch, baseline: baseline - look.size * 0.28 });
  };
  const holder = link ?? element;
  if (holder) holder.add(draw);
  else draw();
  link?.end();
}

function drawAtoms(doc: Doc, group: Placed[], baseline: number, look: Look): void {
  const { level, font, x } = group[0]!;
  if (level % 2 === 1) drawFromTheRight(doc, group, baseline, look);
  else drawRun(doc, font, look.size, group.map(({ shown }) => shown).join(''), x, baseline);
}

/**
 * A font puts Arabic letters into the order in which they stand, which readers of PDF know how to read: so what follows each other
 * in one font is one piece of text, its spaces too.
 */
function drawFromTheRight(doc: Doc, group: Placed[], baseline: number, look: Look): void {
  for (const run of runsOf(group)) {
    const shown = run.map((atom) => atom.shown).join('');
    if (isShaped.test(shown)) drawRun(doc, run[0]!.font, look.size, shown, run.at(-1)!.x, baseline, { features: [], textWidth: widthOf(run), wordCount: 1 });
    else for (const atom of run) drawRun(doc, atom.font, look.size, atom.shown, atom.x, baseline);
  }
}

function runsOf(group: Placed[]): Placed[][] {
  const runs: Placed[][] = [];
  for (const atom of group) {
    if (runs.at(-1)?.[0]?.font === atom.font) runs.at(-1)!.push(atom);
    else runs.push([atom]);
  }
  return runs;
}

/** `features`, even none: the text is shaped as a whole, not word by word. A width that is known is not found out again. */
type Shaping = { features?: []; textWidth?: number; wordCount?: number };

function drawRun(doc: Doc, font: string, size: number, text: string, x: number, baseline: number, shaping: Shaping = {}): void {
  doc.font(font).fontSize(size).text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic', ...shaping });
}

type Stretch = { start: number; end: number; baseline: number; size: number };

function drawLink(doc: Doc, link: Element, href: string, stretch: Stretch): void {
  const { start, end, baseline, size } = stretch;
  rule(doc, { ...stretch, baseline: baseline + size * 0.14 });
  doc.link(start, baseline - size, end - start, size * 1.3, href, { structParent: link } as PDFKit.Mixins.AnnotationOption);
}

function rule(doc: Doc, { start, end, baseline }: Stretch): void {
  doc.save().lineWidth(0.5).strokeColor(colours.accent).moveTo(start, baseline).lineTo(end, baseline).stroke().restore();
}

/** An address as a PDF may hold one; null for what is none, and for what is no place to go to from a sheet of paper. */
function addressOf(href: string): string | null {
  const url = URL.parse(href);
  return url && ['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol) ? url.href : null;
}

/** The arch, drawn `size` wide. */
export function drawMark(doc: Doc, x: number, y: number, size: number): void {
  doc.save().translate(x, y).scale(size / 32).lineWidth(2.2).lineCap('round').strokeColor(colours.accent);
  doc.path('M2.5 11h27M4 25c0-7.5 5-12 12-12s12 4.5 12 12M10 25c0-4.5 2-7 6-7s6 2.5 6 7').stroke().restore();
}

/** The column between the margins. */
export const column = { left: page.side, width: page.width - 2 * page.side } as const;
