export type Part = { text: string; found: boolean };
/** From the first character of what was found to after its last. */
export type Range = [number, number];

/** So much is shown of a text in which something was found, and so much of that before the first place, in characters. */
const longest = 180;
const before = 50;

/** The stretch of a text in which something was found, the ranges in their order, in pieces. */
export function partsAround(plain: string, ranges: Range[]): Part[] {
  const start = startOf(plain, ranges[0]?.[0] ?? 0);
  const end = endOf(plain, Math.max(start + longest, ranges[0]?.[1] ?? 0));
  const ellipsis = (is: boolean): Part => ({ text: is ? '…' : '', found: false });
  return [ellipsis(start > 0), ...partsOf(plain, ranges, start, end), ellipsis(end < plain.length)].filter(({ text }) => text !== '').reduce(joined, []);
}

/** The whole of a text in which something was found, or a stretch of it, the ranges in their order, in pieces. */
export function partsOf(plain: string, ranges: Range[], start = 0, end = plain.length): Part[] {
  const parts: Part[] = [];
  let at = start;
  for (const [from, to] of ranges) {
    if (from < at || to > end) continue;
    parts.push({ text: plain.slice(at, from), found: false }, { text: plain.slice(from, to), found: true });
    at = to;
  }
  return [...parts, { text: plain.slice(at, end), found: false }].filter(({ text }) => text !== '');
}

function startOf(plain: string, first: number): number {
  if (first <= before) return 0;
  const space = plain.indexOf(' ', first - before);
  return space >= 0 && space < first ? space + 1 : first;
}

function endOf(plain: string, wanted: number): number {
  if (wanted >= plain.length) return plain.length;
  const space = plain.lastIndexOf(' ', wanted);
  const end = space > wanted - before ? space : wanted;
  // Never between the two halves of one character.
  return /[\ud800-\udbff]/.test(plain[end - 1] ?? '') ? end + 1 : end;
}

function joined(parts: Part[], next: Part): Part[] {
  const last = parts.at(-1);
  return last && last.found === next.found ? [...parts.slice(0, -1), { text: last.text + next.text, found: next.found }] : [...parts, next];
}
