import { spansOf } from '../kernel/spans.ts';
import type { OwnThreadView } from './contract.ts';

export { threadColumns, threadOf, threadsInOwnSpaces, type ThreadRow } from './rows.ts';

/** SQL text: the posts of thread `thread` of which only the place is left: nobody has to read them. Looked for where there are any. */
export const goneSpans = (thread: string) => `case when ${thread}.gone_count > 0 then (
    select coalesce(range_agg(int8range(d.seq, d.seq + 1)), '{}') from posts d where d.thread_id = ${thread}.id and d.deleted_at is not null) else '{}'::int8multirange end`;

/** SQL text: the posts of thread `thread` that are there and not in the `ranges` somebody has read; these may be null. */
export const unreadSpans = (thread: string, ranges: string) =>
  `(int8multirange(int8range(1, ${thread}.last_seq + 1)) - coalesce(${ranges}, '{}') - ${goneSpans(thread)})`;

/**
 * SQL text: what member `memberId` has read of thread `thread`, as the row `r`, or nulls. By its whole key, whatever the planner
 * thinks of how much a member reads.
 */
export const readOf = (thread: string, memberId: string) =>
  `left join lateral (select * from thread_reads where member_id = ${memberId} and thread_id = ${thread}.id limit 1) r on true`;

/** SQL text: an {@link OwnThreadView}'s columns, of a thread and a row of `thread_reads`, which may be missing. */
export const ownThreadColumns = (thread: string, read: string) =>
  `${thread}.id as own_thread_id, coalesce(${read}.revision, 0) as own_revision, ${thread}.last_seq as own_last_seq,
  ${unreadSpans(thread, `${read}.ranges`)}::text as own_unread`;

export type OwnThreadRow = {
  own_thread_id: string;
  own_revision: string;
  own_last_seq: string;
  own_unread: string;
};

export function ownThreadOf(row: OwnThreadRow): OwnThreadView {
  const unread = spansOf(row.own_unread);
  return {
    threadId: row.own_thread_id,
    revision: Number(row.own_revision),
    lastSeq: Number(row.own_last_seq),
    unread: unread.reduce((count, [first, last]) => count + last - first + 1, 0),
    firstUnread: unread[0]?.[0] ?? null,
  };
}

/** SQL text, a part of a statement that stores the post `n.last_seq` of `n` for member `memberId`: what one writes one has read. */
export const readsOwnPost = (memberId: string) => `
    insert into thread_reads as r (member_id, thread_id, ranges, revision, replied)
    select ${memberId}, n.id, int8multirange(int8range(n.last_seq, n.last_seq + 1)), 1, true from n
    on conflict (member_id, thread_id) do update set ranges = r.ranges + excluded.ranges, revision = r.revision + 1, replied = true
    returning r.*`;
