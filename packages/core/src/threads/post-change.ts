import { sql, type SQL } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import type { Database } from '../kernel/database.ts';
import { Conflict, Forbidden, NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { textWith } from '../kernel/sql-text.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { readsSpace } from '../spaces/policy.ts';
import { readChanged } from './changes.ts';
import type { PostView } from './contract.ts';
import { threadAdvanced, threadChanged, threadReplied } from './events.ts';
import { postAuthor, postColumns, postOf, type PostRow } from './posts.ts';
import { threads } from './schema.ts';

type Place = { threadId: string; postId: string };
type Locked = { last_revision: string; author_id: string; title: string; accepted_post_id: string | null; closed: boolean };

/** What a change finds: the post as it is, the thread's row, and the revision that the post's new state gets. */
export type Found = { unit: Work; tx: Database; post: PostView; thread: Locked; revision: number };

/** What came of it besides: `thread` changes of the thread's own row, `folded` how many answers more its root has. */
export type Outcome = { thread?: SQL; folded?: 1 | -1 };

/** SQL: how far a question is with that answer accepted, or with none. Of the row `threads`. */
export const stateWith = (acceptedPostId: string | null) => sql<'open' | 'answered' | 'resolved'>`case
  when ${threads.kind} <> 'question' then ${threads.state} when ${acceptedPostId}::uuid is not null then 'resolved'
  when exists (select 1 from posts a where a.thread_id = ${threads.id} and a.seq > 1 and a.author_id <> ${threads.authorId} and a.deleted_at is null) then 'answered'
  else 'open' end`;

/**
 * Changing a post: each change takes the thread's next revision, under its row lock, and reaches everybody by it. `story` answers
 * null when there is nothing to change. NotFound for what the actor does not see.
 */
export function createPostChange({ work }: Kernel) {
  return function change(actor: Actor, { threadId, postId }: Place, story: (found: Found) => Promise<Outcome | null>): Promise<PostView> {
    return work.run(async (unit) => {
      const { tx, record } = unit;
      const thread = await lock(tx, threadId, actor.memberId);
      const before = await read(tx, threadId, sql`p.id = ${postId}`);
      const revision = Number(thread.last_revision) + 1;
      const outcome = await story({ unit, tx, post: before, thread, revision });
      if (!outcome) return before;
      const root = outcome.folded ? await fold(tx, before, outcome.folded, revision + 1) : null;
      await tx.execute(sql`update threads set last_revision = ${root?.revision ?? revision} ${outcome.thread ? sql`, ${outcome.thread}` : sql``} where id = ${threadId}`);
      const after = await read(tx, threadId, sql`p.id = ${postId}`);
      const { change: news, space } = await readChanged(tx, threadId);
      record(threadReplied(after, space));
      if (root) record(threadReplied(root, space));
      record(outcome.thread ? threadChanged(news, space) : threadAdvanced(news, space));
      return after;
    });
  };
}

/** The post under which an answer is folded counts those that are there. */
async function fold(tx: Database, { threadId, rootSeq }: PostView, by: number, revision: number): Promise<PostView> {
  await tx.execute(sql`update posts set answer_count = answer_count + ${by}, revision = ${revision} where thread_id = ${threadId} and seq = ${rootSeq}`);
  return read(tx, threadId, sql`p.seq = ${rootSeq}`);
}

/** Forbidden where nothing is written any more, Conflict for what is no longer there. */
export function requireThere({ post, thread }: Found): void {
  if (post.deletedAt) throw new Conflict('post-deleted');
  if (thread.closed) throw new Forbidden();
}

/** First the lock, then a look: what others committed while one waited for it is seen. */
async function lock(tx: Database, threadId: string, memberId: string): Promise<Locked> {
  await tx.execute(sql`select 1 from threads where id = ${threadId} for no key update`);
  const { rows } = await tx.execute(sql`
    select t.last_revision, t.author_id, t.title, t.accepted_post_id, s.closed_at is not null as closed
    from threads t join spaces s on s.id = t.space_id where t.id = ${threadId} and ${textWith((member) => readsSpace('s', member), memberId)}`);
  const [row] = rows as Locked[];
  if (!row) throw new NotFound();
  return row;
}

async function read(tx: Database, threadId: string, which: SQL): Promise<PostView> {
  const { rows } = await tx.execute(sql`select ${sql.raw(postColumns)} from posts p ${sql.raw(postAuthor)} where p.thread_id = ${threadId} and ${which}`);
  const [row] = rows as PostRow[];
  if (!row) throw new NotFound();
  return postOf(row);
}
