export type Mark = 'bold' | 'italic' | 'link' | 'list' | 'quote' | 'code';

export type Written = { text: string; start: number; end: number };
/** What goes in place of `from` to `to`, and what is selected afterwards. */
type Change = { from: number; to: number; text: string; start: number; end: number };

const around: Partial<Record<Mark, string>> = { bold: '**', italic: '*', code: '`' };
const before: Partial<Record<Mark, string>> = { list: '- ', quote: '> ' };

/** Markdown around the selection, or before its lines; taken off again where it stands already. `linkText`: for a link around nothing. */
export function marked(written: Written, mark: Mark, linkText: string): Change {
  const sign = around[mark];
  if (sign) return wrapped(written, mark === 'code' && selected(written).includes('\n') ? '```' : sign);
  const prefix = before[mark];
  if (prefix) return prefixed(written, prefix);
  const words = selected(written) || linkText;
  const text = `[${words}](https://)`;
  // The address is selected, to be typed over.
  const address = written.start + words.length + 3;
  return { from: written.start, to: written.end, text, start: address, end: address + 'https://'.length };
}

const selected = ({ text, start, end }: Written) => text.slice(start, end);

function wrapped({ text, start, end }: Written, sign: string): Change {
  const [open, close] = sign === '```' ? ['```\n', '\n```'] : [sign, sign];
  const [outerStart, outerEnd] = [start - open.length, end + close.length];
  const inner = text.slice(start, end);
  const isMarked = outerStart >= 0 && text.slice(outerStart, start) === open && text.slice(end, outerEnd) === close;
  // One star of two is no italic.
  const isBold = sign === '*' && (text.slice(0, start).match(/\*+$/)?.[0].length ?? 0) % 2 === 0;
  if (isMarked && !isBold) return { from: outerStart, to: outerEnd, text: inner, start: outerStart, end: outerStart + inner.length };
  return { from: start, to: end, text: open + inner + close, start: start + open.length, end: end + open.length };
}

function prefixed({ text, start, end }: Written, prefix: string): Change {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', Math.max(from, end > start && text[end - 1] === '\n' ? end - 1 : end));
  const to = next < 0 ? text.length : next;
  const lines = text.slice(from, to).split('\n');
  const isMarked = lines.every((line) => line.startsWith(prefix));
  const changed = lines.map((line) => (isMarked ? line.slice(prefix.length) : prefix + line)).join('\n');
  const caret = from + changed.length;
  return { from, to, text: changed, start: end > start ? from : caret, end: caret };
}
