/** Stretches of posts by `seq`, both ends included. */
export type Range = [first: number, last: number];

/** The same posts as stretches that neither touch nor overlap, in their order. */
export function joined(ranges: readonly Range[]): Range[] {
  const all: Range[] = [];
  for (const [first, end] of ranges.toSorted(([one], [other]) => one - other)) {
    const last = all.at(-1);
    if (last && first <= last[1] + 1) last[1] = Math.max(last[1], end);
    else all.push([first, end]);
  }
  return all;
}

/** What is in `ranges` and not in `gone`. */
export function without(ranges: readonly Range[], gone: readonly Range[]): Range[] {
  return gone.reduce<Range[]>(
    (left, [from, to]) =>
      left.flatMap(([first, last]): Range[] => {
        const before: Range = [first, Math.min(last, from - 1)];
        const after: Range = [Math.max(first, to + 1), last];
        return from > last || to < first ? [[first, last]] : [before, after].filter(([start, end]) => start <= end);
      }),
    joined(ranges),
  );
}
