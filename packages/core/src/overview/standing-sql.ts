import { worksIn } from '../binomes/policy.ts';
import { stateOf } from '../health/turns.ts';

/**
 * SQL text: `lateral (…)`-like row sources for all binômes of programme `$1` at the instant `$2`: `id`, the binôme's own columns that lists ask for,
 * `quiet_since` as `turnsOf` (health) has it, and `state`. There are thousands of them: what each side did last is not looked for one by one. When the
 * last message of a binôme was written stands in `binome_counts`, and is looked up anew only where its conversation has changed since.
 */
export const standingsSql = `
  select s.*, ${stateOf('s', 's', 's.quiet_since', '$2::timestamptz')} as state from (
    select b.id, b.programme_id, b.status, b.college, b.mentor_id, b.mentee_id, b.cohort_id, b.created_at, b.started_at,
      p.nudge_after_days, p.nudge_both_after_days, p.tell_after_days,
      greatest(coalesce(b.started_at, b.created_at), contact.at, resumed.at,
        case when counted.revision = c.last_revision then counted.last_message_at else (
          select m.created_at from messages m where m.conversation_id = c.id and m.deleted_at is null order by m.seq desc limit 1) end) as quiet_since
    from binomes b
    join programmes p on p.id = b.programme_id
    left join conversations c on c.binome_id = b.id
    left join binome_counts counted on counted.binome_id = b.id
    left join (select ct.binome_id, max(ct.happened_at) as at from contacts ct join binomes cb on cb.id = ct.binome_id and cb.programme_id = $1
      where not ct.private and ct.deleted_at is null and ct.happened_at <= $2 group by ct.binome_id) contact on contact.binome_id = b.id
    left join (select st.binome_id, max(st.at) as at from binome_steps st join binomes sb on sb.id = st.binome_id and sb.programme_id = $1
      where st.step = 'resumed' group by st.binome_id) resumed on resumed.binome_id = b.id
    where b.programme_id = $1) s`;

/** SQL text: somebody's newest answer in binôme `b` asks for a call, while it runs; never for that member where they work in it themselves. */
export const wantsCall = (b: string, memberId: string) => `(${b}.status in ('active', 'paused') and not ${worksIn(b, memberId)} and exists (
  select 1 from pulses pu where pu.binome_id = ${b}.id and pu.wants_call and not exists (
    select 1 from pulses later where later.binome_id = pu.binome_id and later.member_id = pu.member_id and later.day > pu.day and later.answered_at is not null)))`;
