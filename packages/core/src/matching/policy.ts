import { seesCohort } from '../cohorts/policy.ts';

/** SQL text: that member sees run `r`: a coordinator of its cohort's programme. What is wished and excluded shows in it, so nobody else ever does. */
export const seesRun = (r: string, memberId: string) => `exists (select 1 from cohorts k where k.id = ${r}.cohort_id and ${seesCohort('k', memberId)})`;

/** SQL text: the cohort `$1` as member `$2` sees it, a {@link SeenCohort} or nothing. */
export const seenCohortSql = `select k.programme_id, k.closed_at is not null as closed from cohorts k where k.id = $1 and ${seesCohort('k', '$2')}`;
export type SeenCohort = { programme_id: string; closed: boolean };

/** SQL text: something was pinned, worked out or proposed in cohort `k`. */
export const isCohortUsed = (k: string) => `(exists (select 1 from match_runs r where r.cohort_id = ${k}.id)
  or exists (select 1 from match_pins p where p.cohort_id = ${k}.id) or exists (select 1 from binomes b where b.cohort_id = ${k}.id))`;
