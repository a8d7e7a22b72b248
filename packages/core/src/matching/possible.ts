import type { MatchingProblem, Person } from './facts.ts';
import type { Packed } from './scoring.ts';

/** Why two cannot be a pair; null: they can. */
export type Obstacle = 'college' | 'language' | 'paired' | 'excluded' | 'forbidden';

const key = (one: string, other: string) => `${one} ${other}`;

/** The rules that no score outweighs. */
export function createRules({ excluded, forbidden }: Pick<MatchingProblem, 'excluded' | 'forbidden'>) {
  const apart = new Set(excluded.flatMap(([one, other]) => [key(one, other), key(other, one)]));
  const never = new Set(forbidden.map(([mentorId, menteeId]) => key(mentorId, menteeId)));
  // Most have none of these at all: a million pairs ask about few of them.
  const concerned = new Set([...excluded.flat(), ...forbidden.flat()]);
  return {
    obstacle(mentor: Packed, mentee: Packed): Obstacle | null {
      const [a, b] = [mentor.person, mentee.person];
      if (a.college !== b.college) return 'college';
      if ((mentor.languages & mentee.languages) === 0) return 'language';
      if (areTogether(a, b)) return 'paired';
      if (!concerned.has(a.id) || !concerned.has(b.id)) return null;
      if (apart.has(key(a.id, b.id))) return 'excluded';
      return never.has(key(a.id, b.id)) ? 'forbidden' : null;
    },
  };
}

const areTogether = (one: Person, other: Person) => one.id === other.id || one.partners.includes(other.id);
