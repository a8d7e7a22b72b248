import { and, eq, gt, sql } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import { isUniqueViolation } from '../kernel/database.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { renderMarkdown } from '../kernel/markdown.ts';
import { storeOnce } from '../kernel/store-once.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { validate } from '../kernel/validate.ts';
import { news } from '../news/schema.ts';
import { roleIn } from '../programmes/policy.ts';
import type { SpaceWriting } from '../spaces/contract.ts';
import { spaceAudienceJson, type SpaceAudience } from '../spaces/events.ts';
import { visibleTo as spaceVisibleTo } from '../spaces/policy.ts';
import {
  acceptAnswerInput,
  askInput,
  replyInput,
  type AcceptAnswerInput,
  type AskInput,
  type PostView,
  type ReplyInput,
  type ThreadView,
} from './contract.ts';
import { threadAsked, threadChanged, threadRead, threadReplied, type ThreadChange } from './events.ts';
import { canAccept, canOpen, readsThread, takesRepliesOf } from './policy.ts';
import { postAuthor, postColumns, postOf, type PostRow } from './posts.ts';
import { createThreadReader } from './reading.ts';
import { posts, threadReads, threads } from './schema.ts';
import { ownThreadColumns, ownThreadOf, readsOwnPost, type OwnThreadRow } from './view.ts';

/** SQL text: who hears of the thread `n`, by its space. */
const audienceColumn = `(select ${spaceAudienceJson} from spaces s where s.id = n.space_id) as space`;

// One statement, as for a message: see conversations/messages.ts. A first reply from somebody else answers a question.
const replySql = `
  with n as (
    update threads t set last_seq = last_seq + 1, last_revision = last_revision + 1, last_post_at = greatest(last_post_at, $7::timestamptz),
      state = case when kind = 'question' and state = 'open' and author_id <> $3 then 'answered' else state end
    where t.id = $2 and ${takesRepliesOf('t', '$3')}
    returning t.*
  ), p as (
    insert into posts (id, thread_id, seq, revision, author_id, client_id, body, html, created_at)
    select $1, $2, n.last_seq, n.last_revision, $3, $4, $5, $6, $7 from n
    returning *
  ), r as (${readsOwnPost('$3')}
  ), o as (
    insert into news (kind, subject_id) select 'posted', id from p
  )
  select ${postColumns}, n.programme_id, ${audienceColumn}, n.state, n.accepted_post_id, n.last_post_at, ${ownThreadColumns('n', 'r')}
  from p ${postAuthor} cross join n cross join r`;

const repliedBeforeSql = `
  select ${postColumns} from posts p join threads t on t.id = p.thread_id ${postAuthor}
  where p.author_id = $1 and p.client_id = $2 and ${readsThread('t', '$1')}`;

// The thread first, as whoever replies does: two who write in one thread wait for each other and never in a circle.
const reviseSql = `
  with n as (
    update threads t set last_revision = last_revision + 1
    where t.id = (select thread_id from posts where id = $1)
    returning t.*
  ), p as (
    update posts set body = $2, html = $3, revision = n.last_revision from n where posts.id = $1
    returning posts.*
  )
  select ${postColumns}, n.programme_id, ${audienceColumn}, n.state, n.accepted_post_id, n.last_seq, n.last_post_at
  from p ${postAuthor} cross join n`;

type InThread = PostRow & {
  programme_id: string;
  state: 'open' | 'answered' | 'resolved';
  accepted_post_id: string | null;
  last_post_at: Date;
  space: SpaceAudience;
};
type RevisedRow = InThread & { last_seq: string };
type Replied = InThread & OwnThreadRow;

type Text = { body: string; html: string };

export type Threads = ReturnType<typeof createThreads>;

