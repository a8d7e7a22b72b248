import type { Actor } from '../kernel/actor.ts';
import { Conflict, NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { validate } from '../kernel/validate.ts';
import type { Explanation } from '../binomes/contract.ts';
import { coordinatorsOf } from '../programmes/telling.ts';
import { proposeWithin } from '../proposals/proposing.ts';
import { publishRunInput, type PublishRunInput, type RunView } from './contract.ts';
import { matchingChanged } from './events.ts';
import { impossibleOf, namesIn } from './obstacles.ts';
import { seesRun } from './policy.ts';
import type { MatchingReading } from './reading.ts';
import { explanationForMembers } from './scoring.ts';
import { readCast } from './taking-part.ts';

type RunRow = { cohort_id: string; programme_id: string; published: boolean; closed: boolean };
type PairRow = { mentor_id: string; mentee_id: string; explained: Explanation };

// The cohort too: no pin is set meanwhile.
const lockSql = `
  select r.cohort_id, k.programme_id, r.published_at is not null as published, k.closed_at is not null as closed
  from match_runs r join cohorts k on k.id = r.cohort_id
  where r.id = $1 and ${seesRun('r', '$2')} for no key update of k, r`;
const pairsSql = `select mentor_id, mentee_id, explained from match_pairs where run_id = $1 order by mentee_id`;
// Whoever is being paired elsewhere at this moment is waited for, and whoever would pair them next waits.
const holdSql = `select member_id from programme_members where programme_id = $1 and member_id = any($2) order by member_id for no key update`;
const publishSql = `update match_runs set published_at = $2, published_by = $3 where id = $1`;

/** Makes proposals of what was worked out. */
export function createPublishing({ work, now, newId }: Kernel, { get }: Pick<MatchingReading, 'get'>) {
  async function proposeAll(unit: Work, actor: Actor, { cohort_id: cohortId, programme_id: programmeId }: RunRow, pairs: PairRow[]): Promise<void> {
    await unit.query('run_hold', holdSql, [programmeId, pairs.flatMap(({ mentor_id, mentee_id }) => [mentor_id, mentee_id])]);
    const outdated = await impossibleOf(unit.query, pairs.map(({ mentor_id, mentee_id }) => [mentor_id, mentee_id]), await readCast(unit.query, cohortId));
    if (outdated.length > 0) throw new Conflict('run-outdated', namesIn(outdated));
    const proposed = pairs.map(({ mentor_id: mentorId, mentee_id: menteeId, explained }) => ({ id: newId(), mentorId, menteeId, explained: explanationForMembers(explained) }));
    await proposeWithin(unit, { at: now(), programmeId, cohortId, byId: actor.memberId, followsId: null }, proposed);
  }

  return {
    /**
     * Proposes all pairs of a run to those whom it concerns, or none: each becomes a proposed binôme, and both are told. Twice is once. Conflict
     * `run-outdated` with the names when somebody was paired, left, or has no place any more; `run-empty` where nobody was put together, `cohort-closed` where the cohort is put away.
     */
    async publish(actor: Actor, input: PublishRunInput): Promise<RunView> {
      const { runId } = validate(publishRunInput, input);
      await work.run(async (unit) => {
        const [run] = await unit.query<RunRow>('run_lock', lockSql, [runId, actor.memberId]);
        if (!run) throw new NotFound();
        if (run.published) return;
        if (run.closed) throw new Conflict('cohort-closed');
        const pairs = await unit.query<PairRow>('run_pairs_all', pairsSql, [runId]);
        if (pairs.length === 0) throw new Conflict('run-empty');
        await proposeAll(unit, actor, run, pairs);
        await unit.query('run_publish', publishSql, [runId, now(), actor.memberId]);
        unit.record(matchingChanged({ cohortId: run.cohort_id, programmeId: run.programme_id }, await coordinatorsOf(unit, run.programme_id)));
      });
      return get(actor, runId);
    },
  };
}
