import { isSigned, waitsForSignature } from '../agreements/policy.ts';
import { openPulse } from './pulse-rows.ts';
import { turnsOf } from './turns.ts';

/**
 * SQL text: what a member was told of a binôme in words that hold for a while only holds no longer: somebody has taken a turn since, it rests,
 * they have answered or signed, or there is another wording to sign. `subjectId` is the binôme's id. Anything told for another reason never lapses.
 */
export const hasLapsed = (reason: string, subjectId: string, memberId: string) => `case
  when ${reason} in ('turn', 'silent') then not exists (
    select 1 from binomes hb cross join ${turnsOf('hb', `'infinity'::timestamptz`)} h join binome_nudges n on n.binome_id = hb.id and n.quiet_since = h.quiet_since
    where hb.id = ${subjectId} and hb.status = 'active')
  when ${reason} = 'pulse' then not exists (select 1 from binomes hb where hb.id = ${subjectId} and ${openPulse('hb', memberId)} is not null)
  when ${reason} = 'sign' then not exists (select 1 from binomes hb where hb.id = ${subjectId} and ${waitsForSignature('hb', memberId)})
  when ${reason} = 'signed' then not exists (select 1 from binomes hb where hb.id = ${subjectId} and ${isSigned('hb')})
  else false end`;
