import type { Explanation } from '../binomes/contract.ts';
import { themes } from '../kernel/contract.ts';
import { slots, spokenLanguages } from '../profiles/contract.ts';
import { criteria } from './contract.ts';
import type { LevelledTheme, MatchingProblem, Person } from './facts.ts';

/** What a fact that nobody has given counts for: it speaks neither for a pair nor against it. */
const neutral = 0.5;
/** Towns of which one has thirty times as many people as the other have nothing of their size in common. */
const farApart = Math.log(30);
/** Sizes within a factor of two are told as comparable. */
const comparable = Math.log(2);
/** Half days in common that are as good as more of them, and languages beyond the first. */
const enoughSlots = 4;
const enoughLanguages = 2;
/** How much what the mentor hopes to learn counts beside what the mentee does. */
const back = 0.5;

/** Scores are kept in millionths: whole numbers add up without rounding, so that the best sum is the best. */
export const millionths = 1_000_000;

/** A person as the scoring reads a million pairs of them: sets as bits, levels by theme. */
export type Packed = {
  person: Person;
  languages: number;
  slots: number;
  wanted: Uint8Array;
  offered: Uint8Array;
  wants: number;
  offers: number;
  size: number | null;
  wishes: ReadonlySet<string>;
};

const bits = <T>(all: readonly T[], some: readonly T[]) => some.reduce((set, one) => set | (1 << all.indexOf(one)), 0);
const named = <T>(all: readonly T[], set: number) => all.filter((_, at) => set & (1 << at));
const levels = (some: readonly LevelledTheme[]) => Uint8Array.from(themes, (theme) => some.find((one) => one.theme === theme)?.level ?? 0);
const total = (some: Uint8Array) => some.reduce((sum, level) => sum + level, 0);

export function countBits(set: number): number {
  let count = 0;
  for (let left = set; left !== 0; left &= left - 1) count++;
  return count;
}

export function pack(person: Person): Packed {
  const wanted = levels(person.wanted);
  const offered = levels(person.offered);
  const { population } = person.commune;
  return {
    person, wanted, offered,
    languages: bits(spokenLanguages, person.languages),
    slots: bits(slots, person.slots),
    wants: total(wanted),
    offers: total(offered),
    size: population === null ? null : Math.log(population),
    wishes: new Set(person.wishes),
  };
}

/** How much of what one wants the other offers, from 0 to 1; null where either has said nothing. */
function met(one: Packed, other: Packed): number | null {
  if (one.wants === 0 || other.offers === 0) return null;
  let sum = 0;
  for (let theme = 0; theme < themes.length; theme++) sum += Math.min(one.wanted[theme]!, other.offered[theme]!);
  return sum / one.wants;
}

function themesOf(mentor: Packed, mentee: Packed): number {
  const need = met(mentee, mentor) ?? neutral;
  const returned = met(mentor, mentee);
  return returned === null ? need : (need + back * returned) / (1 + back);
}

function settingOf(one: Packed, other: Packed): number {
  const [a, b] = [one.person.commune.setting, other.person.commune.setting];
  if (a === null || b === null) return neutral;
  if (a === b) return 1;
  return (isTown(a) && isTown(b)) || (!isTown(a) && !isTown(b)) ? neutral : 0;
}
const isTown = (setting: string) => setting === 'urban' || setting === 'suburban';

const apart = (one: Packed, other: Packed) => (one.size === null || other.size === null ? null : Math.abs(one.size - other.size));

function communesOf(one: Packed, other: Packed): number {
  const far = apart(one, other);
  const size = far === null ? neutral : Math.max(0, 1 - far / farApart);
  return (size + settingOf(one, other)) / 2;
}

const wishOf = (one: Packed, other: Packed) => (one.wishes.size === 0 ? neutral : Number(one.wishes.has(other.person.id)));

export type Scoring = ReturnType<typeof createScoring>;

/** Scores pairs by these weights: the weighted mean of what each criterion brings, from 0 to 1. What each is worth: docs/decisions/matching.md. */
export function createScoring({ weights, ties }: Pick<MatchingProblem, 'weights' | 'ties'>) {
  const tied = neighbours(ties);
  const whole = criteria.reduce((sum, criterion) => sum + weights[criterion], 0);
  const tie = (one: Packed, other: Packed) => (tied.size === 0 ? neutral : Number(tied.get(one.person.commune.id)?.has(other.person.commune.id) ?? false));
  const points: Record<(typeof criteria)[number], (mentor: Packed, mentee: Packed) => number> = {
    themes: themesOf,
    communes: communesOf,
    languages: (one, other) => Math.min(enoughLanguages, Math.max(0, countBits(one.languages & other.languages) - 1)) / enoughLanguages,
    availability: (one, other) => (one.slots === 0 || other.slots === 0 ? neutral : Math.min(enoughSlots, countBits(one.slots & other.slots)) / enoughSlots),
    ties: tie,
    wishes: (mentor, mentee) => (wishOf(mentor, mentee) + wishOf(mentee, mentor)) / 2,
  };
  const counted = criteria.filter((criterion) => weights[criterion] > 0);

  /** In millionths. */
  function score(mentor: Packed, mentee: Packed): number {
    let sum = 0;
    for (const criterion of counted) sum += weights[criterion] * points[criterion](mentor, mentee);
    return Math.round((sum / whole) * millionths);
  }

  return {
    score,
    /** The same, with what each criterion brought and what it is about. */
    explain(mentor: Packed, mentee: Packed): Explanation {
      const shared = sharedOf(mentor, mentee, tied.size > 0 && tie(mentor, mentee) === 1);
      const parts = counted.map((criterion) => ({ criterion, points: rounded(points[criterion](mentor, mentee)), weight: weights[criterion], shared: shared[criterion] }));
      return { score: score(mentor, mentee) / millionths, parts };
    },
  };
}

function neighbours(ties: MatchingProblem['ties']): Map<string, Set<string>> {
  const all = new Map<string, Set<string>>();
  for (const [one, other] of [...ties, ...ties.map(([a, b]) => [b, a] as const)]) all.set(one, (all.get(one) ?? new Set()).add(other));
  return all;
}

const rounded = (points: number) => Math.round(points * 1000) / 1000;

function sharedOf(mentor: Packed, mentee: Packed, tie: boolean): Record<(typeof criteria)[number], string[]> {
  const far = apart(mentor, mentee);
  const isShared = (at: number) => Math.min(mentee.wanted[at]!, mentor.offered[at]!) + Math.min(mentor.wanted[at]!, mentee.offered[at]!) > 0;
  return {
    themes: themes.filter((_, at) => isShared(at)),
    communes: [...(far !== null && far <= comparable ? ['size'] : []), ...(mentor.person.commune.setting !== null && mentor.person.commune.setting === mentee.person.commune.setting ? ['setting'] : [])],
    languages: named(spokenLanguages, mentor.languages & mentee.languages),
    availability: named(slots, mentor.slots & mentee.slots),
    ties: tie ? ['tie'] : [],
    wishes: [...(mentor.wishes.has(mentee.person.id) ? ['mentor'] : []), ...(mentee.wishes.has(mentor.person.id) ? ['mentee'] : [])],
  };
}

/**
 * What the two are told of it: nothing of wishes, and a score that is worked out without them, as the difference would tell. Null where
 * wishes were all that counted.
 */
export function explanationForMembers({ parts }: Explanation): Explanation | null {
  const told = parts.filter(({ criterion }) => criterion !== 'wishes');
  const whole = told.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0) return null;
  return { parts: told, score: rounded(told.reduce((sum, { weight, points }) => sum + weight * points, 0) / whole) };
}

