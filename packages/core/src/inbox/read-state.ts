import type { Actor } from '../kernel/actor.ts';
import type { FollowFacts } from '../follows/policy.ts';
import { followsAround, threadFollowOf } from '../follows/view.ts';
import { NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { readAlone, type Part } from '../kernel/parts.ts';
import { multirangeText, spansOf } from '../kernel/spans.ts';
import { requireId, validate } from '../kernel/validate.ts';
import type { OwnThreadView } from '../threads/contract.ts';
import { threadRead } from '../threads/events.ts';
import { beganBy, readsThread } from '../threads/policy.ts';
import { ownThreadColumns, ownThreadOf, readOf, unreadSpans, type OwnThreadRow } from '../threads/view.ts';
import {
  ownThreadsInput,
  readAllInput,
  readingInput,
  readPostsInput,
  unreadPostsInput,
  type OwnThreadsInput,
  type OwnThreadsView,
  type ReadAllInput,
  type ReadAllView,
  type ReadingInput,
  type ReadingView,
  type ReadPostsInput,
  type UnreadPostsInput,
} from './contract.ts';
import { inboxChanged, threadsRead } from './events.ts';

/** Most threads that one call marks as read. */
const mostThreads = 500;

const found = `t as (select t.id, t.last_seq, t.gone_count from threads t where t.id = $2 and ${readsThread('t', '$1')})`;
/** SQL text: the row of `thread_reads` as this statement leaves it. */
const asItIs = `
  now_read as (
    select * from kept union all
    select r.* from thread_reads r join t on r.thread_id = t.id where r.member_id = $1 and not exists (select 1 from kept)
  )`;
const answer = (moved: string) => `
  select ${ownThreadColumns('t', 'n')}, exists (select 1 from kept) as changed, exists (select 1 from ${moved}) as moved
  from t left join now_read n on n.thread_id = t.id`;

// What the statement closes is a courtesy to whoever lists: an entry whose posts are all read is not shown, open or not.
const readSql = `
  with ${found}, seen as (select $3::int8multirange * int8multirange(int8range(1, t.last_seq + 1)) as ranges from t),
  kept as (
    insert into thread_reads as r (member_id, thread_id, ranges, revision, opened_at)
    select $1, t.id, seen.ranges, 1, case when seen.ranges @> 1::bigint then $4::timestamptz end from t cross join seen where not isempty(seen.ranges)
    on conflict (member_id, thread_id) do update
      set ranges = r.ranges + excluded.ranges, revision = r.revision + 1, opened_at = coalesce(r.opened_at, excluded.opened_at)
      where not excluded.ranges <@ r.ranges
    returning r.*
  ), ${asItIs},
  closed as (
    update inbox_entries e set read_at = $4 from t, seen, now_read n
    where e.member_id = $1 and e.read_at is null and e.done_at is null and (
      e.kind = 'thread' and e.subject_id = t.id and e.news <@ n.ranges
      or e.kind = 'acceptance' and e.news && seen.ranges and exists (select 1 from posts p where p.id = e.subject_id and p.thread_id = t.id))
    returning 1
  ) ${answer('closed')}`;

// What the member wrote from there on is looked up, as it stays read: the one statement here that looks at posts.
const unreadSql = `
  with ${found}, own as (
    select coalesce(range_agg(int8range(p.seq, p.seq + 1)), '{}') as ranges from posts p join t on t.id = p.thread_id where p.author_id = $1 and p.seq >= $3
  ), kept as (
    update thread_reads r set ranges = r.ranges * int8multirange(int8range(1, $3)) + own.ranges, revision = r.revision + 1
    from t, own where r.member_id = $1 and r.thread_id = t.id
    returning r.*
  ), ${asItIs},
  opened as (
    update inbox_entries e set read_at = null from t, now_read n
    where e.member_id = $1 and e.kind = 'thread' and e.subject_id = t.id and e.read_at is not null and not e.news <@ n.ranges
    returning 1
  ) ${answer('opened')}`;

const readAllSql = `
  with t as (
    select t.id, t.last_seq, t.gone_count from threads t left join thread_reads r on r.member_id = $1 and r.thread_id = t.id
    where t.programme_id = any($2) and ($3::uuid is null or t.space_id = $3) and ($4::text is null or t.theme = $4)
      and ${readsThread('t', '$1')} and not isempty(${unreadSpans('t', 'r.ranges')})
    order by t.last_post_at desc, t.id desc limit ${mostThreads}
  ), kept as (
    insert into thread_reads as r (member_id, thread_id, ranges, revision)
    select $1, t.id, int8multirange(int8range(1, t.last_seq + 1)), 1 from t order by t.id
    on conflict (member_id, thread_id) do update set ranges = r.ranges + excluded.ranges, revision = r.revision + 1
    returning r.thread_id, r.ranges
  ), closed as (
    update inbox_entries e set read_at = $5 from kept
    where e.member_id = $1 and e.kind = 'thread' and e.subject_id = kept.thread_id and e.read_at is null and e.done_at is null and e.news <@ kept.ranges
    returning 1
  )
  select (select count(*) from kept)::int as marked, exists (select 1 from closed) as moved`;

const ownSql = `
  select ${ownThreadColumns('t', 'r')} from threads t ${readOf('t', '$1')}
  where t.id = any($2::uuid[]) and ${readsThread('t', '$1')}`;

const readingSql = `
  select ${ownThreadColumns('t', 'r')}, (${unreadSpans('t', 'r.ranges')} * int8multirange(int8range($3, $4)))::text as here,
    ft.level as thread, fs.level as space, fh.level as theme, ${beganBy('t', 't.author_id', '$1')} as own, coalesce(r.replied, false) as replied
  from threads t ${readOf('t', '$1')} ${followsAround('t', '$1')}
  where t.id = $2 and ${readsThread('t', '$1')}`;

type Changed = OwnThreadRow & { changed: boolean; moved: boolean };

/** What a member has read of threads: for their own eyes, except who had an announcement on the screen. */
export function createReadState({ query, work, now }: Kernel) {
  function readingPart(actor: Actor, input: ReadingInput): Part<ReadingView> {
    const { threadId, after, limit } = validate(readingInput, input);
    return {
      name: 'thread_reading',
      text: readingSql,
      values: [actor.memberId, requireId(threadId), after + 1, after + limit + 1],
      view([row]: (OwnThreadRow & FollowFacts & { here: string })[]) {
        if (!row) throw new NotFound();
        return { ...ownThreadOf(row), unreadHere: spansOf(row.here), follow: threadFollowOf(threadId, row) };
      },
    };
  }

  return {
    /**
     * Remembers which posts were on the actor's screen; what is past the thread's end is left out. Twice is like once.
     * NotFound for a thread they do not read.
     */
    async markRead(actor: Actor, input: ReadPostsInput): Promise<OwnThreadView> {
      const { threadId, ranges } = validate(readPostsInput, input);
      return work.once(async (_db, record) => {
        const [row] = await query<Changed>('thread_mark_read', readSql, [actor.memberId, threadId, multirangeText(ranges), now()]);
        if (!row) throw new NotFound();
        const own = ownThreadOf(row);
        if (row.changed) record(threadRead(actor.memberId, own));
        if (row.moved) record(inboxChanged([actor.memberId]));
        return own;
      });
    },

    /** Unread again from that post on, in all of the actor's browsers; also in the inbox, where it was new. */
    async markUnread(actor: Actor, input: UnreadPostsInput): Promise<OwnThreadView> {
      const { threadId, fromSeq } = validate(unreadPostsInput, input);
      return work.once(async (_db, record) => {
        const [row] = await query<Changed>('thread_mark_unread', unreadSql, [actor.memberId, threadId, fromSeq]);
        if (!row) throw new NotFound();
        const own = ownThreadOf(row);
        record(threadRead(actor.memberId, own));
        if (row.moved) record(inboxChanged([actor.memberId]));
        return own;
      });
    },

    /** Marks what is unread in all threads, or in those of a space or on a theme, as read; at most 500 threads in one call. Nobody is told that it was seen. */
    async markAllRead(actor: Actor, input: ReadAllInput = {}): Promise<ReadAllView> {
      const { spaceId = null, theme = null } = validate(readAllInput, input);
      const programmeIds = actor.programmes.map(({ id }) => id);
      return work.once(async (_db, record) => {
        const [row] = await query<{ marked: number; moved: boolean }>('threads_mark_read', readAllSql, [actor.memberId, programmeIds, spaceId, theme, now()]);
        const { marked = 0, moved = false } = row ?? {};
        if (marked > 0) record(threadsRead(actor.memberId));
        if (moved) record(inboxChanged([actor.memberId]));
        return { marked, more: marked === mostThreads };
      });
    },

    /** How far the actor has read threads; those they do not read are left out. */
    async ownThreads(actor: Actor, input: OwnThreadsInput): Promise<OwnThreadsView> {
      const { threadIds } = validate(ownThreadsInput, input);
      const rows = await query<OwnThreadRow>('threads_own', ownSql, [actor.memberId, threadIds]);
      return { threads: rows.map(ownThreadOf) };
    },

    /** The same of one thread, what is unread in a stretch of it, and what the actor is told of in it; one statement. */
    reading: async (actor: Actor, input: ReadingInput): Promise<ReadingView> => readAlone(query, readingPart(actor, input)),
    readingPart,
  };
}
