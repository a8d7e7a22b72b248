import { inBatches } from '../kernel/in-batches.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { followsAround, whyTold } from '../follows/view.ts';
import { beganBy, readsThread } from '../threads/policy.ts';
import { readOf } from '../threads/view.ts';
import { entryReasons } from './contract.ts';
import { inboxChanged } from './events.ts';
import { isOver } from './lapsing.ts';

/** Most pieces of news that one transaction spreads. */
const most = 200;

const weight = (reason: string) => `array_position(array[${entryReasons.map((one) => `'${one}'`).join(',')}], ${reason})`;
const weightiest = (weights: string) => `(array[${entryReasons.map((one) => `'${one}'`).join(',')}])[min(${weights})]`;

const why = whyTold({
  thread: 's', askerId: 's.asker_id', memberId: 'n.member_id', kind: 's.thread_kind', seq: 's.seq', mentions: 's.mentions', answeredId: 's.answered_id',
});

/**
 * Takes news out and puts it into the inboxes of those whom it concerns: whoever follows the thread, its space or its theme,
 * began it, wrote in it or is named; of an announcement, all who read it. Two at once take different news, and touch
 * entries in one order, so that they never wait in a circle. What holds no longer by then is not told: it would stand before what came after it.
 */
const spreadSql = `
  with due as (
    delete from news where id in (select id from news order by id limit ${most} for update skip locked) returning kind, subject_id, reason, member_ids
  ), said as (
    select p.id as post_id, p.seq, p.author_id, p.created_at, t.id, t.author_id as asker_id, t.kind as thread_kind, t.theme, t.space_id, t.programme_id,
      t.accepted_post_id, due.kind as happened, coalesce(p.mentions, '{}') as mentions,
      (select q.author_id from posts q where q.thread_id = p.thread_id and q.seq = p.answers) as answered_id
    from due join posts p on p.id = due.subject_id join threads t on t.id = p.thread_id where due.kind in ('posted', 'accepted') and p.deleted_at is null
  ), near as (
    select s.post_id, f.member_id from said s join follows f on f.thread_id = s.id where s.happened = 'posted'
    union select s.post_id, f.member_id from said s join follows f on f.space_id = s.space_id where s.happened = 'posted'
    union select s.post_id, f.member_id from said s join follows f on f.theme = s.theme where s.happened = 'posted'
    union select s.post_id, s.asker_id from said s where s.happened = 'posted'
    union select s.post_id, ta.member_id from said s join thread_askers ta on ta.thread_id = s.id where s.happened = 'posted'
    union select s.post_id, r.member_id from said s join thread_reads r on r.thread_id = s.id and r.replied where s.happened = 'posted'
    union select s.post_id, m.id from said s join members m on m.id = any(s.mentions) where s.happened = 'posted'
    union select s.post_id, s.answered_id from said s where s.happened = 'posted' and s.answered_id is not null
    union select s.post_id, pm.member_id from said s join programme_members pm on pm.programme_id = s.programme_id and pm.ended_at is null
      where s.happened = 'posted' and s.thread_kind = 'announcement' and s.seq = 1
  ), concerned as (
    select n.member_id, s.id as thread_id, s.seq, s.created_at, l.level, l.because, why.reason
    from near n join said s on s.post_id = n.post_id and s.happened = 'posted'
    ${followsAround('s', 'n.member_id')}
    ${readOf('s', 'n.member_id')}
    ${why}
    where n.member_id <> s.author_id and why.reason is not null and not coalesce(r.ranges @> s.seq, false) and ${readsThread('s', 'n.member_id')}
  ), sheets as (
    select f.member_id, p.id as subject_id, 'published' as reason, f.level, 'theme' as because, p.published_at as at
    from due join practices p on p.id = due.subject_id and p.published_at is not null
    join follows f on f.theme = p.theme and f.level in ('watch', 'follow') and f.member_id <> p.author_id
    join programme_members pm on pm.programme_id = p.programme_id and pm.member_id = f.member_id and pm.ended_at is null
    where due.kind = 'published'
    union all
    select told.id, due.subject_id, due.reason, null, null, $1::timestamptz from due cross join unnest(due.member_ids) as told (id) where due.kind = 'sheet'
  ), pairs as (
    select told.id as member_id, due.subject_id, due.reason from due cross join unnest(due.member_ids) as told (id)
    where due.kind = 'binome' and not (${isOver('due.reason', 'due.subject_id', 'told.id')})
  ), fresh as (
    select member_id, 'thread' as kind, thread_id as subject_id, ${weightiest(weight('reason'))} as reason, level, because,
      range_agg(int8range(seq, seq + 1)) as news, max(created_at) as at
    from concerned group by member_id, thread_id, level, because
    union all
    select distinct s.author_id, 'acceptance', s.post_id, 'accepted', null, null, int8multirange(int8range(s.seq, s.seq + 1)), $1::timestamptz
    from said s left join follows ft on ft.member_id = s.author_id and ft.thread_id = s.id
    where s.happened = 'accepted' and s.accepted_post_id = s.post_id and not ${beganBy('s', 's.asker_id', 's.author_id')} and ft.level is distinct from 'mute'
    union all
    select member_id, 'practice', subject_id, ${weightiest(weight('reason'))}, max(level), max(because), '{}', max(at) from sheets group by member_id, subject_id
    union all
    select member_id, 'binome', subject_id, ${weightiest(weight('reason'))}, null, null, '{}', $1::timestamptz from pairs group by member_id, subject_id
  ), told as (
    insert into inbox_entries as e (member_id, kind, subject_id, reason, level, because, news, at)
    select member_id, kind, subject_id, reason, level, because, news, at from fresh order by member_id, kind, subject_id
    on conflict (member_id, kind, subject_id) do update set
      news = case when e.done_at is null then e.news + excluded.news else excluded.news end,
      reason = case when e.done_at is null and e.read_at is null and ${weight('e.reason')} < ${weight('excluded.reason')}
        and not (e.kind = 'binome' and ${isOver('e.reason', 'e.subject_id', 'e.member_id')}) then e.reason else excluded.reason end,
      level = excluded.level, because = excluded.because, at = greatest(e.at, excluded.at), read_at = null, done_at = null
    returning member_id
  )
  select (select count(*) from due)::int as spread, array(select distinct member_id from told) as member_ids`;

/** Fills the inboxes. */
export function createSpreading({ work, now }: Kernel) {
  function spreadSome(): Promise<number> {
    return work.run(async ({ query, record }) => {
      const [row] = await query<{ spread: number; member_ids: string[] }>('inbox_spread', spreadSql, [now()]);
      if (row && row.member_ids.length > 0) record(inboxChanged(row.member_ids));
      return row?.spread ?? 0;
    });
  }

  return {
    /**
     * Puts what happened since the last time into the inboxes, each piece once, however many spread at the same time or end
     * halfway. Answers how many pieces there were.
     */
    spread: (): Promise<number> => inBatches(most, spreadSome),
  };
}
