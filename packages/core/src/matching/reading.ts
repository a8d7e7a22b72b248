import { seesCohort } from '../cohorts/policy.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Page } from '../kernel/contract.ts';
import { NotFound } from '../kernel/errors.ts';
import { instantOf } from '../kernel/instants.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { decodeCountCursor, decodeCursor, toPage } from '../kernel/pagination.ts';
import { requireId, validate } from '../kernel/validate.ts';
import { memberRefOf } from '../members/view.ts';
import {
  listRunsInput,
  ofRunInput,
  type LeftoverView,
  type ListRunsInput,
  type MatchedPairView,
  type OfRunInput,
  type RunSummaryView,
  type RunView,
} from './contract.ts';
import type { IdPair } from './facts.ts';
import { impossibleOf } from './obstacles.ts';
import { seesRun } from './policy.ts';
import { readCast } from './taking-part.ts';

export type RunRow = Omit<RunSummaryView, 'cohortId' | 'createdAt' | 'createdBy' | 'publishedAt'> & {
  cohort_id: string;
  created_at: Date;
  created_by: RunSummaryView['createdBy'];
  published_at: Date | null;
};
type PairRow = MatchedPairView & { mentee_id: string; place: number };
type LeftoverRow = LeftoverView & { member_id: string; place: number };

/** SQL text: the columns of a run `r`. */
export const runColumns = `r.id, r.cohort_id, r.created_at, ${memberRefOf('r.created_by')} as created_by, r.weights, r.mentors, r.mentees, r.score, r.milliseconds, r.published_at,
  (select count(*)::int from match_pairs p where p.run_id = r.id) as pairs, jsonb_array_length(r.leftovers) as leftovers`;

const getSql = `select ${runColumns}, exists (select 1 from cohorts k where k.id = r.cohort_id and k.closed_at is not null) as closed from match_runs r where r.id = $1 and ${seesRun('r', '$2')}`;
const idsSql = `select mentor_id, mentee_id from match_pairs where run_id = $1 order by mentee_id`;
const cohortSql = `select k.id from cohorts k where k.id = $1 and ${seesCohort('k', '$2')}`;
const listSql = `
  select ${runColumns} from match_runs r where r.cohort_id = $1 and ${seesRun('r', '$2')} and ($3::timestamptz is null or (r.created_at, r.id) < ($3, $4::uuid))
  order by r.created_at desc, r.id desc limit $5`;

// By scores in millionths: what a cursor holds is whole.
const place = `round(p.score * 1000000)::int`;
const pairsSql = `
  select ${memberRefOf('p.mentor_id')} as mentor, ${memberRefOf('p.mentee_id')} as mentee, p.score, p.pinned, p.explained, p.mentee_id, ${place} as place
  from match_pairs p join match_runs r on r.id = p.run_id where r.id = $1 and ${seesRun('r', '$2')} and ($3::int is null or (${place}, p.mentee_id) < ($3, $4::uuid))
  order by ${place} desc, p.mentee_id desc limit $5`;

const leftoversSql = `
  select ${memberRefOf("(l.one ->> 'memberId')::uuid")} as member, l.one ->> 'side' as side, l.one ->> 'reason' as reason, (l.one ->> 'memberId')::uuid as member_id, l.place::int as place
  from match_runs r cross join jsonb_array_elements(r.leftovers) with ordinality l (one, place)
  where r.id = $1 and ${seesRun('r', '$2')} and ($3::int is null or l.place > $3) order by l.place limit $4`;

export type MatchingReading = ReturnType<typeof createMatchingReading>;

/** Reads what was worked out for a cohort. NotFound for all but the coordinators of its programme. */
export function createMatchingReading({ query }: Kernel) {
  async function find(actor: Actor, runId: string): Promise<{ run: RunSummaryView; closed: boolean }> {
    const [row] = await query<RunRow & { closed: boolean }>('run_get', getSql, [requireId(runId), actor.memberId]);
    if (!row) throw new NotFound();
    return { run: summaryOf(row), closed: row.closed };
  }

  return {
    /** One run, and which of its pairs can no longer be. */
    async get(actor: Actor, runId: string): Promise<RunView> {
      const { run, closed } = await find(actor, runId);
      if (run.publishedAt !== null || closed) return { ...run, outdated: [], can: { publish: false } };
      const rows = await query<{ mentor_id: string; mentee_id: string }>('run_ids', idsSql, [runId]);
      const outdated = await impossibleOf(query, rows.map(({ mentor_id, mentee_id }): IdPair => [mentor_id, mentee_id]), await readCast(query, run.cohortId));
      return { ...run, outdated, can: { publish: run.pairs > 0 && outdated.length === 0 } };
    },

    /** The runs of a cohort, the newest first. */
    async list(actor: Actor, input: ListRunsInput): Promise<Page<RunSummaryView>> {
      const { cohortId, cursor, limit } = validate(listRunsInput, input);
      const [cohort] = await query('run_cohort', cohortSql, [cohortId, actor.memberId]);
      if (!cohort) throw new NotFound();
      const from = cursor ? decodeCursor(cursor) : null;
      const rows = await query<RunRow>('run_list', listSql, [cohortId, actor.memberId, from?.at ?? null, from?.id ?? null, limit + 1]);
      return toPage(rows, limit, (row) => ({ at: row.created_at, id: row.id }), summaryOf);
    },

    /** The pairs of a run, those that fit best first. */
    async listPairs(actor: Actor, input: OfRunInput): Promise<Page<MatchedPairView>> {
      const { runId, cursor, limit } = validate(ofRunInput, input);
      await find(actor, runId);
      const from = cursor ? decodeCountCursor(cursor) : null;
      const rows = await query<PairRow>('run_pairs', pairsSql, [runId, actor.memberId, from?.count ?? null, from?.id ?? null, limit + 1]);
      const pairOf = ({ mentor, mentee, score, pinned, explained }: PairRow) => ({ mentor, mentee, score, pinned, explained });
      return toPage(rows, limit, (row) => ({ count: row.place, id: row.mentee_id }), pairOf);
    },

    /** Who stayed alone in a run, and why: mentees first. */
    async listLeftovers(actor: Actor, input: OfRunInput): Promise<Page<LeftoverView>> {
      const { runId, cursor, limit } = validate(ofRunInput, input);
      await find(actor, runId);
      const rows = await query<LeftoverRow>('run_leftovers', leftoversSql, [runId, actor.memberId, cursor ? decodeCountCursor(cursor).count : null, limit + 1]);
      return toPage(rows, limit, (row) => ({ count: row.place, id: row.member_id }), ({ member, side, reason }) => ({ member, side, reason }));
    },
  };
}

export function summaryOf(row: RunRow): RunSummaryView {
  const { id, weights, mentors, mentees, pairs, leftovers, score, milliseconds } = row;
  return {
    id, weights, mentors, mentees, pairs, leftovers, score, milliseconds,
    cohortId: row.cohort_id,
    createdAt: instantOf(row.created_at),
    createdBy: row.created_by,
    publishedAt: row.published_at && instantOf(row.published_at),
  };
}
