import { instantOf } from '../kernel/instants.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { reactionsOf } from '../kernel/reactions.ts';
import type { MemberRef } from '../members/contract.ts';
import { memberRefFields } from '../members/view.ts';
import type { PostView, ThreadSummary, TranslationView } from './contract.ts';
import { readsThread } from './policy.ts';

export type PostRow = {
  id: string;
  thread_id: string;
  seq: string;
  revision: string;
  client_id: string;
  body: string;
  html: string;
  created_at: Date | string;
  answers: string | null;
  root_seq: string | null;
  answer_count: number;
  mentions: string[] | null;
  reactions: PostView['reactions'] | null;
  reactors: PostView['reactors'] | null;
  translations: (Omit<TranslationView, 'writtenAt'> & { writtenAt: string })[] | null;
  composed: boolean;
  edited_at: Date | string | null;
  deleted_at: Date | string | null;
  author: MemberRef;
};

// The text it was made from was replaced: what is kept of that bears the revision which the post had until then.
const translations = `case when p.translated then (
    select json_agg(json_build_object('locale', x.locale, 'html', x.html, 'revision', x.revision, 'writtenAt', x.written_at,
      'stale', exists (select 1 from post_versions v where v.post_id = p.id and v.revision >= x.post_revision), 'author', x.author) order by x.locale)
    from (select pt.*, json_build_object(${memberRefFields}) as author from post_translations pt
      join members m on m.id = pt.author_id join communes c on c.id = m.commune_id where pt.post_id = p.id) x) end`;

const reactors = `case when p.reacted then (
    select json_agg(json_build_object('id', r.id, 'name', r.name) order by r.first, r.id)
    from (select rm.id, rm.name, min(pr.created_at) as first from post_reactions pr join members rm on rm.id = pr.member_id
      where pr.post_id = p.id group by rm.id order by first, rm.id limit 100) r) end`;

/** A post with its author, from `posts p`, `members m` and `communes c`. What is beside few posts is looked up for those alone. */
export const postColumns = `p.id, p.thread_id, p.seq, p.revision, p.client_id, p.body, p.html, p.created_at, p.answers, p.root_seq, p.answer_count,
  p.mentions, p.composed, p.edited_at, p.deleted_at, ${reactionsOf('post_reactions', 'post_id', 'p')} as reactions, ${reactors} as reactors,
  ${translations} as translations, json_build_object(${memberRefFields}) as author`;
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
    createdAt: instantOf(row.created_at),
    answers: row.answers === null ? null : Number(row.answers),
    rootSeq: row.root_seq === null ? null : Number(row.root_seq),
    answerCount: row.answer_count,
    mentions: row.mentions ?? [],
    reactions: row.reactions ?? [],
    reactors: row.reactors ?? [],
    translations: (row.translations ?? []).map((one) => ({ ...one, writtenAt: instantOf(one.writtenAt) })),
    composed: row.composed,
    editedAt: row.edited_at && instantOf(row.edited_at),
    deletedAt: row.deleted_at && instantOf(row.deleted_at),
  };
}

// Of the newest posts none is in a thread that has stood still longer than so many others.
const newestSql = `
  with t as (
    select t.id, t.title, t.locale from threads t where t.space_id = $1 and ${readsThread('t', '$2')}
    order by t.last_post_at desc, t.id desc limit $3
  )
  select ${postColumns}, json_build_object('id', t.id, 'title', t.title, 'locale', t.locale) as thread
  from t cross join lateral (select * from posts p where p.thread_id = t.id and p.deleted_at is null order by p.seq desc limit $3) p ${postAuthor}
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
    /** The answers folded under the post of that number. */
    async under(threadId: string, rootSeq: number, after: number, limit: number): Promise<PostView[]> {
      const rows = await query<PostRow>(
        'posts_under',
        `select ${postColumns} from posts p ${postAuthor}
         where p.thread_id = $1 and p.root_seq = $2 and p.seq > $3 and p.deleted_at is null order by p.seq limit $4`,
        [threadId, rootSeq, after, limit],
      );
      return rows.map(postOf);
    },
    /** Those of an id and of some numbers, wherever they stand. */
    async among(threadId: string, id: string | null, seqs: number[]): Promise<PostView[]> {
      if (id === null && seqs.length === 0) return [];
      const rows = await query<PostRow>(
        'posts_among',
        `select ${postColumns} from posts p ${postAuthor} where p.thread_id = $1 and (p.id = $2 or p.seq = any($3::bigint[]))`,
        [threadId, id, seqs],
      );
      return rows.map(postOf);
    },
  };
}
