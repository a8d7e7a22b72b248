import type { Work } from '../kernel/unit-of-work.ts';
import type { Side } from '../profiles/contract.ts';

const addOneSql = `
  insert into cohort_members as cm (cohort_id, member_id, side, joined_at) values ($1, $2, $3, $4)
  on conflict (cohort_id, member_id) do update set side = excluded.side where cm.side <> excluded.side`;

// A cohort that is over keeps who was on which side in it.
const followSql = `
  update cohort_members cm set side = $3 from cohorts k
  where k.id = cm.cohort_id and k.programme_id = $1 and cm.member_id = $2 and cm.side <> $3 and (k.ends_on is null or k.ends_on >= $4::date)`;

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

/** Puts one member into a cohort, on that side; whoever is in it already comes to that side. */
export async function addToCohortWithin({ query }: On, { cohortId, memberId, side }: { cohortId: string; memberId: string; side: Side }, at: Date): Promise<void> {
  await query('cohort_add_one', addOneSql, [cohortId, memberId, side, at]);
}

/** Moves a member to the side that they have chosen, in the cohorts of a programme that are not over. */
export async function followSide({ query }: On, { programmeId, memberId, side }: { programmeId: string; memberId: string; side: Side }, at: Date): Promise<void> {
  await query('cohort_follow_side', followSql, [programmeId, memberId, side, at]);
}

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
