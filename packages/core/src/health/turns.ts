import { peopleOfSide } from '../binomes/policy.ts';
import type { Side } from '../profiles/contract.ts';

// What two do together; anything else that a journal holds is its author's alone.
const together = `('call', 'visit', 'meeting')`;

// The newest message of a side is found by walking back from the end of the conversation, past what the other side has written since: as no index
// answers `array_position`, the index of authors, which has what they wrote everywhere, is left alone.
const lastOf = (b: string, side: Side, at: string) => `lateral (
  select one.at, one.channel from (
    (select m.created_at as at, 'chat' as channel from messages m
      where m.conversation_id = who.conversation_id and array_position(who.${side}_ids, m.author_id) is not null and m.deleted_at is null
      order by m.seq desc limit 1)
    union all
    (select ct.happened_at, ct.kind from contacts ct
      where ct.binome_id = ${b}.id and not ct.private and ct.deleted_at is null and ct.happened_at <= ${at}
        and (ct.kind in ${together} or ct.author_id = any (who.${side}_ids))
      order by ct.happened_at desc, ct.id desc limit 1)
  ) one order by one.at desc limit 1)`;

const firstStep = (b: string) => `(
  select case when s.owner_id = any (who.mentor_ids) then 'mentor' when s.owner_id = any (who.mentee_ids) then 'mentee' end
  from next_steps s join contacts ct on ct.id = s.contact_id and not ct.private and ct.deleted_at is null
  where s.binome_id = ${b}.id and s.done_at is null and s.owner_id is not null
  order by s.due_on nulls last, s.created_at, s.id limit 1)`;

/**
 * SQL text: `lateral (…)` for a row `b` of binomes: when each side took its last turn and through what (`mentor_at`, `mentor_channel`,
 * `mentee_at`, `mentee_channel`; null: never yet), `quiet_since` and `turn`. No word of anything is read for it. `at` is the instant
 * it is, in SQL: what a journal foresees for later has not happened.
 *
 * A turn of a side is a message in the conversation of whoever is or was on it, and a contact in the journal that both may read: a call, a visit
 * and a meeting are a turn of both, a mail and a note of their author's side. A private note is nobody's turn, and neither is what
 * was deleted: a word written and taken back leaves things as they were.
 *
 * Whose turn it is (`mentor`, `mentee`, `both`): after something that one side did, the other's; after something they did together, the side's whose
 * next step is due first, or both; before the first word both. Null unless the binôme is active: a pause is nobody's turn.
 *
 * `quiet_since`: the latest of all turns, of the beginning and of the end of the last pause.
 */
export const turnsOf = (b: string, at: string) => `lateral (
  select mentor.at as mentor_at, mentor.channel as mentor_channel, mentee.at as mentee_at, mentee.channel as mentee_channel,
    greatest(mentor.at, mentee.at, coalesce(${b}.started_at, ${b}.created_at),
      (select max(st.at) from binome_steps st where st.binome_id = ${b}.id and st.step = 'resumed')) as quiet_since,
    case when ${b}.status <> 'active' then null
      when mentor.at > mentee.at or mentee.at is null and mentor.at is not null then 'mentee'
      when mentee.at > mentor.at or mentor.at is null and mentee.at is not null then 'mentor'
      when mentor.at is null then 'both'
      else coalesce(${firstStep(b)}, 'both') end as turn
  from (select (select c.id from conversations c where c.binome_id = ${b}.id) as conversation_id,
    ${peopleOfSide(b, `'mentor'`)} as mentor_ids, ${peopleOfSide(b, `'mentee'`)} as mentee_ids limit 1) who
  left join ${lastOf(b, 'mentor', at)} mentor on true
  left join ${lastOf(b, 'mentee', at)} mentee on true
  limit 1)`;

/** SQL text: whole days, of 24 hours each, from `quietSince` to `at`. */
export const quietDays = (quietSince: string, at: string) => `floor(extract(epoch from ${at} - ${quietSince}) / 86400)::int`;

/**
 * SQL text: how binôme `b` does at that instant (`healthStates`), by the thresholds of its programme `p`: so many whole days after `quietSince`
 * it is quiet, then silent, then lost.
 */
export const stateOf = (b: string, p: string, quietSince: string, at: string) => `case
  when ${b}.status = 'paused' then 'resting'
  when ${b}.status <> 'active' then 'none'
  when ${quietDays(quietSince, at)} >= ${p}.tell_after_days then 'lost'
  when ${quietDays(quietSince, at)} >= ${p}.nudge_both_after_days then 'silent'
  when ${quietDays(quietSince, at)} >= ${p}.nudge_after_days then 'quiet'
  else 'lively' end`;
