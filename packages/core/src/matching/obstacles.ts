import type { NamedQuery } from '../kernel/database.ts';
import type { MemberRef } from '../members/contract.ts';
import { memberRefFields } from '../members/view.ts';
import type { OutdatedPairView, PairObstacle } from './contract.ts';
import type { IdPair } from './facts.ts';
import { createRules } from './possible.ts';
import { pack } from './scoring.ts';
import type { Cast } from './taking-part.ts';

/** Of these pairs, all meant to be at once, those that cannot be, and why; by their place in the list. */
export function obstaclesAmong(pairs: readonly IdPair[], cast: Cast): Map<number, PairObstacle> {
  const mentors = new Map(cast.mentors.map((person) => [person.id, pack(person)]));
  const mentees = new Map(cast.mentees.map((person) => [person.id, pack(person)]));
  const rules = createRules(cast);
  const used = new Map<string, number>();
  const found = new Map<number, PairObstacle>();
  pairs.forEach(([mentorId, menteeId], at) => {
    const obstacle = obstacleOf(mentorId, menteeId);
    if (obstacle) found.set(at, obstacle);
  });
  return found;

  function obstacleOf(mentorId: string, menteeId: string): PairObstacle | null {
    const mentor = mentors.get(mentorId);
    const mentee = mentees.get(menteeId);
    if (!mentor || !mentee) return 'left';
    const rule = rules.obstacle(mentor, mentee);
    if (rule) return rule;
    if (takes(menteeId) > mentee.person.free) return 'taken';
    return takes(mentorId) > mentor.person.free ? 'capacity' : null;
  }

  function takes(id: string): number {
    const count = (used.get(id) ?? 0) + 1;
    used.set(id, count);
    return count;
  }
}

const refsSql = `select m.id, json_build_object(${memberRefFields}) as member from members m join communes c on c.id = m.commune_id where m.id = any($1)`;

/** Like {@link obstaclesAmong}, with the people: for whoever is told. */
export async function impossibleOf(query: NamedQuery, pairs: readonly IdPair[], cast: Cast): Promise<OutdatedPairView[]> {
  const found = [...obstaclesAmong(pairs, cast)].map(([at, obstacle]) => ({ pair: pairs[at]!, obstacle }));
  if (found.length === 0) return [];
  const rows = await query<{ id: string; member: MemberRef }>('matching_refs', refsSql, [found.flatMap(({ pair }) => pair)]);
  const refs = new Map(rows.map(({ id, member }) => [id, member]));
  return found.map(({ pair: [mentorId, menteeId], obstacle }) => ({ mentor: refs.get(mentorId)!, mentee: refs.get(menteeId)!, obstacle }));
}

/** Who it is about, by name. */
export const namesIn = (pairs: readonly OutdatedPairView[]): string[] => [...new Set(pairs.flatMap(({ mentor, mentee }) => [mentor.name, mentee.name]))];
