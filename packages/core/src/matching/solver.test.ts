import { describe, expect, it } from 'vitest';
import { Invalid } from '../kernel/errors.ts';
import { usualWeights } from './contract.ts';
import type { MatchingProblem, Person } from './facts.ts';
import { createSolver } from './solver.ts';

const nobody: MatchingProblem = { mentors: [], mentees: [], weights: usualWeights, ties: [], pinned: [], forbidden: [], excluded: [] };
const person = (id: string): Person => ({
  id, college: 'official', languages: ['fr'], slots: [], wanted: [], offered: [], wishes: [], commune: { id: 'town', population: null, setting: null }, free: 1, partners: [],
});
const program = (text: string) => new URL(`data:text/javascript,${encodeURIComponent(text)}`);

describe('the solver', () => {
  it('works a proposal out in a thread of its own', async () => {
    const { pairs, leftovers, score } = await createSolver().propose({ ...nobody, mentors: [person('a')], mentees: [person('b')] });
    expect(pairs).toMatchObject([{ mentorId: 'a', menteeId: 'b', pinned: false }]);
    expect(leftovers).toEqual([]);
    expect(score).toBe(pairs[0]?.score);
  });

  it('fails honestly when its thread ends, throws or takes too long, and works on', async () => {
    const ends = createSolver({ program: program('process.exit(3)') });
    await expect(ends.propose(nobody)).rejects.toThrow('ended (3)');
    await expect(ends.propose(nobody)).rejects.toThrow('ended (3)');
    await expect(createSolver({ program: program('throw new Error("overturned")') }).propose(nobody)).rejects.toThrow('overturned');
    await expect(createSolver({ program: program('for (;;);'), patience: 300 }).propose(nobody)).rejects.toThrow('too long');
  });

  it('takes one after the other, lets a few wait, and asks the rest to come again', async () => {
    const solver = createSolver({ waiting: 1 });
    const answers = await Promise.allSettled([1, 2, 3].map(() => solver.propose(nobody)));
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect((answers[2] as PromiseRejectedResult).reason).toBeInstanceOf(Invalid);
    expect((answers[2] as PromiseRejectedResult).reason).toMatchObject({ code: 'too-many', retryAfter: 5 });
    await expect(solver.propose(nobody)).resolves.toMatchObject({ pairs: [] });
  });

  it('ends what is under way, and what waits for that, when it is closed', async () => {
    const solver = createSolver({ program: program('setInterval(() => {}, 1000)') });
    const both = Promise.allSettled([solver.propose(nobody), solver.propose(nobody)]);
    await solver.close();
    expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
