/** A stretch of words that both texts have, or that only one of them has. */
export type Piece = { kind: 'same' | 'added' | 'removed'; text: string };

/** Differences beyond which two texts are simply another text: what is left would be unreadable, and slow to find. */
const mostSteps = 400;

const words = /\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

/** What changed between two texts, word by word: the fewest words taken out and put in (Myers, "An O(ND) difference algorithm", 1986). */
export function wordDiff(before: string, after: string): Piece[] {
  const [from, to] = [before.match(words) ?? [], after.match(words) ?? []];
  let start = 0;
  while (start < from.length && start < to.length && from[start] === to[start]) start += 1;
  let end = 0;
  while (end < from.length - start && end < to.length - start && from.at(-1 - end) === to.at(-1 - end)) end += 1;
  const middle = changes(from.slice(start, from.length - end), to.slice(start, to.length - end));
  return joined([...same(from.slice(0, start)), ...middle, ...same(from.slice(from.length - end))]);
}

const same = (tokens: string[]): Piece[] => tokens.map((text) => ({ kind: 'same', text }));

function changes(from: string[], to: string[]): Piece[] {
  const trail = search(from, to);
  if (!trail) return [{ kind: 'removed', text: from.join('') }, { kind: 'added', text: to.join('') }];
  const pieces: Piece[] = [];
  let [x, y] = [from.length, to.length];
  for (let steps = trail.length - 1; steps > 0; steps -= 1) {
    const reached = trail[steps - 1]!;
    const down = comesFromAbove(reached, x - y, steps);
    const line = down ? x - y + 1 : x - y - 1;
    const [fromX, fromY] = [at(reached, line), at(reached, line) - line];
    while (x > fromX + (down ? 0 : 1) && y > fromY + (down ? 1 : 0)) pieces.push({ kind: 'same', text: from[(y -= 1, (x -= 1))]! });
    pieces.push(down ? { kind: 'added', text: to[fromY]! } : { kind: 'removed', text: from[fromX]! });
    [x, y] = [fromX, fromY];
  }
  while (x > 0) pieces.push({ kind: 'same', text: from[(x -= 1)]! });
  return pieces.reverse();
}

/** How far along each diagonal one gets with so many steps, for each number of steps; null when there are too many. */
function search(from: string[], to: string[]): Map<number, number>[] | null {
  const trail: Map<number, number>[] = [];
  for (let steps = 0; steps <= mostSteps; steps += 1) {
    const [reached, now] = [trail.at(-1) ?? new Map<number, number>(), new Map<number, number>()];
    trail.push(now);
    for (let line = -steps; line <= steps; line += 2) {
      let x = steps === 0 ? 0 : comesFromAbove(reached, line, steps) ? at(reached, line + 1) : at(reached, line - 1) + 1;
      while (x < from.length && x - line < to.length && from[x] === to[x - line]) x += 1;
      now.set(line, x);
      if (x >= from.length && x - line >= to.length) return trail;
    }
  }
  return null;
}

const at = (reached: Map<number, number>, line: number) => reached.get(line) ?? -1;

const comesFromAbove = (reached: Map<number, number>, line: number, steps: number) =>
  line === -steps || (line !== steps && at(reached, line - 1) < at(reached, line + 1));

/** Neighbours of one kind as one piece. */
function joined(pieces: Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const { kind, text } of pieces) {
    const last = out.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text) out.push({ kind, text });
  }
  return out;
}