/** Peer threads: questions with answers, and discussions. */
export function createThreads(kernel: Kernel) {
  const { db, query, work } = kernel;
  const reader = createThreadReader(kernel);

  /** What the same author stored under that name before, if it says the same. */
  async function findAsked(actor: Actor, clientId: string, title: string, body: string): Promise<ThreadView | null> {
    const [row] = await db
      .select({ id: threads.id, title: threads.title, body: posts.body })
      .from(threads)
      .innerJoin(posts, and(eq(posts.threadId, threads.id), eq(posts.seq, 1)))
      .where(and(eq(threads.authorId, actor.memberId), eq(threads.clientId, clientId)));
    if (!row) return null;
    if (row.title !== title || row.body !== body) throw new Conflict('client-id-reused');
    return reader.get(actor, row.id);
  }

  return {
    ...reader,

    /** Opens a thread with its first post. The same `clientId` again gives the same thread. */
    async ask(actor: Actor, input: AskInput): Promise<ThreadView> {
      const { programmeId = onlyProgrammeOf(actor), spaceId, clientId, kind, theme, title, body, locale } =
        validate(askInput, input);
      if (roleIn(actor, programmeId) === null) throw new Forbidden();
      const before = await findAsked(actor, clientId, title, body);
      if (before) return before;
      const id = kernel.newId();
      const at = kernel.now();
      try {
        return await work.run(async ({ tx, record }) => {
          const space = await findSpace(tx, actor, programmeId, spaceId);
          if (!canOpen(actor, kind, programmeId, space)) throw new Forbidden();
          await tx.insert(threads).values({
            id, programmeId, spaceId: space.id, kind, theme, title, locale, clientId,
            authorId: actor.memberId, lastSeq: 1, lastRevision: 1, createdAt: at, lastPostAt: at,
          });
          const postId = kernel.newId();
          await tx.insert(posts).values({
            id: postId, threadId: id, seq: 1, revision: 1, authorId: actor.memberId,
            clientId, body, html: renderMarkdown(body), createdAt: at,
          });
          await tx.insert(threadReads).values({ memberId: actor.memberId, threadId: id, ranges: '{[1,1]}', revision: 1 });
          await tx.insert(news).values({ kind: 'posted', subjectId: postId });
          const asked = await reader.get(actor, id, tx);
          const { can: _, ...summary } = asked;
          record(threadAsked(summary, space.audience));
          return asked;
        });
      } catch (error) {
        // The twin of this request was faster.
        if (!isUniqueViolation(error)) throw error;
        const twin = await findAsked(actor, clientId, title, body);
        if (!twin) throw new Conflict('client-id-reused');
        return twin;
      }
    },

    /** Stores a reply and answers once it is committed. The same `clientId` again gives the same post. */
    async reply(actor: Actor, input: ReplyInput): Promise<PostView> {
      const { threadId, clientId, body } = validate(replyInput, input);
      const values = [
        kernel.newId(), threadId, actor.memberId, clientId, body, renderMarkdown(body), kernel.now(),
      ];
      return work.once(async (_db, record) => {
        const { fresh, known } = await storeOnce(
          () => query<Replied>('thread_reply', replySql, values),
          () => query<PostRow>('thread_replied_before', repliedBeforeSql, [actor.memberId, clientId]),
        ).catch(async (error: unknown) => {
          // Where it may be read, nothing being stored means that it may not be written in.
          if (error instanceof NotFound && (await reader.get(actor, threadId))) throw new Forbidden();
          throw error;
        });
        if (known && (known.body !== body || known.thread_id !== threadId)) throw new Conflict('client-id-reused');
        const post = postOf(known ?? fresh);
        if (fresh) recordReply(record, fresh, post);
        return post;
      });
    },

    /**
     * Stores a reply in a member's name within another feature's transaction, with the HTML that goes with its text.
     * NotFound when the member is not in the thread's programme.
     */
    async replyWithin(unit: Work, memberId: string, { threadId, body, html }: Text & { threadId: string }): Promise<PostView> {
      const values = [kernel.newId(), threadId, memberId, kernel.newId(), body, html, kernel.now()];
      const [row] = await unit.query<Replied>('thread_reply', replySql, values);
      if (!row) throw new NotFound();
      const post = postOf(row);
      recordReply(unit.record, row, post);
      return post;
    },

    /** Replaces a post's text within another feature's transaction: under the thread's next revision, so that it reaches every reader. */
    async reviseWithin(unit: Work, postId: string, { body, html }: Text): Promise<PostView> {
      const [row] = await unit.query<RevisedRow>('post_revise', reviseSql, [postId, body, html]);
      if (!row) throw new NotFound();
      const post = postOf(row);
      unit.record(threadReplied(post, row.space));
      unit.record(threadChanged(changeOf(row, post, Number(row.last_seq)), row.space));
      return post;
    },

    /**
     * Marks the answer that helped, or takes the mark back. Forbidden for others than the asker and moderators;
     * NotFound for a post of another thread; Invalid for the question itself.
     */
    async acceptAnswer(actor: Actor, input: AcceptAnswerInput): Promise<ThreadView> {
      const { threadId, postId } = validate(acceptAnswerInput, input);
      const thread = await reader.get(actor, threadId);
      const facts = { programmeId: thread.programmeId, authorId: thread.author.id, kind: thread.kind };
      if (!canAccept(actor, facts)) throw new Forbidden();
      await work.run(async ({ tx, record }) => {
        // A reply that is being stored holds this row: what is read below includes it.
        await tx.select({ id: threads.id }).from(threads).where(eq(threads.id, threadId)).for('update');
        if (postId) await requireAnswer(tx, threadId, postId);
        const [answered] = await tx
          .select({ id: posts.id })
          .from(posts)
          .where(and(eq(posts.threadId, threadId), gt(posts.seq, 1), sql`${posts.authorId} <> ${thread.author.id}`))
          .limit(1);
        const [row] = await tx
          .update(threads)
          .set({
            acceptedPostId: postId,
            state: postId ? 'resolved' : answered ? 'answered' : 'open',
            lastRevision: sql`${threads.lastRevision} + 1`,
          })
          .where(eq(threads.id, threadId))
          .returning();
        if (!row) throw new NotFound();
        if (postId) await tx.insert(news).values({ kind: 'accepted', subjectId: postId });
        const { programmeId, state, acceptedPostId, lastSeq, lastRevision, lastPostAt } = row;
        const change = { id: threadId, programmeId, state, acceptedPostId, replyCount: lastSeq - 1, lastRevision, lastPostAt: lastPostAt.toISOString() };
        record(threadChanged(change, await audienceOfSpace(tx, row.spaceId)));
      });
      return reader.get(actor, threadId);
    },
  };
}

