import { Invalid } from '../kernel/errors.ts';
import type { College } from '../kernel/contract.ts';
import type { Work } from '../kernel/unit-of-work.ts';

// Held: nobody leaves the programme while they are being paired in it.
const pairableSql = `
  select m.college from programme_members pm join members m on m.id = pm.member_id
  where pm.programme_id = $1 and pm.member_id = any($2) and pm.ended_at is null order by pm.member_id for share of pm`;

/** The colleges of those of the members who are in the programme now; they stay in it until the transaction ends. */
export async function currentColleges({ query }: Pick<Work, 'query'>, programmeId: string, memberIds: readonly string[]): Promise<College[]> {
  const rows = await query<{ college: College }>('binome_pairable', pairableSql, [programmeId, memberIds]);
  return rows.map(({ college }) => college);
}

/**
 * The college of two who can be a binôme in a programme: two people, both in it now, of one college. Invalid `menteeId`:
 * `samePerson`, `notInProgramme` or `collegeDiffers`.
 */
export async function collegeOfPair(unit: Pick<Work, 'query'>, programmeId: string, mentorId: string, menteeId: string): Promise<College> {
  if (mentorId === menteeId) throw new Invalid('invalid', { menteeId: 'samePerson' });
  const [one, other] = await currentColleges(unit, programmeId, [mentorId, menteeId]);
  if (!one || !other) throw new Invalid('invalid', { menteeId: 'notInProgramme' });
  if (one !== other) throw new Invalid('invalid', { menteeId: 'collegeDiffers' });
  return one;
}
