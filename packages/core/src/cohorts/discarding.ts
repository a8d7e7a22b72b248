import type { Actor } from '../kernel/actor.ts';
import { Conflict, NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { requireId } from '../kernel/validate.ts';
import { coordinatorsOf } from '../programmes/telling.ts';
import { cohortChanged } from './events.ts';
import { seesCohort } from './policy.ts';
import type { createCohortReading } from './reading.ts';

// The programme first, as an import does: it brings nobody into what is gone. Then the cohort, from everybody who would make something of it.
const programmeSql = `
  select p.id from programmes p join cohorts k on k.programme_id = p.id where k.id = $1 and ${seesCohort('k', '$2')} for no key update of p`;
const lockSql = 'select k.id from cohorts k where k.id = $1 for update';
const emptySql = 'delete from cohort_members where cohort_id = $1';
const deleteSql = 'delete from cohorts where id = $1';

/** Deleting what was opened by mistake. */
export function createDiscarding({ work }: Kernel, { get }: Pick<ReturnType<typeof createCohortReading>, 'get'>) {
  return {
    /**
     * Deletes a cohort of which nothing was made; who was in it stays in the programme. NotFound for all but coordinators, Conflict `cohort-used`
     * once something was pinned, worked out or proposed in it: then it can be put away.
     */
    async discard(actor: Actor, cohortId: string): Promise<void> {
      await work.run(async (unit) => {
        const [programme] = await unit.query<{ id: string }>('cohort_discard_in', programmeSql, [requireId(cohortId), actor.memberId]);
        const [there] = programme ? await unit.query('cohort_discard_lock', lockSql, [cohortId]) : [];
        if (!programme || !there) throw new NotFound();
        if (!(await get(actor, cohortId, unit.query)).can.discard) throw new Conflict('cohort-used');
        await unit.query('cohort_empty', emptySql, [cohortId]);
        await unit.query('cohort_delete', deleteSql, [cohortId]);
        unit.record(cohortChanged({ id: cohortId, programmeId: programme.id }, await coordinatorsOf(unit, programme.id)));
      });
    },
  };
}
