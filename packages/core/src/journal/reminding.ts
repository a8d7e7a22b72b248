import { worksIn } from '../binomes/policy.ts';
import { tellOfBinome } from '../binomes/telling.ts';
import { inBatches } from '../kernel/in-batches.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { lastMorning } from './days.ts';
import { ownJournalChanged } from './events.ts';

/** Most steps that one transaction reminds of. */
const atOnce = 200;

type DueRow = { binome_id: string; programme_id: string; owner_id: string };

// Several servers do this at once: whose row it is, tells it. A binôme that rests is left in peace until it goes on.
const dueSql = `
  with due as (
    select s.id, b.programme_id from next_steps s
    join members m on m.id = s.owner_id join communes c on c.id = m.commune_id
    join unnest($2::text[], $3::date[]) as clock (time_zone, day) on clock.time_zone = c.time_zone
    join binomes b on b.id = s.binome_id and b.status = 'active'
    where s.done_at is null and s.reminded_at is null and s.due_on <= clock.day and ${worksIn('b', 's.owner_id')}
    order by s.due_on, s.id limit ${atOnce} for update of s skip locked
  )
  update next_steps s set reminded_at = $1 from due where s.id = due.id returning s.binome_id, due.programme_id, s.owner_id`;

/** Next steps become reminders. */
export function createReminding({ query, work, now }: Kernel) {
  return {
    /**
     * Reminds those whose step is due today, or was before, by the clock of their commune, once eight in the morning has come there. Each
     * step once, until it gets another day. Answers how many steps there were.
     */
    async remind(): Promise<number> {
      const zones = (await query<{ time_zone: string }>('journal_clocks', 'select distinct time_zone from communes', [])).map((row) => row.time_zone);
      return inBatches(atOnce, () =>
        work.run(async (unit) => {
          const at = now();
          const rows = await unit.query<DueRow>('journal_remind', dueSql, [at, zones, zones.map((zone) => lastMorning(zone, at))]);
          const reminded = new Map(rows.map((row) => [`${row.binome_id} ${row.owner_id}`, row]));
          for (const { binome_id: id, programme_id: programmeId, owner_id: ownerId } of reminded.values()) {
            await tellOfBinome(unit, id, 'due', [ownerId]);
            unit.record(ownJournalChanged(ownerId, { id, programmeId }));
          }
          return rows.length;
        }),
      );
    },
  };
}
