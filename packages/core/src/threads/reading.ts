import type { Actor, Reader } from '../kernel/actor.ts';
import type { Page } from '../kernel/contract.ts';
import type { NamedQuery } from '../kernel/database.ts';
import { NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { decodeCursor, toPage } from '../kernel/pagination.ts';
import { numbered } from '../kernel/sql-text.ts';
import { requireId, validate } from '../kernel/validate.ts';
import { canCurate } from '../programmes/policy.ts';
import type { SpaceWriting } from '../spaces/contract.ts';
import {
  listAnswersInput,
  listPostsInput,
  listThreadsInput,
  postInput,
  threadChangesInput,
  type AnswersView,
  type ListAnswersInput,
  type ListPostsInput,
  type ListThreadsInput,
  type PostInput,
  type PostsView,
  type PostView,
  type ThreadChangesInput,
  type ThreadChangesView,
  type ThreadPageView,
  type ThreadSummary,
  type ThreadView,
} from './contract.ts';
import { canAccept, canReply, isAskedBy, readsThread } from './policy.ts';
import { createPostReader } from './posts.ts';
import { threadColumns, threadOf, threadsInOwnSpaces, type ThreadRow } from './rows.ts';

type Place = { writing: SpaceWriting; closed: boolean };
/** `asked`: the reader asked it, although it stands in nobody's name. */
type VisibleRow = ThreadRow & { place: Place; asked: boolean };

const visibleSql = `
  select ${threadColumns}, json_build_object('writing', s.writing, 'closed', s.closed_at is not null) as place, ${isAskedBy('t', '$2')} as asked
  from threads t join spaces s on s.id = t.space_id join members m on m.id = t.author_id join communes c on c.id = m.commune_id
  where t.id = $1 and ${readsThread('t', '$2')}`;

/** Reading threads: lists, pages, and what changed since. */
export function createThreadReader(kernel: Kernel) {
  const { query } = kernel;
  const posts = createPostReader(kernel);

  async function find(actor: Reader, id: string, on: NamedQuery = query): Promise<VisibleRow> {
    const [row] = await on<VisibleRow>('thread_visible', visibleSql, [requireId(id), actor.memberId]);
    if (!row) throw new NotFound();
    return row;
  }

  async function get(actor: Actor, id: string, on: NamedQuery = query): Promise<ThreadView> {
    const row = await find(actor, id, on);
    return viewFor(actor, threadOf(row), row);
  }

  return {
    /** The thread, with what the actor may do in it. NotFound outside of one's programmes. `on`: a transaction to read in. */
    get,

    /** The thread as lists show it, to a member who reads it. */
    async summary(reader: Reader, id: string, on: NamedQuery): Promise<ThreadSummary> {
      return threadOf(await find(reader, id, on));
    },

    /** Threads of the actor's programmes, the one with the newest post first. */
    async list(actor: Actor, input: ListThreadsInput = {}): Promise<Page<ThreadSummary>> {
      const { cursor, limit, spaceId, theme, state } = validate(listThreadsInput, input);
      const from = cursor ? decodeCursor(cursor) : null;
      const { name, values, given, rows: most } = numbered('threads_listed', [actor.memberId], limit + 1);
      const conditions = [
        theme ? `and t.theme = ${given('theme', theme)}` : '',
        // A discussion waits for nothing: only questions are asked for by how far they are.
        state ? `and t.state = ${given('state', state)} and t.kind = 'question' and t.duplicate_of_id is null` : '',
        from ? `and (t.last_post_at, t.id) < (${given('at', from.at)}, ${given('id', from.id)})` : '',
      ];
      const listed = threadsInOwnSpaces({
        spaces: spaceId && `and s.id = ${given('space', spaceId)}`,
        threads: conditions.join(' '),
        order: 't.last_post_at desc, t.id desc',
        limit: most,
      });
      const rows = await query<ThreadRow>(name(), `select ${threadColumns} ${listed}`, values);
      return toPage(rows, limit, (row) => ({ at: row.last_post_at, id: row.id }), threadOf);
    },

    /** Posts after a `seq`, in reading order. */
    async posts(actor: Actor, input: ListPostsInput): Promise<PostsView> {
      const { threadId, after, limit } = validate(listPostsInput, input);
      await get(actor, threadId);
      return stretch(threadId, after, limit);
    },

    /** What a reader opens, in at most three statements: the thread, a stretch of posts, and those that belong to it from elsewhere. */
    async page(actor: Actor, input: ListPostsInput): Promise<ThreadPageView> {
      const { threadId, after, limit } = validate(listPostsInput, input);
      const thread = await get(actor, threadId);
      const { posts: shown, hasMore } = await stretch(threadId, after, limit);
      const accepted = thread.acceptedPostId;
      const answered = shown.flatMap(({ answers }) => answers ?? []).filter((seq) => !shown.some((post) => post.seq === seq));
      const others = await posts.among(threadId, shown.some(({ id }) => id === accepted) ? null : accepted, answered);
      return {
        thread, posts: shown, hasMore,
        acceptedPost: [...shown, ...others].find(({ id }) => id === accepted) ?? null,
        quoted: others.filter(({ seq }) => answered.includes(seq)),
      };
    },

    /** The answers folded under a post. NotFound for a post of another thread. */
    async answers(actor: Actor, input: ListAnswersInput): Promise<AnswersView> {
      const { threadId, postId, after, limit } = validate(listAnswersInput, input);
      // How far the thread is comes first: what changes in between is told again rather than missed.
      const { lastRevision } = await get(actor, threadId);
      const [root] = await posts.among(threadId, postId, []);
      if (!root) throw new NotFound();
      const rows = await posts.under(threadId, root.seq, after, limit + 1);
      return { posts: rows.slice(0, limit), hasMore: rows.length > limit, lastRevision };
    },

    /** A post with its source. NotFound for a post of another thread. */
    async post(actor: Actor, input: PostInput): Promise<PostView> {
      const { threadId, postId } = validate(postInput, input);
      await get(actor, threadId);
      const [post] = await posts.among(threadId, postId, []);
      if (!post) throw new NotFound();
      return post;
    },

    /**
     * The newest posts of a space with their threads, the newest first, as a member reads it at this moment; empty for one who
     * does not. For other features.
     */
    newestPosts: posts.newestOf,

    /** The thread as it is now and the posts changed after a revision: how a client fills a hole. */
    async changes(actor: Actor, input: ThreadChangesInput): Promise<ThreadChangesView> {
      const { threadId, afterRevision, limit } = validate(threadChangesInput, input);
      const thread = threadOf(await find(actor, threadId));
      const changed = await posts.changedAfter(threadId, afterRevision, limit + 1);
      return { thread, posts: changed.slice(0, limit), more: changed.length > limit };
    },
  };

  async function stretch(threadId: string, after: number, limit: number): Promise<PostsView> {
    const rows = await posts.after(threadId, after, limit + 1);
    return { posts: rows.slice(0, limit), hasMore: rows.length > limit };
  }
}

function viewFor(actor: Actor, summary: ThreadSummary, { place, asked }: Pick<VisibleRow, 'place' | 'asked'>): ThreadView {
  const facts = { programmeId: summary.programmeId, authorId: summary.author.id, kind: summary.kind, duplicateOfId: summary.duplicateOfId, asked };
  const reply = summary.deletedAt === null && canReply(actor, facts, place);
  return {
    ...summary,
    can: {
      reply,
      replyUnnamed: asked && reply,
      accept: canAccept(actor, facts),
      curate: canCurate(actor, summary.programmeId),
      contribute: summary.deletedAt === null && !place.closed,
    },
  };
}
