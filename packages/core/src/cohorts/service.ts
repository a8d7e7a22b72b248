import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { storeOnce } from '../kernel/store-once.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { requireId, validate } from '../kernel/validate.ts';
import { canCoordinate, coordinatesProgramme } from '../programmes/policy.ts';
import { coordinatorsOf } from '../programmes/telling.ts';
import {
  cohortPeopleInput,
  openCohortInput,
  reviseCohortInput,
  type CohortPeopleInput,
  type CohortView,
  type OpenCohortInput,
  type ReviseCohortInput,
} from './contract.ts';
import { createDiscarding } from './discarding.ts';
import { cohortChanged } from './events.ts';
import { createExclusions } from './exclusions.ts';
import { addMembers, addToCohortsWithin, followSides, removeMembers, stillInProgramme, type Chosen, type Joining } from './joining.ts';
import { seesCohort } from './policy.ts';
import { createCohortReading, type IsUsed } from './reading.ts';
import { cohorts } from './schema.ts';

type LockedCohort = { id: string; closed: boolean; programme_id: string; name: string; starts_on: string | null; ends_on: string | null };

const openSql = `
  insert into cohorts (id, programme_id, name, starts_on, ends_on, created_by, client_id, created_at)
  select $1, $2, $3, $4, $5, $6, $7, $8 where ${coordinatesProgramme('$2', '$6')} returning id`;

const lockSql = `
  select k.id, k.programme_id, k.name, k.starts_on::text, k.ends_on::text, k.closed_at is not null as closed
  from cohorts k where k.id = $1 and ${seesCohort('k', '$2')} for no key update of k`;

const closeSql = 'update cohorts set closed_at = $2 where id = $1 and (closed_at is null) = ($2::timestamptz is not null) returning id';

export type Cohorts = ReturnType<typeof createCohorts>;

