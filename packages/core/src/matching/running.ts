import type { Actor } from '../kernel/actor.ts';
import { Conflict, NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { storeOnce } from '../kernel/store-once.ts';
import { validate } from '../kernel/validate.ts';
import { seesCohort } from '../cohorts/policy.ts';
import { coordinatorsOf } from '../programmes/telling.ts';
import { runMatchingInput, type RunMatchingInput, type RunView, type Weights } from './contract.ts';
import { matchingChanged } from './events.ts';
import type { MatchingProblem, Proposal } from './facts.ts';
import { seenCohortSql, type SeenCohort } from './policy.ts';
import { impossibleOf, namesIn } from './obstacles.ts';
import type { MatchingReading } from './reading.ts';
import type { Solver } from './solver.ts';
import { readCast } from './taking-part.ts';

type NewRun = { id: string; cohortId: string; programmeId: string; clientId: string; weights: Weights; problem: MatchingProblem; proposal: Proposal; milliseconds: number };

const knownSql = `select id from match_runs where created_by = $1 and client_id = $2 and cohort_id = $3 and weights = $4`;

// Whoever coordinates no more by the time it is worked out writes nothing; nor is anything kept of a cohort that was put away or deleted meanwhile.
const storeSql = `
  insert into match_runs (id, cohort_id, client_id, created_by, created_at, weights, mentors, mentees, score, leftovers, milliseconds)
  select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11 from cohorts k where k.id = $2 and ${seesCohort('k', '$4')} and k.closed_at is null for share of k returning id`;
const storePairsSql = `
  insert into match_pairs (run_id, mentee_id, mentor_id, score, pinned, explained)
  select $1, p."menteeId", p."mentorId", p.score, p.pinned, p.explained
  from jsonb_to_recordset($2) as p ("menteeId" uuid, "mentorId" uuid, score double precision, pinned boolean, explained jsonb)`;

const takesPart = ({ free }: { free: number }) => free > 0;

/** Works out who could be with whom in a cohort, and keeps it. */
export function createRunning({ query, work, now, newId }: Kernel, { solver, get }: { solver: Solver } & Pick<MatchingReading, 'get'>) {
  async function store(actor: Actor, run: NewRun): Promise<{ id: string }[]> {
    const { id, cohortId, programmeId, clientId, weights, problem, proposal, milliseconds } = run;
    const { mentors, mentees } = problem;
    const values = [id, cohortId, clientId, actor.memberId, now(), weights, mentors.filter(takesPart).length, mentees.filter(takesPart).length, proposal.score, JSON.stringify(proposal.leftovers), milliseconds];
    return work.run(async (unit) => {
      const rows = await unit.query<{ id: string }>('run_store', storeSql, values);
      if (rows.length === 0) return [];
      await unit.query('run_store_pairs', storePairsSql, [id, JSON.stringify(proposal.pairs)]);
      unit.record(matchingChanged({ cohortId, programmeId }, await coordinatorsOf(unit, programmeId)));
      return rows;
    });
  }

  return {
    /**
     * Proposes pairs for all of a cohort: pinned ones first, then as many as there can be, then those that fit best. Binds nobody until it is
     * published. The same `clientId` again gives the same run; for another cohort or other weights it is a Conflict `client-id-reused`. Conflict
     * `pins-impossible` when a pinned pair can no longer be, with the names, `cohort-closed` for one that is put away; Invalid `too-many` while too many others are worked out.
     */
    async run(actor: Actor, input: RunMatchingInput): Promise<RunView> {
      const { cohortId, clientId, weights } = validate(runMatchingInput, input);
      const [cohort] = await query<SeenCohort>('run_sees', seenCohortSql, [cohortId, actor.memberId]);
      if (!cohort) throw new NotFound();
      const find = () => query<{ id: string }>('run_known', knownSql, [actor.memberId, clientId, cohortId, weights]);
      const [before] = await find();
      if (before) return get(actor, before.id);
      if (cohort.closed) throw new Conflict('cohort-closed');
      const cast = await readCast(query, cohortId);
      const impossible = await impossibleOf(query, cast.pinned, cast);
      if (impossible.length > 0) throw new Conflict('pins-impossible', namesIn(impossible));
      const problem = { ...cast, weights };
      const begun = performance.now();
      const proposal = await solver.propose(problem);
      const milliseconds = Math.round(performance.now() - begun);
      const { fresh, known } = await storeOnce(() => store(actor, { id: newId(), cohortId, programmeId: cohort.programme_id, clientId, weights, problem, proposal, milliseconds }), find);
      return get(actor, (fresh ?? known).id);
    },
  };
}
