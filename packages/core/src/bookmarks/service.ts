import type { Actor } from '../kernel/actor.ts';
import type { Page } from '../kernel/contract.ts';
import { Invalid, NotFound } from '../kernel/errors.ts';
import { inBatches } from '../kernel/in-batches.ts';
import { instantOf } from '../kernel/instants.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { excerptOf } from '../kernel/markdown.ts';
import { decodeCursor, toPage } from '../kernel/pagination.ts';
import { readAlone, type Part } from '../kernel/parts.ts';
import { requireId, validate } from '../kernel/validate.ts';
import type { MemberRef } from '../members/contract.ts';
import { memberRefFields } from '../members/view.ts';
import type { SpaceRef } from '../spaces/contract.ts';
import { spaceRefFields } from '../spaces/view.ts';
import { readsThread } from '../threads/policy.ts';
import {
  keepBookmarkInput,
  listBookmarksInput,
  type BookmarkInList,
  type BookmarkView,
  type KeepBookmarkInput,
  type ListBookmarksInput,
} from './contract.ts';
import { morningOf } from './days.ts';
import { bookmarkDue } from './events.ts';

const excerptLength = 220;
/** Most reminders that one transaction tells. */
const atOnce = 500;

type Row = { post_id: string; note: string; created_at: Date | string; remind_at: Date | string | null; due_at: Date | string | null };
type ListRow = Row & { created_at: Date; thread_id: string; seq: string; html: string; written_at: Date; author: MemberRef; title: string; space: SpaceRef };
type DueRow = { member_id: string; post_id: string; thread_id: string; seq: string; title: string; readable: boolean };

const keepSql = `
  insert into bookmarks as b (member_id, post_id, note, created_at, remind_at)
  select $1, p.id, coalesce($3, ''), $6, $5 from posts p join threads t on t.id = p.thread_id where p.id = $2 and p.deleted_at is null and ${readsThread('t', '$1')}
  on conflict (member_id, post_id) do update set note = coalesce($3, b.note),
    remind_at = case when $4::boolean then excluded.remind_at else b.remind_at end, due_at = case when $4::boolean then null else b.due_at end
  returning b.*`;

const dropSql = `delete from bookmarks where member_id = $1 and post_id = $2`;

const seenSql = `
  update bookmarks b set due_at = null from posts p join threads t on t.id = p.thread_id
  where b.member_id = $1 and b.post_id = $2 and p.id = b.post_id and ${readsThread('t', '$1')} returning b.*`;

const ofThreadSql = `
  select b.* from bookmarks b join posts p on p.id = b.post_id and p.deleted_at is null join threads t on t.id = p.thread_id
  where b.member_id = $1 and p.thread_id = $2 and ${readsThread('t', '$1')} order by p.seq limit 500`;

const listColumns = `b.*, p.thread_id, p.seq, p.html, p.created_at as written_at, json_build_object(${memberRefFields}) as author, t.title, (select json_build_object(${spaceRefFields}) from spaces s where s.id = t.space_id) as space`;
const listFrom = `
  from bookmarks b join posts p on p.id = b.post_id and p.deleted_at is null join threads t on t.id = p.thread_id
  join members m on m.id = p.author_id join communes c on c.id = m.commune_id
  where b.member_id = $1 and ${readsThread('t', '$1')}`;
const listSql = `
  select ${listColumns} ${listFrom} and (not $2::boolean or b.due_at is not null)
    and ($3::timestamptz is null or (b.created_at, b.post_id) < ($3, $4::uuid))
  order by b.created_at desc, b.post_id desc limit $5`;
const getSql = `select ${listColumns} ${listFrom} and b.post_id = $2`;

// Several servers do this at once: whose row it is, tells it.
const dueSql = `
  with due as (
    select b.member_id, b.post_id from bookmarks b where b.remind_at <= $1 order by b.remind_at limit ${atOnce} for update skip locked
  ), told as (
    update bookmarks b set due_at = $1, remind_at = null, notified_at = null from due where b.member_id = due.member_id and b.post_id = due.post_id returning b.*
  )
  select b.member_id, b.post_id, p.thread_id, p.seq, t.title, ${readsThread('t', 'b.member_id')} as readable
  from told b join posts p on p.id = b.post_id and p.deleted_at is null join threads t on t.id = p.thread_id`;

