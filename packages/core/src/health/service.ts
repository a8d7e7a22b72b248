import { coordinates, worksIn } from '../binomes/policy.ts';
import type { Actor } from '../kernel/actor.ts';
import { NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { readAlone, type Part } from '../kernel/parts.ts';
import { requireId } from '../kernel/validate.ts';
import type { HealthView, OwnHealthView } from './contract.ts';
import { createNudging } from './nudging.ts';
import { openPulse, openPulseOf } from './pulse-rows.ts';
import { createPulses } from './pulses.ts';
import { healthColumns, healthJoins, healthOf, type HealthRow } from './view.ts';

const columns = healthColumns('b', '$2::timestamptz');
const joins = healthJoins('b', '$2::timestamptz');

const oneSql = `select ${columns} from binomes b ${joins} where b.id = $1 and (${worksIn('b', '$3')} or ${coordinates('b', '$3')})`;

// By the indexes of those who are in it: the condition that holds for all would look at every binôme there is.
const ownSql = `
  with mine as (
    select id from binomes where mentor_id = $1 union select id from binomes where mentee_id = $1
    union select binome_id from binome_substitutes where member_id = $1 and ended_at is null
  )
  select b.id, ${columns}, ${openPulse('b', '$1')} as pulse from mine join binomes b on b.id = mine.id ${joins}
  where b.status in ('active', 'paused') and ${worksIn('b', '$1')} order by b.id`;

type OwnRow = HealthRow & { id: string; pulse: { day: number; askedAt: string } | null };

/** How binômes do, from who did something when: nothing here reads a word of theirs. */
export function createHealth(kernel: Kernel) {
  const { query, now } = kernel;
  const healthPart = (actor: Actor, binomeId: string): Part<HealthView> => ({
    name: 'health',
    text: oneSql,
    values: [requireId(binomeId), now(), actor.memberId],
    view([row]: HealthRow[]) {
      if (!row) throw new NotFound();
      return healthOf(row);
    },
  });

  return {
    ...createNudging(kernel),
    ...createPulses(kernel),
    healthPart,

    /** Whose turn it is in a binôme and how long it has been silent, for those who work in it and its coordinators; NotFound for everybody else. */
    get: (actor: Actor, binomeId: string): Promise<HealthView> => readAlone(query, healthPart(actor, binomeId)),

    /** The same of each of the actor's own binômes that are active or paused, with the question that waits for their answer there. */
    async listOwn(actor: Actor): Promise<OwnHealthView[]> {
      const rows = await query<OwnRow>('health_own', ownSql, [actor.memberId, now()]);
      return rows.map((row) => ({ ...healthOf(row), binomeId: row.id, pulse: openPulseOf(row.pulse) }));
    },
  };
}
