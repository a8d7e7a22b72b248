import { themes } from '@passerelle/core/kernel/contract.ts';
import { usualWeights } from '@passerelle/core/matching/contract.ts';
import type { LevelledTheme, MatchingProblem, Person } from '@passerelle/core/matching/facts.ts';
import { slots } from '@passerelle/core/profiles/contract.ts';
import { communeSettings } from '@passerelle/core/programmes/contract.ts';

/** The same numbers each time (Lehmer's generator): two measurements are of the same people. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** Invented people, as many on each side: of both colleges, most with French or Arabic, some with neither in common. */
export function aCohort(size: number, seed = 7): MatchingProblem {
  const random = createRandom(seed);
  const upTo = (most: number) => Math.floor(random() * most);
  const oneOf = <T>(all: readonly T[]): T => all[upTo(all.length)]!;
  const some = <T>(all: readonly T[], share: number): T[] => all.filter(() => random() < share);
  const levelled = (): LevelledTheme[] => some(themes, 0.25).map((theme) => ({ theme, level: 1 + upTo(3) }));
  const towns = Array.from({ length: Math.max(4, size / 5) }, (_, at) => ({ id: `town-${at}`, population: random() < 0.1 ? null : Math.round(10 ** (3 + 2.5 * random())), setting: random() < 0.1 ? null : oneOf(communeSettings) }));
  const people = (side: string) => Array.from({ length: size }, (_, at): Person => ({
    id: `${side}-${String(at).padStart(5, '0')}`,
    college: random() < 0.6 ? 'official' : 'elected',
    languages: oneOf([['fr'], ['fr', 'ar'], ['fr', 'ar', 'zgh'], ['ar'], ['fr', 'en']]),
    slots: some(slots, 0.3),
    wanted: levelled(),
    offered: levelled(),
    wishes: random() < 0.3 ? [`${side === 'mentor' ? 'mentee' : 'mentor'}-${String(upTo(size)).padStart(5, '0')}`] : [],
    commune: oneOf(towns),
    free: 1,
    partners: [],
  }));
  const mentors = people('mentor');
  const mentees = people('mentee');
  const excluded = Array.from({ length: Math.floor(size / 20) }, (): [string, string] => [oneOf(mentors).id, oneOf(mentees).id]);
  const ties = Array.from({ length: Math.floor(size / 10) }, (): [string, string] => [oneOf(towns).id, oneOf(towns).id]);
  return { mentors, mentees, weights: usualWeights, ties, pinned: [], forbidden: [], excluded };
}
