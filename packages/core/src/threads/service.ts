import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../kernel/actor.ts';
import { isUniqueViolation } from '../kernel/database.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
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
  type ThreadKind,
  type ThreadView,
} from './contract.ts';
import { changedColumns, readChanged } from './changes.ts';
import { createChanging } from './changing.ts';
import { threadAsked, threadChanged } from './events.ts';
import { createPostHistory } from './history.ts';
import { createNaming, createPostRenderer } from './naming.ts';
import { canOpen, readsThread } from './policy.ts';
import { stateWith } from './post-change.ts';
import { createPostReader, postAuthor, postColumns, postOf, type PostRow } from './posts.ts';
import { createThreadReader } from './reading.ts';
import { posts, threads } from './schema.ts';
import { recordPost, replySqlFor, storeThread, tellReply, type InThread, type Replied, type Text } from './storing.ts';
import { createTranslating } from './translating.ts';

const replySql = replySqlFor('$3');

const repliedBeforeSql = `
  select ${postColumns} from posts p join threads t on t.id = p.thread_id ${postAuthor}
  where p.author_id = $1 and p.client_id = $2 and ${readsThread('t', '$1')}`;

// The thread first, as whoever replies does: two who write in one thread wait for each other and never in a circle. What was
// made of the words that are replaced goes with them, and so does what is kept of them after a deletion.
const reviseSql = `
  with n as (
    update threads t set last_revision = last_revision + 1
    where t.id = (select thread_id from posts where id = $1)
    returning t.*
  ), unversioned as (
    delete from post_versions where post_id = $1
  ), untranslated as (
    delete from post_translations where post_id = $1
  ), kept as (
    update deleted_posts set body = $2, html = $3, versions = '[]', translations = '[]' where post_id = $1
  ), p as (
    update posts set body = case when posts.deleted_at is null then $2 else '' end, html = case when posts.deleted_at is null then $3 else '' end,
      translated = false, revision = n.last_revision from n where posts.id = $1
    returning posts.*
  )
  select ${postColumns}, ${changedColumns} from p ${postAuthor} cross join n`;

type Words = Omit<z.output<typeof askInput>, 'kind'> & { kind: ThreadKind };

export type { Unnamed } from './unnamed.ts';
export type Threads = ReturnType<typeof createThreads>;

/**
 * What else an accepted answer does, in the same transaction. It is asked before the thread's row is locked, and locks what it
 * will write to; what it gives back is told the post.
 */
export type WhenAccepting = (unit: Work, threadId: string) => Promise<((postId: string) => Promise<void>) | null>;

