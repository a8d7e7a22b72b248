import type { Kernel } from '../kernel/kernel.ts';
import { lockBinome } from '../binomes/holding.ts';
import { openSubstitutes, type StandIn, type StandingIn } from './standing-in.ts';

/** Most substitutes that one call looks at; the next one goes on. */
const most = 200;

// The day it is where the one who is away works. In a binôme that nobody works in any more, nobody stands in.
const over = `(select bs.until_on < ($1::timestamptz at time zone c.time_zone)::date or b.status not in ('active', 'paused')
    or not exists (select 1 from programme_members pm where pm.programme_id = b.programme_id and pm.member_id = bs.member_id and pm.ended_at is null)
  from binomes b join members m on m.id = case bs.side when 'mentor' then b.mentor_id else b.mentee_id end join communes c on c.id = m.commune_id where b.id = bs.binome_id)`;
const come = `(select bs.entered_at is null and bs.from_on <= ($1::timestamptz at time zone c.time_zone)::date
  from binomes b join members m on m.id = case bs.side when 'mentor' then b.mentor_id else b.mentee_id end join communes c on c.id = m.commune_id where b.id = bs.binome_id)`;
const dueSql = `select id, "binomeId" from (${openSubstitutes(`(${over} or ${come})`)}) due limit ${most}`;
const turnsSql = `select due.*, ${over.replaceAll('$1', '$2')} as over from (${openSubstitutes('bs.id = $1')}) due join binome_substitutes bs on bs.id = due.id
  where ${over.replaceAll('$1', '$2')} or ${come.replaceAll('$1', '$2')}`;

/** What the calendar does to substitutes. */
export function createSubstituteCalendar({ query, work, now }: Kernel, { enter, end }: StandingIn) {
  return {
    /** Has those come in whose first day has begun, and those go out whose last day is over, each once. Answers how many did. */
    async turnSubstitutes(): Promise<number> {
      const due = await query<Pick<StandIn, 'id' | 'binomeId'>>('binome_substitutes_due', dueSql, [now()]);
      let turned = 0;
      for (const { id, binomeId } of due) {
        await work.run(async (unit) => {
          await lockBinome(unit, binomeId);
          // Somebody else may have ended it, or another node's calendar have turned it, while this one waited.
          const [standIn] = await unit.query<StandIn & { over: boolean }>('binome_substitute_turn', turnsSql, [id, now()]);
          if (!standIn) return;
          await (standIn.over ? end : enter)(unit, standIn, null);
          turned += 1;
        });
      }
      return turned;
    },
  };
}