/** Posts put aside, and being reminded of them. */
export function createBookmarks({ query, work, now }: Kernel) {
  const ofThreadPart = (actor: Actor, threadId: string): Part<BookmarkView[]> => ({
    name: 'bookmark_of_thread',
    text: ofThreadSql,
    values: [actor.memberId, requireId(threadId)],
    view: (rows: Row[]) => rows.map(viewOf),
  });

  return {
    /**
     * Puts a post aside, or changes note and reminder of one that is. NotFound for a post that one does not read; Invalid for
     * a reminder in the past.
     */
    async keep(actor: Actor, input: KeepBookmarkInput): Promise<BookmarkView> {
      const { postId, note = null, remindAt, remindOn } = validate(keepBookmarkInput, input);
      const at = now();
      const remind = remindOn ? morningOf(remindOn, at, actor.timeZone) : remindAt ? new Date(remindAt) : remindAt;
      if (remind && remind <= at) throw new Invalid('invalid', { [remindOn ? 'remindOn' : 'remindAt']: 'past' });
      const [row] = await query<Row>('bookmark_keep', keepSql, [actor.memberId, postId, note, remind !== undefined, remind ?? null, at]);
      if (!row) throw new NotFound();
      return viewOf(row);
    },

    /** Puts it back. That it was not put aside is fine. */
    async drop(actor: Actor, postId: string): Promise<void> {
      await query('bookmark_drop', dropSql, [actor.memberId, requireId(postId)]);
    },

    /** The reminder was seen; the post stays put aside. */
    async markSeen(actor: Actor, postId: string): Promise<BookmarkView> {
      const [row] = await query<Row>('bookmark_seen', seenSql, [actor.memberId, requireId(postId)]);
      if (!row) throw new NotFound();
      return viewOf(row);
    },

    /** What one has put aside and may still read, newest first. */
    async list(actor: Actor, input: ListBookmarksInput = {}): Promise<Page<BookmarkInList>> {
      const { due, cursor, limit } = validate(listBookmarksInput, input);
      const from = cursor ? decodeCursor(cursor) : null;
      const rows = await query<ListRow>('bookmark_list', listSql, [actor.memberId, due, from?.at ?? null, from?.id ?? null, limit + 1]);
      return toPage(rows, limit, (row) => ({ at: row.created_at, id: row.post_id }), inListOf);
    },

    /** One of them. */
    async get(actor: Actor, postId: string): Promise<BookmarkInList> {
      const [row] = await query<ListRow>('bookmark_get', getSql, [actor.memberId, requireId(postId)]);
      if (!row) throw new NotFound();
      return inListOf(row);
    },

    /** Those among the posts of a thread; 500 at most. Empty for a thread one does not read. */
    async listOfThread(actor: Actor, threadId: string): Promise<BookmarkView[]> {
      return readAlone(query, ofThreadPart(actor, threadId));
    },
    ofThreadPart,

    /**
     * Tells members of reminders whose time has come, each once. Who may no longer read the post hears nothing of it.
     * Answers how many were told.
     */
    async remind(): Promise<number> {
      let told = 0;
      const tellSome = () =>
        work.once(async (_db, record) => {
          const rows = await query<DueRow>('bookmark_due', dueSql, [now()]);
          const readable = rows.filter((row) => row.readable);
          for (const { member_id, post_id: postId, thread_id: threadId, seq, title } of readable) record(bookmarkDue(member_id, { postId, threadId, seq: Number(seq), title }));
          told += readable.length;
          return rows.length;
        });
      await inBatches(atOnce, tellSome);
      return told;
    },
  };
}

function viewOf({ post_id, note, created_at, remind_at, due_at }: Row): BookmarkView {
  return { postId: post_id, note, createdAt: instantOf(created_at), remindAt: remind_at && instantOf(remind_at), dueAt: due_at && instantOf(due_at) };
}

function inListOf(row: ListRow): BookmarkInList {
  const { thread_id: threadId, seq, html, written_at, author, title, space } = row;
  return {
    ...viewOf(row),
    post: { threadId, seq: Number(seq), author, excerpt: excerptOf(html, excerptLength), createdAt: written_at.toISOString() },
    thread: { title, space },
  };
}
