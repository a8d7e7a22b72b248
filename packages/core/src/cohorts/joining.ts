import type { Work } from '../kernel/unit-of-work.ts';
import type { Side } from '../profiles/contract.ts';

const addToSql = `
  insert into cohort_members as cm (cohort_id, member_id, side, joined_at)
  select cohort_id, member_id, side, $4 from unnest($1::uuid[], $2::uuid[], $3::text[]) as joining (cohort_id, member_id, side)
  on conflict (cohort_id, member_id) do update set side = excluded.side where cm.side <> excluded.side`;

// A cohort that is over, or put away, keeps who was on which side in it.
const followSql = `
  update cohort_members cm set side = c.side from cohorts k, unnest($2::uuid[], $3::text[]) as c (member_id, side)
  where k.id = cm.cohort_id and k.programme_id = $1 and cm.member_id = c.member_id and cm.side <> c.side and (k.ends_on is null or k.ends_on >= $4::date) and k.closed_at is null`;

// In one order, as whoever publishes pairs holds them.
const stillThereSql = `select member_id as id from programme_members where programme_id = $1 and member_id = any($2) and ended_at is null order by member_id for share`;

// Whoever has written no profile is on the side that their commune suggests.
const addSql = `
  insert into cohort_members (cohort_id, member_id, side, joined_at)
  select $1, m.id, coalesce(p.side, case c.kind when 'reference' then 'mentor' else 'mentee' end), $4
  from members m join communes c on c.id = m.commune_id left join profiles p on p.programme_id = $2 and p.member_id = m.id
  where m.id = any($3)
  on conflict (cohort_id, member_id) do nothing returning member_id`;

const removeSql = `delete from cohort_members where cohort_id = $1 and member_id = any($2) returning member_id`;

type On = Pick<Work, 'query'>;

export type Chosen = { memberId: string; side: Side };
export type Joining = Chosen & { cohortId: string };

/** Puts members into cohorts, each once into one and on that side; whoever is in it already comes to that side. */
export async function addToCohortsWithin({ query }: On, joining: readonly Joining[], at: Date): Promise<void> {
  if (joining.length > 0) await query('cohorts_add_to', addToSql, [joining.map(({ cohortId }) => cohortId), ...columnsOf(joining), at]);
}

/** Moves members to the sides that they have chosen, in the cohorts of a programme that are not over. */
export async function followSides({ query }: On, programmeId: string, chosen: readonly Chosen[], at: Date): Promise<void> {
  await query('cohort_follow_sides', followSql, [programmeId, ...columnsOf(chosen), at]);
}

const columnsOf = (chosen: readonly Chosen[]) => [chosen.map(({ memberId }) => memberId), chosen.map(({ side }) => side)];

/** Those of the members who are in the programme, who stay in it until this transaction ends. */
export async function stillInProgramme({ query }: On, programmeId: string, memberIds: readonly string[]): Promise<Set<string>> {
  const rows = await query<{ id: string }>('cohort_still_there', stillThereSql, [programmeId, memberIds]);
  return new Set(rows.map(({ id }) => id));
}

/** Puts members into a cohort, each on the side of their profile. Answers how many were not in it. */
export async function addMembers({ query }: On, { cohortId, programmeId, memberIds }: { cohortId: string; programmeId: string; memberIds: readonly string[] }, at: Date): Promise<number> {
  return (await query('cohort_add', addSql, [cohortId, programmeId, memberIds, at])).length;
}

/** Takes members out of a cohort. Answers how many were in it. */
export async function removeMembers({ query }: On, cohortId: string, memberIds: readonly string[]): Promise<number> {
  return (await query('cohort_remove', removeSql, [cohortId, memberIds])).length;
}
