import type { Kernel } from '../kernel/kernel.ts';
import { lockBinome } from '../binomes/holding.ts';
import { openSubstitutes, type StandIn, type StandingIn } from './standing-in.ts';

/** Most substitutes that one call looks at; the next one goes on. */
const most = 200;

// In a binôme that nobody works in any more, nobody stands in.
const over = `bs.until_on < b.today or b.status not in ('active', 'paused')
  or not exists (select 1 from programme_members pm where pm.programme_id = b.programme_id and pm.member_id = bs.member_id and pm.ended_at is null)`;
const come = 'bs.entered_at is null and bs.from_on <= b.today';
/** Asks that of a row `bs`; today is the day it is, at that instant, where the one who is away works. */
const asks = (what: string, at: string) => `(select ${what} from (
  select b.*, (${at}::timestamptz at time zone c.time_zone)::date as today
  from binomes b join members m on m.id = case bs.side when 'mentor' then b.mentor_id else b.mentee_id end join communes c on c.id = m.commune_id where b.id = bs.binome_id) b)`;
const dueSql = `select id, "binomeId" from (${openSubstitutes(asks(`${over} or ${come}`, '$1'))}) due limit ${most}`;
const turnsSql = `select due.*, ${asks(over, '$2')} as over from (${openSubstitutes(`bs.id = $1 and ${asks(`${over} or ${come}`, '$2')}`)}) due
  join binome_substitutes bs on bs.id = due.id`;

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
