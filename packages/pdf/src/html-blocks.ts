import { Parser } from 'htmlparser2';

export type Span = { text: string; bold: boolean; italic: boolean; strike: boolean; href: string | null };

/** A piece of text that stands by itself: a paragraph, an item or a part of one, a small heading; or a line across. */
export type Block = {
  kind: 'text' | 'heading' | 'rule';
  spans: Span[];
  /** Of an item's first block: its bullet or number. */
  marker: string | null;
  /** How many lists and quotations it is in. */
  lists: number;
  quotes: number;
  /** Code runs from the left whatever is in it. */
  code: boolean;
};

/** A line break inside a block: white space to the bidirectional algorithm, so that a block keeps one direction. */
export const lineSeparator = '\u2028';

/** Deeper ones stand where the deepest of these do. */
const deepest = 5;
const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const blocks = new Set(['p', 'li', 'ul', 'ol', 'blockquote', 'pre', 'hr', ...headings]);
const unsaid = new Set(['script', 'style', 'template']);
const marks: Record<string, 'bold' | 'italic' | 'strike'> = { strong: 'bold', b: 'bold', em: 'italic', i: 'italic', s: 'strike', del: 'strike' };

type Open = { bold: number; italic: number; strike: number; pre: number; quotes: number; unsaid: number; hrefs: (string | null)[]; lists: { next: number | null }[] };

/**
 * The blocks of stored HTML, at most `max` of them; `whole` is false where there were more. One pass and no recursion, so that
 * neither depth nor length of what somebody wrote can hurt.
 */
export function blocksOf(html: string, max: number): { blocks: Block[]; whole: boolean } {
  const found: Block[] = [];
  const open: Open = { bold: 0, italic: 0, strike: 0, pre: 0, quotes: 0, unsaid: 0, hrefs: [], lists: [] };
  let spans: Span[] = [];
  let marker: string | null = null;
  let kind: Block['kind'] = 'text';
  let whole = true;

  function end(): void {
    const trimmed = open.pre > 0 ? spans : trimEnds(spans);
    spans = [];
    if (kind !== 'rule' && trimmed.length === 0 && marker === null) return;
    if (found.length < max) {
      found.push({ kind, spans: trimmed, marker, lists: Math.min(open.lists.length, deepest), quotes: Math.min(open.quotes, deepest), code: open.pre > 0 });
    } else whole = false;
    marker = null;
  }

  function say(text: string): void {
    if (text === '' || open.unsaid > 0) return;
    const span: Span = { text, bold: open.bold > 0, italic: open.italic > 0, strike: open.strike > 0, href: open.hrefs.at(-1) ?? null };
    const last = spans.at(-1);
    if (last && last.bold === span.bold && last.italic === span.italic && last.strike === span.strike && last.href === span.href) last.text += text;
    else spans.push(span);
  }

  const parser = new Parser({
    onopentag(name, attributes) {
      if (blocks.has(name)) end();
      count(open, name, 1);
      if (headings.has(name)) kind = 'heading';
      if (name === 'li') marker = nextMarker(open.lists);
      if (name === 'ul') open.lists.push({ next: null });
      if (name === 'ol') open.lists.push({ next: Number.parseInt(attributes['start'] ?? '1', 10) || 1 });
      if (name === 'a') open.hrefs.push(attributes['href'] ?? null);
      if (name === 'br') say(lineSeparator);
      // A name is a world of its own: an Arabic one in a French sentence moves nothing around it.
      if (name === 'bdi') say('\u2068');
      if (name === 'hr') {
        kind = 'rule';
        end();
        kind = 'text';
      }
    },
    ontext(text) {
      say(open.pre > 0 ? text.replace(/\n$/, '').replaceAll('\n', lineSeparator) : text.replace(/[ \t\n\r\f]+/g, ' '));
    },
    onclosetag(name) {
      if (name === 'bdi') say('\u2069');
      if (blocks.has(name)) end();
      if (headings.has(name)) kind = 'text';
      count(open, name, -1);
      if (name === 'ul' || name === 'ol') open.lists.pop();
      if (name === 'a') open.hrefs.pop();
    },
  });
  parser.end(html);
  end();
  return { blocks: found, whole };
}

function count(open: Open, name: string, by: 1 | -1): void {
  const mark = marks[name];
  if (mark) open[mark] += by;
  if (name === 'pre') open.pre += by;
  if (name === 'blockquote') open.quotes += by;
  if (unsaid.has(name)) open.unsaid += by;
}

function nextMarker(lists: Open['lists']): string {
  const list = lists.at(-1);
  if (!list || list.next === null) return lists.length > 1 ? '–' : '•';
  list.next += 1;
  return `${list.next - 1}.`;
}

const blank = `[ ${lineSeparator}]+`;
const [leading, trailing] = [new RegExp(`^${blank}`), new RegExp(`${blank}$`)];

function trimEnds(spans: Span[]): Span[] {
  const [first, last] = [spans[0], spans.at(-1)];
  if (first) first.text = first.text.replace(leading, '');
  if (last) last.text = last.text.replace(trailing, '');
  return spans.filter(({ text }) => text !== '');
}
