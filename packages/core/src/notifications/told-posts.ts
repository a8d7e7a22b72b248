import type { TellReason } from '../follows/policy.ts';
import { followsAround, isPressing, whyTold } from '../follows/view.ts';
import { unnamedId } from '../members/contract.ts';
import { readsThread } from '../threads/policy.ts';
import { readOf } from '../threads/view.ts';
import { isQuiet, quietOf } from './quiet-hours.ts';
import { counted, most, source, type Found } from './source.ts';

const why = whyTold({
  thread: 't', askerId: 't.author_id', memberId: 'e.member_id', kind: 't.kind', seq: 'x.seq', mentions: 'x.mentions',
  answeredId: '(select w.author_id from posts w where w.thread_id = x.thread_id and w.seq = x.answers)',
});

// What stands around the thread `t` of the inbox entry `e`, and the posts `x` of it that are new to its member, theirs to be
// told of by what they follow now, and either theirs in person or of what they watch: the rest can wait for the inbox.
const around = `${followsAround('t', 'e.member_id')} ${readOf('t', 'e.member_id')}`;
const toldPostsOf = (where: string) => `
  from posts x ${why}
  where x.thread_id = t.id and x.seq >= lower(e.news) and x.seq < upper(e.news) and e.news @> x.seq and not coalesce(r.ranges @> x.seq, false)
    and x.deleted_at is null and ${isPressing('why.reason', 'l.level')} and ${where}`;

type Row = Found & { title: string; author: string | null; html: string; count: number; reason: TellReason };

/**
 * Posts that are in their member's inbox: who hears of what was decided there. An entry keeps which of its posts were told
 * (`notified`); one whose member wants nothing of threads is moved all the same, so that nothing old is told when they do.
 */
export const toldPosts = source<Row>({
  subject: 'threadId',
  sweep: (among) => `
  unread as materialized (
    select e.member_id, e.subject_id, q.threads
    from reachable join inbox_entries e on e.member_id = reachable.member_id
    join members m on m.id = e.member_id
    cross join lateral ${quietOf('$1::timestamptz')}
    where e.kind = 'thread' and e.read_at is null and e.done_at is null and not e.news <@ e.notified and not ${isQuiet} ${among && `and e.subject_id ${among}`}
  ), due as (
    select e.subject_id as subject, e.member_id, ripe.seqs, upper(e.notified * e.news + ripe.seqs) - 1 as upto,
      unread.threads and exists (select 1 ${toldPostsOf('ripe.seqs @> x.seq')}) as news
    from unread join inbox_entries e on e.member_id = unread.member_id and e.kind = 'thread' and e.subject_id = unread.subject_id
    join threads t on t.id = e.subject_id ${around}
    cross join lateral (
      select range_agg(int8range(p.seq, p.seq + 1)) as seqs from posts p
      where p.thread_id = t.id and p.seq >= lower(e.news - e.notified) and p.seq < upper(e.news - e.notified) and e.news - e.notified @> p.seq and p.created_at <= $2
    ) ripe
    where e.done_at is null and not ripe.seqs <@ e.notified
    limit ${most}
    for update of e skip locked
  ), moved as (
    update inbox_entries e set notified = e.notified + due.seqs from due
    where e.member_id = due.member_id and e.kind = 'thread' and e.subject_id = due.subject
    returning due.*
  )`,
  found: `
    select t.title, newest.seq, newest.html, newest.reason, case when author.id <> '${unnamedId}' then author.name end as author, fresh.count
    from threads t join inbox_entries e on e.member_id = s.member_id and e.kind = 'thread' and e.subject_id = t.id and e.done_at is null ${around}
    cross join lateral (
      select x.seq, x.html, x.author_id, why.reason ${toldPostsOf('x.seq <= $3 and x.created_at >= s.created_at')} order by x.seq desc limit 1
    ) newest
    join members author on author.id = newest.author_id
    cross join lateral (
      select count(*)::int as count from (select 1 ${toldPostsOf('x.seq <= $3 and x.created_at >= s.created_at')} limit ${counted}) unread
    ) fresh
    where t.id = $2 and q.threads and ${readsThread('t', 's.member_id')}`,
  untold: (threadId, memberId, seq) => [
    `update inbox_entries set notified = notified - int8multirange(int8range($3, $3::bigint + 1)) where subject_id = $1 and member_id = $2 and kind = 'thread'`,
    [threadId, memberId, seq],
  ],
  notice: ({ title, author, html, count, reason, show_text: showText }, threadId) => ({
    says: { kind: kindOf(reason), author, place: showText ? title : null, html, count },
    about: { threadId },
  }),
});

const kindOf = (reason: TellReason) => (reason === 'asked' || reason === 'posted' ? 'posted' : reason);
