import type { Kernel } from '../kernel/kernel.ts';
import type { MemberRef } from '../members/contract.ts';
import { memberRefFields } from '../members/view.ts';
import type { PostView, ThreadSummary } from './contract.ts';
import { readsThread } from './policy.ts';

export type PostRow = {
  id: string;
  thread_id: string;
  seq: string;
  revision: string;
  client_id: string;
  body: string;
  html: string;
  created_at: Date;
  author: MemberRef;
};

/** A post with its author, from `posts p`, `members m` and `communes c`. */
export const postColumns = `p.id, p.thread_id, p.seq, p.revision, p.client_id, p.body, p.html, p.created_at,
  json_build_object(${memberRefFields}) as author`;
export const postAuthor = 'join members m on m.id = p.author_id join communes c on c.id = m.commune_id';

export function postOf(row: PostRow): PostView {
  return {
    id: row.id,
    threadId: row.thread_id,
    seq: Number(row.seq),
    revision: Number(row.revision),
    clientId: row.client_id,
    author: row.author,
    body: row.body,
    html: row.html,
    createdAt: row.created_at.toISOString(),
  };
}

// Of the newest posts none is in a thread that has stood still longer than so many others.
const newestSql = `
  with t as (
    select t.id, t.title, t.locale from threads t where t.space_id = $1 and ${readsThread('t', '$2')}
    order by t.last_post_at desc, t.id desc limit $3
  )
  select ${postColumns}, json_build_object('id', t.id, 'title', t.title, 'locale', t.locale) as thread
  from t cross join lateral (select * from posts p where p.thread_id = t.id order by p.seq desc limit $3) p ${postAuthor}
  order by p.created_at desc, p.id desc limit $3`;

type InThread = { thread: Pick<ThreadSummary, 'id' | 'title' | 'locale'> };

/** Reads posts of a thread that the caller has already found visible, in the same verb. */
export function createPostReader({ query }: Kernel) {
  return {
    async after(threadId: string, seq: number, limit: number): Promise<PostView[]> {
      const rows = await query<PostRow>(
        'posts_after',
        `select ${postColumns} from posts p ${postAuthor} where p.thread_id = $1 and p.seq > $2 order by p.seq limit $3`,
        [threadId, seq, limit],
      );
      return rows.map(postOf);
    },
    async changedAfter(threadId: string, revision: number, limit: number): Promise<PostView[]> {
      const rows = await query<PostRow>(
        'posts_changed',
        `select ${postColumns} from posts p ${postAuthor} where p.thread_id = $1 and p.revision > $2 order by p.revision limit $3`,
        [threadId, revision, limit],
      );
      return rows.map(postOf);
    },
    async newestOf({ spaceId, memberId, limit }: { spaceId: string; memberId: string; limit: number }): Promise<(PostView & InThread)[]> {
      const rows = await query<PostRow & InThread>('posts_newest', newestSql, [spaceId, memberId, limit]);
      return rows.map((row) => ({ ...postOf(row), thread: row.thread }));
    },
    async byId(threadId: string, id: string): Promise<PostView | null> {
      const rows = await query<PostRow>(
        'post_by_id',
        `select ${postColumns} from posts p ${postAuthor} where p.thread_id = $1 and p.id = $2`,
        [threadId, id],
      );
      return rows[0] ? postOf(rows[0]) : null;
    },
  };
}
