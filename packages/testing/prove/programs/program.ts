import type { Finding } from '../judges/findings.ts';
import type { Stage, StageWishes } from '../stage/stage.ts';

export type Options = { rounds: number; quick: boolean; say(line: string): void };

/** What came of a program: what was found wrong, and whether it did enough for that to mean anything. */
export type Outcome = { findings: Finding[]; figures: Record<string, string | number>; tooLittle: string[] };

export type Program = {
  /** One sentence for the reader. */
  promise: string;
  rounds: number;
  quickRounds: number;
  stage: Omit<StageWishes, 'name' | 'seed'>;
  play(stage: Stage, options: Options): Promise<Outcome>;
};