function recordReply(record: Work['record'], row: Replied, post: PostView): void {
  record(threadReplied(post, row.space));
  record(threadChanged(changeOf(row, post, post.seq), row.space));
  record(threadRead(post.author.id, ownThreadOf(row)));
}

function changeOf(row: InThread, post: PostView, lastSeq: number): ThreadChange {
  return {
    id: post.threadId,
    programmeId: row.programme_id,
    state: row.state,
    acceptedPostId: row.accepted_post_id,
    replyCount: lastSeq - 1,
    lastRevision: post.revision,
    lastPostAt: row.last_post_at.toISOString(),
  };
}

type SpaceFound = { id: string; writing: SpaceWriting; closed: boolean; audience: SpaceAudience };

/** The space to open a thread in, or the programme's general one. NotFound for one that the actor does not read, or of another programme. */
async function findSpace(tx: Kernel['db'], actor: Actor, programmeId: string, spaceId: string | undefined): Promise<SpaceFound> {
  const wanted = spaceId ? sql`s.id = ${spaceId}` : sql`s.created_by is null`;
  const { rows } = await tx.execute(sql`
    select s.id, s.writing, s.closed_at is not null as closed, ${sql.raw(spaceAudienceJson)} as audience from spaces s
    where s.programme_id = ${programmeId} and ${wanted} and ${spaceVisibleTo(actor)}`);
  const [space] = rows as SpaceFound[];
  if (!space) throw new NotFound();
  return space;
}

async function audienceOfSpace(tx: Kernel['db'], spaceId: string): Promise<SpaceAudience> {
  const { rows } = await tx.execute(sql`select ${sql.raw(spaceAudienceJson)} as audience from spaces s where s.id = ${spaceId}`);
  return (rows as { audience: SpaceAudience }[])[0]!.audience;
}

/** Where a question goes that does not say: never into one of several, where others would read it. */
function onlyProgrammeOf(actor: Actor): string {
  const [first, second] = actor.programmes;
  if (!first) throw new Forbidden();
  if (second) throw new Invalid('invalid', { programmeId: 'required' });
  return first.id;
}

async function requireAnswer(tx: Kernel['db'], threadId: string, postId: string): Promise<void> {
  const [post] = await tx
    .select({ seq: posts.seq })
    .from(posts)
    .where(and(eq(posts.id, postId), eq(posts.threadId, threadId)));
  if (!post) throw new NotFound();
  if (post.seq === 1) throw new Invalid('invalid', { postId: 'notAnAnswer' });
}
