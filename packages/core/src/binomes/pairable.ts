import { Invalid } from '../kernel/errors.ts';
import type { College } from '../kernel/contract.ts';
import type { Work } from '../kernel/unit-of-work.ts';

// Held: nobody leaves the programme while they are being paired in it.
const pairableSql = `
  select m.id, m.college from programme_members pm join members m on m.id = pm.member_id
  where pm.programme_id = $1 and pm.member_id = any($2) and pm.ended_at is null order by pm.member_id for share of pm`;

type Two = { mentorId: string; menteeId: string };

/** The colleges of those of the members who are in the programme now, by their ids; they stay in it until the transaction ends. */
export async function currentColleges({ query }: Pick<Work, 'query'>, programmeId: string, memberIds: readonly string[]): Promise<Map<string, College>> {
  const rows = await query<{ id: string; college: College }>('binome_pairable', pairableSql, [programmeId, memberIds]);
  return new Map(rows.map(({ id, college }) => [id, college]));
}

/**
 * The college of two who can be a binôme in a programme: two people, both in it now, of one college. Invalid `menteeId`:
 * `samePerson`, `notInProgramme` or `collegeDiffers`.
 */
export async function collegeOfPair(unit: Pick<Work, 'query'>, programmeId: string, pair: Two): Promise<College> {
  return collegeOf(pair, await currentColleges(unit, programmeId, [pair.mentorId, pair.menteeId]));
}

/** The same of many pairs, in their order. */
export async function collegesOfPairs(unit: Pick<Work, 'query'>, programmeId: string, pairs: readonly Two[]): Promise<College[]> {
  const colleges = await currentColleges(unit, programmeId, pairs.flatMap(({ mentorId, menteeId }) => [mentorId, menteeId]));
  return pairs.map((pair) => collegeOf(pair, colleges));
}

function collegeOf({ mentorId, menteeId }: Two, colleges: ReadonlyMap<string, College>): College {
  if (mentorId === menteeId) throw new Invalid('invalid', { menteeId: 'samePerson' });
  const [one, other] = [colleges.get(mentorId), colleges.get(menteeId)];
  if (!one || !other) throw new Invalid('invalid', { menteeId: 'notInProgramme' });
  if (one !== other) throw new Invalid('invalid', { menteeId: 'collegeDiffers' });
  return one;
}
