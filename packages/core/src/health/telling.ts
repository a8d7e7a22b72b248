import { openPulse } from './pulse-rows.ts';
import { turnsOf } from './turns.ts';

/**
 * SQL text: what a member was told of how a binôme does holds no longer: somebody has taken a turn since, it rests, or they have answered.
 * `subjectId` is the binôme's id. Anything told for another reason never lapses.
 */
export const hasLapsed = (reason: string, subjectId: string, memberId: string) => `case
  when ${reason} in ('turn', 'silent') then not exists (
    select 1 from binomes hb cross join ${turnsOf('hb', `'infinity'::timestamptz`)} h join binome_nudges n on n.binome_id = hb.id and n.quiet_since = h.quiet_since
    where hb.id = ${subjectId} and hb.status = 'active')
  when ${reason} = 'pulse' then not exists (select 1 from binomes hb where hb.id = ${subjectId} and ${openPulse('hb', memberId)} is not null)
  else false end`;
