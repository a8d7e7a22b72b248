import { assign } from './assigning.ts';
import type { MatchingProblem, ProposedPair, Proposal } from './facts.ts';
import { leftoversOf } from './leftovers.ts';
import { createRules } from './possible.ts';
import { createScoring, millionths, pack, type Packed } from './scoring.ts';

/**
 * The best that can be proposed to a whole cohort: pinned pairs stand, then as many pairs as there can be, then the highest sum of their
 * scores. The same problem has the same answer. It takes a processor for as long as it lasts: a thread's work.
 */
export function propose(problem: MatchingProblem): Proposal {
  const mentors = problem.mentors.map(pack);
  const mentees = problem.mentees.map(pack);
  const scoring = createScoring(problem);
  const rules = createRules(problem);
  const pinned = pinnedPairs(problem, mentors, mentees);
  const held = new Set(pinned.map(([, mentee]) => mentee));
  const places = mentors.map((mentor) => Math.max(0, mentor.person.free - pinned.filter(([one]) => one === mentor).length));
  const rows = mentees.filter((mentee) => mentee.person.free > 0 && !held.has(mentee));
  const worth = new Int32Array(rows.length * mentors.length).fill(-1);
  rows.forEach((mentee, row) => {
    mentors.forEach((mentor, column) => {
      if (places[column]! > 0 && rules.obstacle(mentor, mentee) === null) worth[row * mentors.length + column] = scoring.score(mentor, mentee);
    });
  });
  const columnOf = assign({ rows: rows.length, columns: mentors.length, worth, most: millionths, places });
  const found = rows.flatMap((mentee, row) => (columnOf[row]! < 0 ? [] : [pairOf(mentors[columnOf[row]!]!, mentee, false)]));
  const pairs = [...pinned.map(([mentor, mentee]) => pairOf(mentor, mentee, true)), ...found].sort((one, other) => (one.menteeId < other.menteeId ? -1 : 1));
  return { pairs, leftovers: leftoversOf({ mentors, mentees, pairs, rules }), score: pairs.reduce((sum, { score }) => sum + Math.round(score * millionths), 0) / millionths };

  function pairOf(mentor: Packed, mentee: Packed, isPinned: boolean): ProposedPair {
    const explained = scoring.explain(mentor, mentee);
    return { mentorId: mentor.person.id, menteeId: mentee.person.id, score: explained.score, pinned: isPinned, explained };
  }
}

function pinnedPairs({ pinned }: MatchingProblem, mentors: Packed[], mentees: Packed[]): [mentor: Packed, mentee: Packed][] {
  const byId = new Map([...mentors, ...mentees].map((packed) => [packed.person.id, packed]));
  return pinned.map(([mentorId, menteeId]) => {
    const [mentor, mentee] = [byId.get(mentorId), byId.get(menteeId)];
    if (!mentor || !mentee) throw new Error('somebody is pinned who takes no part');
    return [mentor, mentee];
  });
}
