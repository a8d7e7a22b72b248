import type { DemoWhen, Theme } from '../types.ts';

/** What is voted on in a thread of kind `poll`. */
export type DemoPoll = {
  /** The thread's key. */
  thread: string;
  type: 'single' | 'multiple' | 'ranked';
  options: string[];
  /** A negative number of days is in the future. */
  closes: DemoWhen;
  anonymous: boolean;
  results: 'voted' | 'always';
  /** Places in `options`, from 0, best first; by member's key, or where nobody is named just one after the other. */
  ballots: Record<string, number[]> | number[][];
  outcome?: DemoWhen & { by: string; body: string };
};

/** What members say they know about, by their keys. */
export type DemoExpertise = Record<string, Theme[]>;

/** A question put to a member by name. */
export type DemoExpertRequest = DemoWhen & { thread: string; expert: string; by: string };

/** Who has a question too: members' keys by the thread's. */
export type DemoMeToos = Record<string, string[]>;
