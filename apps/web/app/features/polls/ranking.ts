/** Options by their ranks (1 for the best, empty for none), best first; null when ranks come twice or leave holes. */
export function choicesOf(ranks: readonly (readonly [optionId: string, rank: string])[]): string[] | null {
  const given = ranks.filter(([, rank]) => rank !== '');
  const ordered = given.toSorted(([, one], [, other]) => Number(one) - Number(other));
  return ordered.every(([, rank], index) => rank === String(index + 1)) ? ordered.map(([id]) => id) : null;
}

/** The ranking once an option is given a rank: whoever had it moves to where that option was, so that no rank comes twice. */
export function withRank(ranks: ReadonlyMap<string, string>, optionId: string, rank: string): Map<string, string> {
  const next = new Map(ranks);
  const other = rank === '' ? undefined : [...ranks].find(([id, taken]) => id !== optionId && taken === rank)?.[0];
  if (other !== undefined) next.set(other, ranks.get(optionId) ?? '');
  next.set(optionId, rank);
  return next;
}
