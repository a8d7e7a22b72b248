import type { Database } from '../kernel/database.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { news } from '../news/schema.ts';
import { changedColumns, changeOf, type ChangedThread } from './changes.ts';
import type { PostView } from './contract.ts';
import { threadChanged, threadRead, threadReplied } from './events.ts';
import { takesRepliesOf } from './policy.ts';
import { postAuthor, postColumns, postOf, type createPostReader, type PostRow } from './posts.ts';
import { posts, threadReads, threads } from './schema.ts';
import { ownThreadColumns, ownThreadOf, readsOwnPost, type OwnThreadRow } from './view.ts';

export type Text = { body: string; html: string };
export type InThread = PostRow & ChangedThread;
export type Replied = InThread & OwnThreadRow & { writer_id: string };

type Opening = Text &
  Pick<typeof threads.$inferInsert, 'id' | 'programmeId' | 'spaceId' | 'kind' | 'theme' | 'title' | 'locale' | 'authorId' | 'clientId' | 'createdAt'> &
  Pick<typeof posts.$inferInsert, 'mentions' | 'composed'> & { postId: string };

/** Stores a thread with its opening post, which `writerId` has read, whatever name is on it. */
export async function storeThread(tx: Database, writerId: string, { postId, body, html, mentions, composed, ...thread }: Opening): Promise<void> {
  const { id: threadId, authorId, clientId, createdAt } = thread;
  await tx.insert(threads).values({ ...thread, lastSeq: 1, lastRevision: 1, lastPostAt: createdAt });
  await tx.insert(posts).values({ id: postId, threadId, seq: 1, revision: 1, authorId, clientId, body, html, mentions, composed, createdAt });
  await tx.insert(threadReads).values({ memberId: writerId, threadId, ranges: '{[1,1]}', revision: 1 });
  await tx.insert(news).values({ kind: 'posted', subjectId: postId });
}

// One statement, as for a message: see conversations/sending.ts. A first reply from somebody else answers a question. The post
// under which an answer is folded counts it, under a revision of its own, so that no catching up passes it by.
/** SQL text: stores the post of $1 to $10 in the name of $3, with the rights of member `writer`, who has read it. */
export const replySqlFor = (writer: string) => `
  with n as (
    update threads t set last_seq = last_seq + 1, last_revision = last_revision + case when $8::bigint is null then 1 else 2 end,
      last_post_at = greatest(last_post_at, $7::timestamptz),
      state = case when kind = 'question' and state = 'open' and author_id <> $3 then 'answered' else state end
    where t.id = $2 and ${takesRepliesOf('t', writer)}
      and ($8::bigint is null or exists (select 1 from posts q where q.thread_id = t.id and q.seq = $8 and q.deleted_at is null))
    returning t.*
  ), answered as (
    select coalesce(root_seq, seq) as root from posts where thread_id = $2 and seq = $8
  ), counted as (
    update posts set answer_count = answer_count + 1, revision = n.last_revision - 1 from n, answered
    where posts.thread_id = n.id and posts.seq = answered.root
  ), p as (
    insert into posts (id, thread_id, seq, revision, author_id, client_id, body, html, created_at, answers, root_seq, mentions, composed)
    select $1, $2, n.last_seq, n.last_revision, $3, $4, $5, $6, $7, $8, answered.root, $9, $10 from n left join answered on true
    returning *
  ), r as (${readsOwnPost(writer)}
  ), o as (
    insert into news (kind, subject_id) select 'posted', id from p
  )
  select ${postColumns}, ${changedColumns}, ${ownThreadColumns('n', 'r')}, r.member_id as writer_id
  from p ${postAuthor} cross join n cross join r`;

/** Tells of a reply, and of the post that it is folded under, which counts one more. Gives the reply. */
export async function tellReply({ among }: Pick<ReturnType<typeof createPostReader>, 'among'>, record: Work['record'], row: Replied): Promise<PostView> {
  const [root] = row.root_seq === null ? [] : await among(row.thread_id, null, [Number(row.root_seq)]);
  if (root) record(threadReplied(root, row.space));
  const post = recordPost(record, row);
  record(threadRead(row.writer_id, ownThreadOf(row)));
  return post;
}

/** Tells of a post as it is now, and of its thread. Gives the post. */
export function recordPost(record: Work['record'], row: InThread): PostView {
  const post = postOf(row);
  record(threadReplied(post, row.space));
  record(threadChanged(changeOf(row), row.space));
  return post;
}