/** Peer threads: questions with answers, and discussions. `sheets`: those made of a post follow its deletion, and learn of its edits. */
export function createThreads(kernel: Kernel, sheets: Parameters<typeof createChanging>[1], whenAccepting: WhenAccepting) {
  const { db, query, work } = kernel;
  const reader = createThreadReader(kernel);
  const postReader = createPostReader(kernel);
  const render = createPostRenderer(query);

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

  async function open(actor: Actor, words: Words, also?: (unit: Work, threadId: string) => Promise<void>): Promise<ThreadView> {
    const { programmeId = onlyProgrammeOf(actor), spaceId, clientId, kind, theme, title, body, locale } = words;
    if (roleIn(actor, programmeId) === null) throw new Forbidden();
    const before = await findAsked(actor, clientId, title, body);
    if (before) return before;
    const id = kernel.newId();
    const at = kernel.now();
    try {
      return await work.run(async (unit) => {
        const { tx, query: within, record } = unit;
        const space = await findSpace(tx, actor, programmeId, spaceId);
        if (!canOpen(actor, kind, programmeId, space)) throw new Forbidden();
        const { html, mentions } = await render(space.id, body);
        await storeThread(tx, actor.memberId, {
          id, programmeId, spaceId: space.id, kind, theme, title, locale, clientId, authorId: actor.memberId, createdAt: at,
          postId: kernel.newId(), body, html, mentions: mentions.length > 0 ? mentions : null,
        });
        await also?.(unit, id);
        const asked = await reader.get(actor, id, within);
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
  }

  return {
    ...reader,
    ...createChanging(kernel, sheets),
    ...createTranslating(kernel),
    ...createPostHistory(kernel),
    ...createNaming(kernel),

    /** Opens a thread with its first post. The same `clientId` again gives the same thread. */
    async ask(actor: Actor, input: AskInput): Promise<ThreadView> {
      return open(actor, validate(askInput, input));
    },

    /** Like `ask`, for a kind that comes with more than words: `also` writes that, in the same transaction. Not called for what was opened before. */
    askWith: (actor: Actor, words: Words, also: (unit: Work, threadId: string) => Promise<void>) => open(actor, words, also),

    /**
     * Stores a reply and answers once it is committed. The same `clientId` again gives the same post, as it is now. Conflict
     * `question-joined` where the answers are under another question. Invalid
     * `answers` for a post that is not there (any more).
     */
    async reply(actor: Actor, input: ReplyInput): Promise<PostView> {
      const { threadId, clientId, body, answers = null } = validate(replyInput, input);
      const { html, mentions } = await render(threadId, body);
      const values = [
        kernel.newId(), threadId, actor.memberId, clientId, body, html, kernel.now(), answers, mentions.length > 0 ? mentions : null, false,
      ];
      return work.once(async (_db, record) => {
        const { fresh, known } = await storeOnce(
          () => query<Replied>('thread_reply', replySql, values),
          () => query<PostRow>('thread_replied_before', repliedBeforeSql, [actor.memberId, clientId]),
        ).catch(async (error: unknown) => {
          if (!(error instanceof NotFound)) throw error;
          // Where it may be read, nothing being stored means that it may not be written in, or that what it answers is gone.
          const { can, duplicateOfId } = await reader.get(actor, threadId);
          if (duplicateOfId) throw new Conflict('question-joined');
          throw can.reply && answers !== null ? new Invalid('invalid', { answers: 'gonePost' }) : new Forbidden();
        });
        if (known) {
          const post = postOf(known);
          if (!isSame(post, { threadId, body, answers })) throw new Conflict('client-id-reused');
          return post;
        }
        return tellReply(postReader, record, fresh);
      });
    },

    /**
     * Stores a reply in a member's name within another feature's transaction, with the HTML that goes with its text.
     * NotFound when the member is not in the thread's programme.
     */
    async replyWithin(unit: Work, memberId: string, { threadId, body, html }: Text & { threadId: string }): Promise<PostView> {
      const values = [kernel.newId(), threadId, memberId, kernel.newId(), body, html, kernel.now(), null, null, true];
      const [row] = await unit.query<Replied>('thread_reply', replySql, values);
      if (!row) throw new NotFound();
      return tellReply(postReader, unit.record, row);
    },

    /**
     * Replaces a post's text within another feature's transaction: under the thread's next revision, so that it reaches every
     * reader. Of a deleted post it replaces the text that would be brought back.
     */
    async reviseWithin(unit: Work, postId: string, { body, html }: Text): Promise<PostView> {
      const [row] = await unit.query<InThread>('post_revise', reviseSql, [postId, body, html]);
      if (!row) throw new NotFound();
      return recordPost(unit.record, row);
    },

    /**
     * Marks the answer that helped, or takes the mark back. Forbidden for others than the asker and moderators;
     * NotFound for a post of another thread; Invalid for the question itself.
     */
    async acceptAnswer(actor: Actor, input: AcceptAnswerInput): Promise<ThreadView> {
      const { threadId, postId } = validate(acceptAnswerInput, input);
      const thread = await reader.get(actor, threadId);
      if (!thread.can.accept) throw new Forbidden();
      await work.run(async (unit) => {
        const { tx, record } = unit;
        const tellOf = postId ? await whenAccepting(unit, threadId) : null;
        // A reply that is being stored holds this row: what is read below includes it.
        await tx.select({ id: threads.id }).from(threads).where(eq(threads.id, threadId)).for('update');
        if (postId) await requireAnswer(tx, threadId, postId);
        await tx
          .update(threads)
          .set({ acceptedPostId: postId, state: stateWith(postId), lastRevision: sql`${threads.lastRevision} + 1` })
          .where(eq(threads.id, threadId));
        if (postId) await tx.insert(news).values({ kind: 'accepted', subjectId: postId });
        const { change, space } = await readChanged(tx, threadId);
        record(threadChanged(change, space));
        if (postId) await tellOf?.(postId);
      });
      return reader.get(actor, threadId);
    },
  };
}

/** An edited or deleted post no longer tells what was sent first: whoever sends it again gets it as it is. */
function isSame(stored: PostView, sent: Pick<PostView, 'threadId' | 'body' | 'answers'>): boolean {
  if (stored.threadId !== sent.threadId || stored.answers !== sent.answers) return false;
  return stored.editedAt !== null || stored.deletedAt !== null || stored.body === sent.body;
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

/** Where a question goes that does not say: never into one of several, where others would read it. */
function onlyProgrammeOf(actor: Actor): string {
  const [first, second] = actor.programmes;
  if (!first) throw new Forbidden();
  if (second) throw new Invalid('invalid', { programmeId: 'required' });
  return first.id;
}

async function requireAnswer(tx: Kernel['db'], threadId: string, postId: string): Promise<void> {
  const [post] = await tx
    .select({ seq: posts.seq, deletedAt: posts.deletedAt })
    .from(posts)
    .where(and(eq(posts.id, postId), eq(posts.threadId, threadId)));
  if (!post) throw new NotFound();
  if (post.seq === 1) throw new Invalid('invalid', { postId: 'notAnAnswer' });
  if (post.deletedAt) throw new Conflict('post-deleted');
}
