import type { Leftover } from './contract.ts';
import type { ProposedPair } from './facts.ts';
import type { createRules, Obstacle } from './possible.ts';
import type { Packed } from './scoring.ts';

type Outcome = { mentors: Packed[]; mentees: Packed[]; pairs: ProposedPair[]; rules: ReturnType<typeof createRules> };

/** From the farthest to a pair to the nearest: the reason told is the last one that held for whoever came nearest. */
const steps = ['college', 'language', 'paired', 'excluded', 'forbidden'] as const satisfies readonly Obstacle[];
const reasonOf = { college: 'college', language: 'language', paired: 'excluded', excluded: 'excluded', forbidden: 'excluded' } as const;

/** Who stays alone, mentees first, and why. Who is in a binôme already, and a mentor without a place, does not stay alone. */
export function leftoversOf({ mentors, mentees, pairs, rules }: Outcome): Leftover[] {
  const paired = new Set(pairs.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]));
  const alone = (all: Packed[]) => all.filter(({ person }) => person.free > 0 && person.partners.length === 0 && !paired.has(person.id));
  const tell = (one: Packed, side: Leftover['side'], reason: Leftover['reason']): Leftover => ({ memberId: one.person.id, side, reason });
  return [
    ...alone(mentees).map((mentee) => tell(mentee, 'mentee', reasonFor(mentee, mentors, (mentor) => rules.obstacle(mentor, mentee)))),
    ...alone(mentors).map((mentor) => tell(mentor, 'mentor', reasonFor(mentor, mentees, (mentee) => rules.obstacle(mentor, mentee)))),
  ];
}

function reasonFor(one: Packed, others: Packed[], obstacleTo: (other: Packed) => Obstacle | null): Leftover['reason'] {
  if (one.languages === 0) return 'profile';
  let nearest = 0;
  for (const other of others) {
    const obstacle = obstacleTo(other);
    // Nothing stood between the two but that the other one's places went to somebody else.
    if (obstacle === null) return 'capacity';
    nearest = Math.max(nearest, steps.indexOf(obstacle));
  }
  return reasonOf[steps[nearest]!];
}
