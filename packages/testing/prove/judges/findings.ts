/** What may have gone wrong, counted on the last line; `broken` is everything else that must not be. */
export type Fault = 'lost' | 'doubled' | 'disordered' | 'leaked' | 'broken';
export type Finding = { fault: Fault; what: string };
export type Verdict = Record<Fault, number>;

export function count(findings: readonly Finding[]): Verdict {
  const verdict: Verdict = { lost: 0, doubled: 0, disordered: 0, leaked: 0, broken: 0 };
  for (const { fault } of findings) verdict[fault] += 1;
  return verdict;
}

export const isClean = (verdict: Verdict) => Object.values(verdict).every((n) => n === 0);

/** The line that machines read. */
export function sentence({ lost, doubled, disordered, leaked }: Verdict): string {
  return `lost ${lost}, doubled ${doubled}, disordered ${disordered}, leaked ${leaked}`;
}
