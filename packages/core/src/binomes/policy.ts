import { or, type SQL } from 'drizzle-orm';
import type { Reader } from '../kernel/actor.ts';
import { textWith } from '../kernel/sql-text.ts';
import { coordinatesProgramme } from '../programmes/policy.ts';

/**
 * SQL text: that member is one of the two of binôme `b`, or stands in for one of them now, and is in its programme. Whether the two
 * have begun is another question. All arguments are SQL.
 */
export const worksIn = (b: string, memberId: string) => `(
  (${b}.mentor_id = ${memberId} or ${b}.mentee_id = ${memberId} or exists (
    select 1 from binome_substitutes bs where bs.binome_id = ${b}.id and bs.member_id = ${memberId} and bs.entered_at is not null and bs.ended_at is null))
  and exists (select 1 from programme_members pm where pm.programme_id = ${b}.programme_id and pm.member_id = ${memberId} and pm.ended_at is null))`;

/** SQL text: that member coordinates the programme of binôme `b` now. */
export const coordinates = (b: string, memberId: string) => coordinatesProgramme(`${b}.programme_id`, memberId);

/** SQL text: which side of binôme `b` that member is on, as one of the two or in their place; null for anybody else. */
export const sideIn = (b: string, memberId: string) => `case when ${b}.mentor_id = ${memberId} then 'mentor' when ${b}.mentee_id = ${memberId} then 'mentee'
  else (select bs.side from binome_substitutes bs where bs.binome_id = ${b}.id and bs.member_id = ${memberId} and bs.entered_at is not null and bs.ended_at is null limit 1) end`;

/**
 * SQL text: those two members are at the two ends of one binôme of that programme, or are proposed to each other, or were; not where
 * it was declined. Whoever stands in for somebody is at the same end.
 */
export const workTogether = (programmeId: string, one: string, other: string) => `exists (
  select 1 from binomes b where b.programme_id = ${programmeId} and b.status <> 'declined' and ${worksIn('b', one)} and ${worksIn('b', other)}
    and ${sideIn('b', one)} <> ${sideIn('b', other)})`;

/** SQL text: the one at the other end of binôme `b` as that member sees it; the mentee for a coordinator. */
export const partnerIn = (b: string, memberId: string) => `case when ${sideIn(b, memberId)} = 'mentee' then ${b}.mentor_id else ${b}.mentee_id end`;

/** SQL: those who work in it see it, and the coordinators of its programme see that it exists. */
export function visibleTo(reader: Reader): SQL {
  const coordinated = textWith((id) => coordinates('binomes', id), reader.memberId);
  return or(belongsTo(reader), coordinated) ?? coordinated;
}

/** SQL: the actor works in it, and is still in the programme. */
export function belongsTo(reader: Reader): SQL {
  return textWith((id) => worksIn('binomes', id), reader.memberId);
}

// Whoever handed their side on is in `handovers`, a table of a later feature.
const formerly = (b: string, memberId: string) => `coalesce(
  (select h.side from handovers h where h.binome_id = ${b}.id and h.from_id = ${memberId} order by h.at desc limit 1),
  (select bs.side from binome_substitutes bs where bs.binome_id = ${b}.id and bs.member_id = ${memberId} and bs.entered_at is not null order by bs.entered_at desc limit 1))`;

/** SQL text: for which side of binôme `b` that member writes, or wrote while they were in it; null for who never was. */
export const sideOfAuthor = (b: string, memberId: string) => `coalesce(${sideIn(b, memberId)}, ${formerly(b, memberId)})`;

/**
 * SQL text: `array(…)` of the ids of all who are or were on that side of binôme `b`: the one it has now, whoever stands or stood in for them, and
 * those whom they succeeded. Whoever is one of the two now counts on that side alone. Both arguments are SQL.
 */
export const peopleOfSide = (b: string, side: string) => `array(
  select case ${side} when 'mentor' then ${b}.mentor_id else ${b}.mentee_id end
  union all select bs.member_id from binome_substitutes bs where bs.binome_id = ${b}.id and bs.side = ${side} and bs.entered_at is not null and bs.member_id not in (${b}.mentor_id, ${b}.mentee_id)
  union all select h.from_id from handovers h where h.binome_id = ${b}.id and h.side = ${side} and h.from_id not in (${b}.mentor_id, ${b}.mentee_id))`;
