import type { CountRound, PollType, TallyView } from './contract.ts';

/** Equal ballots together: the options of one of them, best first, and how many there are. */
export type Ballots = { choices: readonly string[]; count: number };

/** The result of a poll. `optionIds` in the poll's order. */
export function tallyOf(type: PollType, optionIds: readonly string[], ballots: readonly Ballots[]): TallyView {
  if (type === 'ranked') {
    const { rounds, winners } = instantRunoff(optionIds, ballots);
    return { votes: rounds[0]?.votes ?? optionIds.map((optionId) => ({ optionId, votes: 0 })), winners, rounds };
  }
  const votes = optionIds.map((optionId) => ({
    optionId,
    votes: ballots.reduce((sum, { choices, count }) => (choices.includes(optionId) ? sum + count : sum), 0),
  }));
  const most = Math.max(...votes.map((one) => one.votes));
  return { votes, winners: most === 0 ? [] : votes.filter((one) => one.votes === most).map(({ optionId }) => optionId), rounds: [] };
}

/**
 * Instant-runoff voting. In each round a ballot counts for the best of its options that is still in. Whoever has more than
 * half of the ballots that count has won; else the option with the fewest goes out. Of several with the fewest, the one goes
 * that had fewer in the round before, or in the one before that, and so on; those that were equal in all rounds go together,
 * and when nobody else is left, they have won together. Neither the order of the ballots nor that of the options matters.
 */
export function instantRunoff(optionIds: readonly string[], ballots: readonly Ballots[]): { rounds: CountRound[]; winners: string[] } {
  const total = ballots.reduce((sum, { count }) => sum + count, 0);
  const rounds: CountRound[] = [];
  if (total === 0) return { rounds, winners: [] };
  const past: Map<string, number>[] = [];
  for (let standing = [...optionIds]; ; ) {
    const votes = countFirst(standing, ballots);
    past.unshift(votes);
    const counted = [...votes.values()].reduce((sum, one) => sum + one, 0);
    const last = fewest(standing, past);
    const ahead = standing.filter((id) => votesOf(votes, id) * 2 > counted);
    const winners = ahead.length > 0 ? ahead : last.length === standing.length ? standing : [];
    const eliminated = winners.length > 0 ? [] : last;
    rounds.push({ votes: standing.map((optionId) => ({ optionId, votes: votesOf(votes, optionId) })), exhausted: total - counted, eliminated });
    if (winners.length > 0) return { rounds, winners };
    standing = standing.filter((id) => !eliminated.includes(id));
  }
}

function countFirst(standing: readonly string[], ballots: readonly Ballots[]): Map<string, number> {
  const still = new Set(standing);
  const votes = new Map(standing.map((id) => [id, 0]));
  for (const { choices, count } of ballots) {
    const first = choices.find((id) => still.has(id));
    if (first !== undefined) votes.set(first, votesOf(votes, first) + count);
  }
  return votes;
}

/** Those with the fewest votes in the newest round, of these those with the fewest in the one before, and so on. */
function fewest(standing: readonly string[], past: readonly Map<string, number>[]): string[] {
  return past.reduce<string[]>(
    (among, votes) => {
      const least = Math.min(...among.map((id) => votesOf(votes, id)));
      return among.filter((id) => votesOf(votes, id) === least);
    },
    [...standing],
  );
}

const votesOf = (votes: Map<string, number>, id: string) => votes.get(id) ?? 0;