/** Those who are paired at the same time, for a stretch of a programme; and pairs that are not to be. For coordinators. */
export function createCohorts(kernel: Kernel, { isUsed }: { isUsed: IsUsed }) {
  const { db, work, now, newId } = kernel;
  const reading = createCohortReading(kernel, isUsed);

  /** One change of a cohort after the other. `act` answers whether it is another one by now; NotFound for all but coordinators. */
  async function hold(actor: Actor, cohortId: string, act: (unit: Work, cohort: LockedCohort) => Promise<boolean>): Promise<CohortView> {
    return work.run(async (unit) => {
      const [cohort] = await unit.query<LockedCohort>('cohort_lock', lockSql, [cohortId, actor.memberId]);
      if (!cohort) throw new NotFound();
      const programmeId = cohort.programme_id;
      if (await act(unit, cohort)) unit.record(cohortChanged({ id: cohortId, programmeId }, await coordinatorsOf(unit, programmeId)));
      return reading.get(actor, cohortId, unit.query);
    });
  }

  /** The same, in a cohort that is not put away: Conflict `cohort-closed`. */
  const change: typeof hold = (actor, cohortId, act) =>
    hold(actor, cohortId, (unit, cohort) => {
      if (cohort.closed) throw new Conflict('cohort-closed');
      return act(unit, cohort);
    });

  const putAway = (actor: Actor, cohortId: string, at: Date | null): Promise<CohortView> =>
    hold(actor, requireId(cohortId), async (unit) => (await unit.query('cohort_close', closeSql, [cohortId, at])).length > 0);

  return {
    ...reading,
    ...createExclusions(kernel),
    ...createDiscarding(kernel, reading),

    /**
     * Opens a cohort without anybody in it. The same `clientId` again gives the same one; for another one it is a Conflict `client-id-reused`.
     * Forbidden unless one coordinates the programme; Invalid for one that ends before it begins.
     */
    async open(actor: Actor, input: OpenCohortInput): Promise<CohortView> {
      const { programmeId, clientId, name, startsOn, endsOn } = validate(openCohortInput, input);
      if (!canCoordinate(actor, programmeId)) throw new Forbidden();
      requireOrder(startsOn, endsOn);
      const store = () =>
        work.run(async (unit) => {
          const rows = await unit.query<{ id: string }>('cohort_open', openSql, [newId(), programmeId, name, startsOn, endsOn, actor.memberId, clientId, now()]);
          for (const { id } of rows) unit.record(cohortChanged({ id, programmeId }, await coordinatorsOf(unit, programmeId)));
          return rows;
        });
      const same = and(eq(cohorts.createdBy, actor.memberId), eq(cohorts.clientId, clientId), eq(cohorts.programmeId, programmeId), eq(cohorts.name, name), sql`(starts_on, ends_on) is not distinct from (${startsOn}::date, ${endsOn}::date)`);
      const { fresh, known } = await storeOnce(store, () => db.select({ id: cohorts.id }).from(cohorts).where(same));
      return reading.get(actor, (fresh ?? known).id);
    },

    /** Calls a cohort otherwise, or gives it other days: what the input names. */
    async revise(actor: Actor, input: ReviseCohortInput): Promise<CohortView> {
      const { cohortId, name, startsOn, endsOn } = validate(reviseCohortInput, input);
      return change(actor, cohortId, async ({ tx }, cohort) => {
        const said = { name: name ?? cohort.name, startsOn: startsOn === undefined ? cohort.starts_on : startsOn, endsOn: endsOn === undefined ? cohort.ends_on : endsOn };
        requireOrder(said.startsOn, said.endsOn);
        if (said.name === cohort.name && said.startsOn === cohort.starts_on && said.endsOn === cohort.ends_on) return false;
        await tx.update(cohorts).set(said).where(eq(cohorts.id, cohortId));
        return true;
      });
    },

    /**
     * Brings members of the programme into it, each on the side of their profile; who is in it already stays as they are. Invalid
     * `notInProgramme`, and nobody comes, when one of them is not in the programme now.
     */
    async add(actor: Actor, input: CohortPeopleInput): Promise<CohortView> {
      const { cohortId, memberIds } = validate(cohortPeopleInput, input);
      return change(actor, cohortId, async (unit, { programme_id: programmeId }) => {
        const there = await stillInProgramme(unit, programmeId, memberIds);
        if (memberIds.some((id) => !there.has(id))) throw new Invalid('invalid', { memberIds: 'notInProgramme' });
        return (await addMembers(unit, { cohortId, programmeId, memberIds }, now())) > 0;
      });
    },

    /** Takes members out of it; their binômes stay. That somebody is not in it is fine. */
    async remove(actor: Actor, input: CohortPeopleInput): Promise<CohortView> {
      const { cohortId, memberIds } = validate(cohortPeopleInput, input);
      return change(actor, cohortId, async (unit) => (await removeMembers(unit, cohortId, memberIds)) > 0);
    },

    /** Puts a cohort away: it leaves the lists, its binômes stay, and nothing in it changes until it is taken out again. Twice is fine. */
    close: (actor: Actor, cohortId: string): Promise<CohortView> => putAway(actor, cohortId, now()),

    /** Takes it out again. That it is not put away is fine. */
    reopen: (actor: Actor, cohortId: string): Promise<CohortView> => putAway(actor, cohortId, null),

    /** Within another feature's transaction, which has seen to it that they belong together: brings members in, each on that side. */
    addToCohortsWithin: (unit: Work, joining: readonly Joining[]): Promise<void> => addToCohortsWithin(unit, joining, now()),

    /** Within the transaction of profiles: their members are on those sides from now on, in the cohorts that are not over. */
    followSides: (unit: Work, programmeId: string, chosen: readonly Chosen[]): Promise<void> => followSides(unit, programmeId, chosen, now()),
  };
}

/** Invalid for an end before the beginning. Days sort as they are written. */
function requireOrder(startsOn: string | null, endsOn: string | null): void {
  if (startsOn && endsOn && endsOn < startsOn) throw new Invalid('invalid', { endsOn: 'endsBeforeStart' });
}
