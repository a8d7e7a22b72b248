import { readsThread } from '../threads/policy.ts';
import { isQuiet, quietOf } from './quiet-hours.ts';
import { counted, most, source, type Found } from './source.ts';

const dueOnes = `
  from bookmarks b join posts p on p.id = b.post_id and p.deleted_at is null join threads t on t.id = p.thread_id
  where b.member_id = s.member_id and b.due_at >= s.created_at and ${readsThread('t', 's.member_id')}`;

type Row = Found & { title: string; html: string; count: number };

/** Reminders of posts that a member put aside, which stay due until they are seen; one notice for all of them. */
export const toldBookmarks = source<Row>({
  subject: 'bookmarksOf',
  sweep: () => `
  waiting as materialized (
    select b.member_id, b.post_id, q.threads
    from reachable join bookmarks b on b.member_id = reachable.member_id
    join members m on m.id = b.member_id
    cross join lateral ${quietOf('$1::timestamptz')}
    where b.due_at <= $2 and b.notified_at is null and not ${isQuiet}
  ), due as (
    select b.member_id, b.post_id, b.member_id as subject, 0 as upto, waiting.threads and ${readsThread('t', 'b.member_id')} as news
    from waiting join bookmarks b on b.member_id = waiting.member_id and b.post_id = waiting.post_id
    join posts p on p.id = b.post_id join threads t on t.id = p.thread_id
    where b.due_at is not null and b.notified_at is null
    limit ${most}
    for update of b skip locked
  ), moved as (
    update bookmarks b set notified_at = $1 from due where b.member_id = due.member_id and b.post_id = due.post_id returning due.*
  )`,
  found: `
    select newest.title, newest.html, newest.seq, fresh.count
    from (select t.title, p.html, trunc(extract(epoch from b.due_at) * 1000)::bigint as seq ${dueOnes} order by b.due_at desc, b.post_id limit 1) newest
    cross join (select count(*)::int as count from (select 1 ${dueOnes} limit ${counted}) unread) fresh
    where s.member_id = $2 and q.threads`,
  untold: (memberId) => ['update bookmarks set notified_at = null where member_id = $1 and due_at is not null', [memberId]],
  notice: ({ title, html, count, show_text: showText }) => ({
    says: { kind: 'kept', author: null, place: showText ? title : null, html, count },
    about: { bookmarks: true },
  }),
});
