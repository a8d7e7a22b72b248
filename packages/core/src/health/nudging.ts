import { binomeChanged } from '../binomes/events.ts';
import { peopleOf, tellOfBinome, type BinomePeople } from '../binomes/telling.ts';
import { inBatches } from '../kernel/in-batches.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import type { Side } from '../profiles/contract.ts';
import { nudgeLevels, type NudgeLevel, type TurnHolder } from './contract.ts';
import { officesAreOpen } from './hours.ts';
import { quietDays, stateOf, turnsOf } from './turns.ts';

const most = 200;

type Nudge = { binome_id: string; level: NudgeLevel; turn: TurnHolder } & Record<Side, string>;

const rank = (level: string) => `array_position(array['${nudgeLevels.join("', '")}'], ${level})`;

/** SQL text: who acts on that side of binôme `b` at present: whoever stands in for them, else the one it has. */
const actingOn = (b: string, side: Side) => `coalesce((
  select bs.member_id from binome_substitutes bs where bs.binome_id = ${b}.id and bs.side = '${side}' and bs.entered_at is not null and bs.ended_at is null), ${b}.${side}_id)`;

// Read and written at once: whoever takes a turn before this statement ends their silence, and two that run it at the same time write each row once.
// Of the levels that are due the highest alone is told, and none below one that was.
const nudgeSql = `
  with due as (
    select b.id, h.quiet_since, h.turn, ${actingOn('b', 'mentor')} as mentor, ${actingOn('b', 'mentee')} as mentee,
      case ${stateOf('b', 'p', 'h.quiet_since', '$1::timestamptz')} when 'quiet' then 'turn' when 'silent' then 'both' else 'coordinators' end as level
    from binomes b join programmes p on p.id = b.programme_id cross join ${turnsOf('b', '$1::timestamptz')} h
    where b.status = 'active' and ${quietDays('h.quiet_since', '$1::timestamptz')} >= p.nudge_after_days
  ), told as (
    insert into binome_nudges (binome_id, quiet_since, level, at)
    select d.id, d.quiet_since, d.level, $1 from due d
    where not exists (select 1 from binome_nudges n where n.binome_id = d.id and n.quiet_since = d.quiet_since and ${rank('n.level')} >= ${rank('d.level')})
    order by d.id limit ${most}
    on conflict do nothing returning binome_id, level
  )
  select told.binome_id, told.level, d.turn, d.mentor, d.mentee from told join due d on d.id = told.binome_id`;

/** Reminds of binômes in which nobody has taken a turn for long. */
export function createNudging({ work, now }: Kernel) {
  async function tell(unit: Work, nudge: Nudge): Promise<void> {
    const people = await peopleOf(unit, nudge.binome_id);
    await tellOfBinome(unit, nudge.binome_id, nudge.level === 'turn' ? 'turn' : 'silent', toldOf(nudge, people));
    unit.record(binomeChanged(people, { id: nudge.binome_id, what: 'nudged' }));
  }

  return {
    /**
     * Tells of each silence that passed a threshold of its programme, at each threshold once: first the one whose turn it is (both, where it is
     * both's), then both, then the coordinators. Whoever stands in for somebody is told in their place. Outside of office hours it waits.
     * Answers how many binômes there were.
     */
    async nudge(): Promise<number> {
      if (!officesAreOpen(now())) return 0;
      return inBatches(most, () =>
        work.run(async (unit) => {
          const nudges = await unit.query<Nudge>('health_nudge', nudgeSql, [now()]);
          for (const nudge of nudges) await tell(unit, nudge);
          return nudges.length;
        }));
    },
  };
}

function toldOf({ level, turn, mentor, mentee }: Nudge, { coordinatorIds }: BinomePeople): string[] {
  if (level === 'coordinators') return coordinatorIds;
  if (level === 'both' || turn === 'both') return [mentor, mentee];
  return [turn === 'mentor' ? mentor : mentee];
}
