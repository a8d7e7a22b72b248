import type { MatchingProblem } from '@passerelle/core/matching/facts.ts';
import { createRules } from '@passerelle/core/matching/possible.ts';
import { createScoring, millionths, pack } from '@passerelle/core/matching/scoring.ts';

export type Outcome = { pairs: number; score: number };
type Edge = { row: number; column: number; score: number };

/** All pairs that may be, by the product's own rules and scores: what differs is the choosing alone. */
function edgesOf(problem: MatchingProblem): Edge[] {
  const rules = createRules(problem);
  const scoring = createScoring(problem);
  const mentors = problem.mentors.map(pack);
  return problem.mentees.map(pack).flatMap((mentee, row) => mentors.flatMap((mentor, column) => (rules.obstacle(mentor, mentee) === null ? [{ row, column, score: scoring.score(mentor, mentee) }] : [])));
}

/** The best pair first, then the best of those who are left, and so on: what one does with a list and a pencil. */
export function greedy(problem: MatchingProblem): Outcome {
  const rows = new Set<number>();
  const columns = new Set<number>();
  let score = 0;
  for (const edge of edgesOf(problem).toSorted((one, other) => other.score - one.score)) {
    if (rows.has(edge.row) || columns.has(edge.column)) continue;
    rows.add(edge.row);
    columns.add(edge.column);
    score += edge.score;
  }
  return { pairs: rows.size, score: score / millionths };
}

/** Every way there is, for a few people. */
export function bruteForce(problem: MatchingProblem): Outcome {
  const byRow = problem.mentees.map((): Edge[] => []);
  for (const edge of edgesOf(problem)) byRow[edge.row]!.push(edge);
  const taken = new Set<number>();
  const from = (row: number): Outcome => {
    if (row === byRow.length) return { pairs: 0, score: 0 };
    let best = from(row + 1);
    for (const { column, score } of byRow[row]!) {
      if (taken.has(column)) continue;
      taken.add(column);
      const rest = from(row + 1);
      taken.delete(column);
      if (rest.pairs + 1 > best.pairs || (rest.pairs + 1 === best.pairs && rest.score + score > best.score)) best = { pairs: rest.pairs + 1, score: rest.score + score };
    }
    return best;
  };
  const { pairs, score } = from(0);
  return { pairs, score: score / millionths };
}
