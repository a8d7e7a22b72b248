import type { Explanation } from '../binomes/contract.ts';
import type { College, Theme } from '../kernel/contract.ts';
import type { Slot, SpokenLanguage } from '../profiles/contract.ts';
import type { CommuneSetting } from '../programmes/contract.ts';
import type { Leftover, Weights } from './contract.ts';

export type LevelledTheme = { theme: Theme; level: number };

/** What the matching knows of somebody. Empty lists: they have said nothing of it. */
export type Person = {
  id: string;
  college: College;
  languages: SpokenLanguage[];
  slots: Slot[];
  wanted: LevelledTheme[];
  offered: LevelledTheme[];
  wishes: string[];
  commune: { id: string; population: number | null; setting: CommuneSetting | null };
  /** Binômes that they can still take. */
  free: number;
  /** Those they are in a binôme with now, proposed or not yet closed. */
  partners: string[];
};

export type IdPair = [mentorId: string, menteeId: string];

/** All that the computing needs, as plain data: it goes to another thread. */
export type MatchingProblem = {
  mentors: Person[];
  mentees: Person[];
  weights: Weights;
  /** Communes with something between them already, each pair once. */
  ties: [string, string][];
  /** Pairs that there are to be, and those that are not, whatever their score. */
  pinned: IdPair[];
  forbidden: IdPair[];
  /** Two who are not to be paired, in either order. */
  excluded: [string, string][];
};

export type ProposedPair = { mentorId: string; menteeId: string; score: number; pinned: boolean; explained: Explanation };
/** Pairs and leftovers in the order of the mentees' ids; then the mentors'. */
export type Proposal = { pairs: ProposedPair[]; leftovers: Leftover[]; score: number };
