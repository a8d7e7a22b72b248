import type { Actor } from '../kernel/actor.ts';
import { NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { decodeCountCursor, toPage } from '../kernel/pagination.ts';
import { validate } from '../kernel/validate.ts';
import type { MemberRef } from '../members/contract.ts';
import { memberRefOf } from '../members/view.ts';
import { ofRunInput, type ChangedPairView, type ComparisonView, type OfRunInput } from './contract.ts';
import { seesRun } from './policy.ts';
import { runColumns, summaryOf, type RunRow } from './reading.ts';

type ChangeRow = { mentee_id: string; mentee: MemberRef; before: MemberRef | null; after: MemberRef | null; score_before: number | null; score_after: number | null; changed: number };

// The run itself, and the one of the same cohort before it.
const bothSql = `
  select ${runColumns} from match_runs o join match_runs r on r.cohort_id = o.cohort_id and (r.created_at, r.id) <= (o.created_at, o.id)
  where o.id = $1 and ${seesRun('o', '$2')} order by r.created_at desc, r.id desc limit 2`;

const changesSql = `
  with changes as (
    select coalesce(a.mentee_id, b.mentee_id) as mentee_id, b.mentor_id as before_id, a.mentor_id as after_id, b.score as score_before, a.score as score_after
    from (select * from match_pairs where run_id = $1) a full join (select * from match_pairs where run_id = $2) b on b.mentee_id = a.mentee_id
    where a.mentor_id is distinct from b.mentor_id
  )
  select changes.mentee_id, ${memberRefOf('changes.mentee_id')} as mentee, ${memberRefOf('changes.before_id')} as before, ${memberRefOf('changes.after_id')} as after,
    changes.score_before, changes.score_after, (select count(*)::int from changes) as changed
  from changes where $3::uuid is null or changes.mentee_id < $3 order by changes.mentee_id desc limit $4`;

/** Sets a run beside the one before it. */
export function createComparing({ query }: Kernel) {
  return {
    /** Whose mentor is another one than in the run before of the same cohort, and what that did to the whole. */
    async compare(actor: Actor, input: OfRunInput): Promise<ComparisonView> {
      const { runId, cursor, limit } = validate(ofRunInput, input);
      const [current, previous] = await query<RunRow>('run_both', bothSql, [runId, actor.memberId]);
      if (!current) throw new NotFound();
      if (!previous) return { previous: null, changed: 0, pairsMore: 0, scoreMore: 0, items: [], nextCursor: null };
      const rows = await query<ChangeRow>('run_changes', changesSql, [runId, previous.id, cursor ? decodeCountCursor(cursor).id : null, limit + 1]);
      return {
        previous: summaryOf(previous),
        changed: rows[0]?.changed ?? 0,
        pairsMore: current.pairs - previous.pairs,
        scoreMore: current.score - previous.score,
        ...toPage(rows, limit, (row) => ({ count: 0, id: row.mentee_id }), changeOf),
      };
    },
  };
}

function changeOf({ mentee, before, after, score_before, score_after }: ChangeRow): ChangedPairView {
  return { mentee, before, after, scoreBefore: score_before, scoreAfter: score_after };
}
