import type { Actor } from '../kernel/actor.ts';
import type { Page } from '../kernel/contract.ts';
import { Forbidden, NotFound } from '../kernel/errors.ts';
import { instantOf } from '../kernel/instants.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { decodeCursor, toPage } from '../kernel/pagination.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { requireId, validate } from '../kernel/validate.ts';
import type { MemberRef } from '../members/contract.ts';
import { memberRefFields } from '../members/view.ts';
import type { Side } from '../profiles/contract.ts';
import { canCoordinate, coordinatesProgramme } from '../programmes/policy.ts';
import {
  listCohortCandidatesInput,
  listCohortMembersInput,
  listCohortsInput,
  type CohortMemberView,
  type CohortView,
  type ListCohortCandidatesInput,
  type ListCohortMembersInput,
  type ListCohortsInput,
} from './contract.ts';
import { seesCohort } from './policy.ts';

type CohortRow = {
  id: string;
  programme_id: string;
  name: string;
  starts_on: string | null;
  ends_on: string | null;
  created_at: Date;
  closed_at: Date | null;
  used: boolean;
  counts: CohortView['counts'];
};
type MemberRow = { id: string; member: MemberRef; side: Side; profiled: boolean; joined_at: Date };
type CandidateRow = { id: string; member: MemberRef; joined_at: Date };

/** SQL text: of the members `cm` of cohort `k`, those who are in its programme still; whether they have written a profile is in `p`. */
const stillThere = `
  join programme_members pm on pm.programme_id = k.programme_id and pm.member_id = cm.member_id and pm.ended_at is null
  left join profiles p on p.programme_id = k.programme_id and p.member_id = cm.member_id`;

/** SQL text: something was made of cohort `k` that would be lost with it. Passed in, as what is made of cohorts comes after them. */
export type IsUsed = (k: string) => string;

// Days as text: a driver would make them instants.
const columns = (isUsed: IsUsed) => `k.id, k.programme_id, k.name, k.starts_on::text, k.ends_on::text, k.created_at, k.closed_at, ${isUsed('k')} as used, (
  select json_build_object('mentor', count(*) filter (where cm.side = 'mentor'), 'mentee', count(*) filter (where cm.side = 'mentee'), 'profiled', count(p.member_id))
  from cohort_members cm ${stillThere} where cm.cohort_id = k.id) as counts`;

const membersSql = `
  select cm.member_id as id, json_build_object(${memberRefFields}) as member, cm.side, p.member_id is not null as profiled, cm.joined_at
  from cohorts k join cohort_members cm on cm.cohort_id = k.id ${stillThere} join members m on m.id = cm.member_id join communes c on c.id = m.commune_id
  where k.id = $1 and ($2::text is null or cm.side = $2) and ($3::timestamptz is null or (cm.joined_at, cm.member_id) < ($3, $4::uuid))
  order by cm.joined_at desc, cm.member_id desc limit $5`;

const candidatesSql = `
  select m.id, json_build_object(${memberRefFields}) as member, pm.joined_at
  from cohorts k join programme_members pm on pm.programme_id = k.programme_id and pm.ended_at is null
    join members m on m.id = pm.member_id join communes c on c.id = m.commune_id
  where k.id = $1 and not exists (select 1 from cohort_members cm where cm.cohort_id = k.id and cm.member_id = m.id)
    and strpos(lower(unaccent(m.name)), lower(unaccent($2))) > 0 and ($3::timestamptz is null or (pm.joined_at, m.id) < ($3, $4::uuid))
  order by pm.joined_at desc, m.id desc limit $5`;

/** Reads cohorts and who is in them; for coordinators. */
export function createCohortReading({ query }: Kernel, isUsed: IsUsed) {
  const getSql = `select ${columns(isUsed)} from cohorts k where k.id = $1 and ${seesCohort('k', '$2')}`;
  const listSql = `
    select ${columns(isUsed)} from cohorts k where k.programme_id = $1 and ${coordinatesProgramme('$1', '$2')} and (k.closed_at is not null) = $6
      and ($3::timestamptz is null or (k.created_at, k.id) < ($3, $4::uuid))
    order by k.created_at desc, k.id desc limit $5`;

  async function get(actor: Actor, cohortId: string, on: Work['query'] = query): Promise<CohortView> {
    const [row] = await on<CohortRow>('cohort_get', getSql, [requireId(cohortId), actor.memberId]);
    if (!row) throw new NotFound();
    return cohortOf(row);
  }

  return {
    /** One cohort; NotFound for everybody but the coordinators of its programme. */
    get,

    /** Those of a programme that are in use, or those that are put away, the newest first. Forbidden unless one coordinates it. */
    async list(actor: Actor, input: ListCohortsInput): Promise<Page<CohortView>> {
      const { programmeId, standing, cursor, limit } = validate(listCohortsInput, input);
      if (!canCoordinate(actor, programmeId)) throw new Forbidden();
      const from = cursor ? decodeCursor(cursor) : null;
      const rows = await query<CohortRow>('cohort_list', listSql, [programmeId, actor.memberId, from?.at ?? null, from?.id ?? null, limit + 1, standing === 'closed']);
      return toPage(rows, limit, (row) => ({ at: row.created_at, id: row.id }), cohortOf);
    },

    /** Who is in it and in the programme still, all or one side, whoever came last first. */
    async listMembers(actor: Actor, input: ListCohortMembersInput): Promise<Page<CohortMemberView>> {
      const { cohortId, side = null, cursor, limit } = validate(listCohortMembersInput, input);
      await get(actor, cohortId);
      const from = cursor ? decodeCursor(cursor) : null;
      const rows = await query<MemberRow>('cohort_members', membersSql, [cohortId, side, from?.at ?? null, from?.id ?? null, limit + 1]);
      return toPage(rows, limit, (row) => ({ at: row.joined_at, id: row.id }), memberOf);
    },

    /** Who could come into it: the others of its programme, the newest first. */
    async listCandidates(actor: Actor, input: ListCohortCandidatesInput): Promise<Page<MemberRef>> {
      const { cohortId, name = '', cursor, limit } = validate(listCohortCandidatesInput, input);
      await get(actor, cohortId);
      const from = cursor ? decodeCursor(cursor) : null;
      const rows = await query<CandidateRow>('cohort_candidates', candidatesSql, [cohortId, name.trim(), from?.at ?? null, from?.id ?? null, limit + 1]);
      return toPage(rows, limit, (row) => ({ at: row.joined_at, id: row.id }), ({ member }) => member);
    },
  };
}

function cohortOf({ id, programme_id, name, starts_on, ends_on, created_at, closed_at, used, counts }: CohortRow): CohortView {
  return {
    id, programmeId: programme_id, name, startsOn: starts_on, endsOn: ends_on, createdAt: instantOf(created_at), counts,
    closedAt: closed_at && instantOf(closed_at),
    can: { change: closed_at === null, discard: !used },
  };
}

function memberOf({ member, side, profiled, joined_at }: MemberRow): CohortMemberView {
  return { member, side, profiled, joinedAt: instantOf(joined_at) };
}
