import { fewestAnswers } from './contract.ts';
import { standingsSql } from './standing-sql.ts';

// Each reads the binômes of programme `$1`; `$2` is the instant it is, `$3` and `$4` the calendar days of a period.

export const stagesSql = `select b.status, count(*)::int as count from binomes b where b.programme_id = $1 group by b.status`;

/** From the best to the worst; what is over or has not begun does neither. */
const ranked = `array['none', 'lively', 'resting', 'quiet', 'silent', 'lost']`;

/** One row: how many do how, and of each commune how many there are and how the worst does. */
export const healthSql = `
  with standing as materialized (select s.id, s.status, s.state, s.mentor_id, s.mentee_id from (${standingsSql}) s),
  sided as (
    select s.id, m.commune_id, s.state from standing s join members m on m.id = s.mentor_id where s.status in ('active', 'paused')
    union select s.id, m.commune_id, s.state from standing s join members m on m.id = s.mentee_id where s.status in ('active', 'paused')),
  per_commune as (select commune_id, count(*)::int as binomes, max(array_position(${ranked}, state)) as rank from sided group by commune_id)
  select (select json_object_agg(state, count) from (select state, count(*)::int as count from standing group by state) h) as health,
    (select json_agg(json_build_object('id', c.id, 'nameFr', c.name_fr, 'nameAr', c.name_ar, 'kind', c.kind, 'timeZone', c.time_zone,
      'latitude', c.latitude, 'longitude', c.longitude, 'binomes', coalesce(pc.binomes, 0), 'worst', (${ranked})[pc.rank]) order by c.name_fr, c.id)
      from programme_communes pcs join communes c on c.id = pcs.commune_id left join per_commune pc on pc.commune_id = c.id where pcs.programme_id = $1) as communes`;

/** By college and side: a profile says it, or else the newest binôme. Those who coordinate or moderate are on no side of it. */
export const membersSql = `
  select m.college, coalesce(pr.side, paired.side) as side, count(*)::int as count
  from programme_members pm
  join members m on m.id = pm.member_id
  left join profiles pr on pr.programme_id = pm.programme_id and pr.member_id = pm.member_id
  left join (
    select distinct on (member_id) member_id, side from (
      select mentor_id as member_id, 'mentor' as side, created_at from binomes where programme_id = $1
      union all select mentee_id, 'mentee', created_at from binomes where programme_id = $1) sides
    order by member_id, created_at desc) paired on paired.member_id = pm.member_id
  where pm.programme_id = $1 and pm.ended_at is null and pm.role = 'member'
  group by 1, 2 order by 1, 2`;

export const weeksSql = `
  select w.week::text, coalesce(sum(bw.messages), 0)::int as messages, coalesce(sum(bw.contacts), 0)::int as contacts, count(bw.binome_id)::int as active
  from (select (date_trunc('week', $2::timestamptz at time zone 'UTC')::date - 7 * back) as week from generate_series($3::int, 0, -1) as back) w
  left join (select bw.* from binome_weeks bw join binomes b on b.id = bw.binome_id and b.programme_id = $1
    where bw.week >= ($2::timestamptz at time zone 'UTC')::date - 7 * ($3::int + 1)) bw on bw.week = w.week
  group by w.week order by w.week`;

export const countedSql = `select min(n.counted_at) as at from binome_counts n join binomes b on b.id = n.binome_id where b.programme_id = $1`;

const mean = (value: string, where = 'true') => `case when count(*) filter (where ${where}) >= ${fewestAnswers} then round(avg(${value}) filter (where ${where}), 2)::float8 end`;

/** `within`: a condition on pulses `pu`. */
export const pulsesSql = (within: string) => `
  select count(*)::int as asked, count(pu.answered_at)::int as answered, ${mean('pu.going', 'pu.answered_at is not null')} as going,
    ${mean('pu.useful', 'pu.answered_at is not null')} as useful, count(*) filter (where pu.wants_call)::int as calls
  from pulses pu join binomes b on b.id = pu.binome_id where b.programme_id = $1 and ${within}`;

export const assessmentsSql = (within: string) => `
  select count(*)::int as count, ${mean('a.useful')} as useful, ${mean('a.reached')} as reached, ${mean('a.rhythm')} as rhythm, ${mean('100 * a.again::int')} as again
  from assessments a join binomes b on b.id = a.binome_id where b.programme_id = $1 and ${within}`;

/** Those of private notes are their author's alone. */
export const nextStepsSql = (within: string) => `
  select count(*) filter (where ns.done_at is null)::int as open, count(*) filter (where ns.done_at is null and ns.due_on < ($2::timestamptz at time zone 'UTC')::date)::int as late,
    count(ns.done_at)::int as done
  from next_steps ns join contacts ct on ct.id = ns.contact_id and not ct.private and ct.deleted_at is null
  join binomes b on b.id = ns.binome_id where b.programme_id = $1 and ${within}`;
