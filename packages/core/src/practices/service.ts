import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import { isUniqueViolation } from '../kernel/database.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { renderMarkdown } from '../kernel/markdown.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { validate } from '../kernel/validate.ts';
import { news } from '../news/schema.ts';
import { canCurate } from '../programmes/policy.ts';
import { isForAll } from '../spaces/policy.ts';
import type { PostView } from '../threads/contract.ts';
import { visibleTo as threadVisibleTo } from '../threads/policy.ts';
import { posts, threads } from '../threads/schema.ts';
import {
  draftFromPostInput,
  maxPart,
  practiceParts,
  publishPracticeInput,
  revisePracticeInput,
  type DraftFromPostInput,
  type PracticePart,
  type PracticeView,
  type RevisePracticeInput,
} from './contract.ts';
import { practicePublished, practiceRevised, type PracticePublished } from './events.ts';
import { canEdit } from './policy.ts';
import { createPracticeReader } from './reading.ts';
import { practiceBlocks, practiceSources, practices } from './schema.ts';

/** Without these a sheet tells a reader nothing: they are asked for at publication, and kept from then on. */
const requiredParts: PracticePart[] = ['summary', 'whatWeDid'];

export type Practices = ReturnType<typeof createPractices>;

/** The library: sheets that know where they come from. */
export function createPractices(kernel: Kernel) {
  const { db, work } = kernel;
  const reader = createPracticeReader(kernel);

  async function findDrafted(actor: Actor, clientId: string, postId: string): Promise<PracticeView | null> {
    const [row] = await db
      .select({ id: practices.id, postId: practiceSources.postId })
      .from(practices)
      .innerJoin(practiceSources, eq(practiceSources.practiceId, practices.id))
      .where(and(eq(practices.authorId, actor.memberId), eq(practices.clientId, clientId)))
      .limit(1);
    if (!row) return null;
    if (row.postId !== postId) throw new Conflict('client-id-reused');
    return reader.get(actor, row.id);
  }

  async function getSourcePost(actor: Actor, postId: string) {
    const [row] = await db
      .select({ post: posts, thread: threads })
      .from(posts)
      .innerJoin(threads, eq(threads.id, posts.threadId))
      .where(and(eq(posts.id, postId), threadVisibleTo(actor)));
    if (!row) throw new NotFound();
    if (!canCurate(actor, row.thread.programmeId)) throw new Forbidden();
    return row;
  }

  return {
    ...reader,

    /**
     * Begins a draft from a post: its text becomes "what we did", the post its pinned source, the thread gives
     * title, theme and language. The same `clientId` again gives the same draft. Forbidden unless one curates.
     */
    async draftFromPost(actor: Actor, input: DraftFromPostInput): Promise<PracticeView> {
      const { postId, clientId } = validate(draftFromPostInput, input);
      const { post, thread } = await getSourcePost(actor, postId);
      const before = await findDrafted(actor, clientId, postId);
      if (before) return before;
      const id = kernel.newId();
      const at = kernel.now();
      try {
        return await work.run(async ({ tx, record }) => {
          const { programmeId, theme, title, locale } = thread;
          await requireThere(tx, postId);
          await tx.insert(practices).values({
            id, programmeId, theme, title, locale, clientId, authorId: actor.memberId, createdAt: at, updatedAt: at,
          });
          await tx.insert(practiceSources).values({
            id: kernel.newId(), practiceId: id, postId, postRevision: post.revision, html: post.html, createdAt: at,
          });
          const body = post.body.slice(0, maxPart);
          await tx.insert(practiceBlocks).values(
            practiceParts.map((part) => ({
              practiceId: id, part, locale,
              body: part === 'whatWeDid' ? body : '',
              html: part === 'whatWeDid' ? renderMarkdown(body) : '',
            })),
          );
          record(practiceRevised({ id, programmeId, revision: 1 }));
          return reader.get(actor, id, tx);
        });
      } catch (error) {
        if (!isUniqueViolation(error)) throw error;
        const twin = await findDrafted(actor, clientId, postId);
        if (!twin) throw new Conflict('client-id-reused');
        return twin;
      }
    },

    /**
     * Saves what the input names. `revision` is the one the editor started from: if somebody saved meanwhile
     * it is a Conflict `changed-meanwhile` and nothing is overwritten.
     */
    async revise(actor: Actor, input: RevisePracticeInput): Promise<PracticeView> {
      const { practiceId, revision, title, theme, blocks } = validate(revisePracticeInput, input);
      const practice = await reader.get(actor, practiceId);
      if (!canEdit(actor, practice)) throw new Forbidden();
      if (practice.status === 'published') requireWhole(practice, blocks);
      return work.run(async ({ tx, record }) => {
        const changed = await tx
          .update(practices)
          .set({
            revision: sql`${practices.revision} + 1`,
            updatedAt: kernel.now(),
            ...(title !== undefined && { title }),
            ...(theme !== undefined && { theme }),
          })
          .where(and(eq(practices.id, practiceId), eq(practices.revision, revision)))
          .returning({ id: practices.id });
        if (changed.length === 0) throw new Conflict('changed-meanwhile');
        for (const part of practiceParts) {
          const body = blocks?.[part];
          if (body === undefined) continue;
          await tx
            .update(practiceBlocks)
            .set({ body, html: renderMarkdown(body) })
            .where(
              and(
                eq(practiceBlocks.practiceId, practiceId),
                eq(practiceBlocks.part, part),
                eq(practiceBlocks.locale, practice.locale),
              ),
            );
        }
        record(practiceRevised({ id: practiceId, programmeId: practice.programmeId, revision: revision + 1 }));
        return reader.get(actor, practiceId, tx);
      });
    },

    /** Sheets show that text of a post from now on: its author took words back, or brings them back, within the transaction that does so. */
    async repinSource({ tx }: Work, { id, revision, html }: Pick<PostView, 'id' | 'revision' | 'html'>): Promise<void> {
      await tx.update(practiceSources).set({ postRevision: revision, html }).where(eq(practiceSources.postId, id));
    },

    /** Puts a draft into the library. Invalid while a required part is empty; Conflict when it is there already. */
    async publish(actor: Actor, input: { practiceId: string }): Promise<PracticeView> {
      const { practiceId } = validate(publishPracticeInput, input);
      const draft = await reader.get(actor, practiceId);
      if (!canEdit(actor, draft)) throw new Forbidden();
      requireWhole(draft);
      return work.run(async ({ tx, record }) => {
        const at = kernel.now();
        const published = await tx
          .update(practices)
          .set({ status: 'published', publishedAt: at, updatedAt: at, revision: sql`${practices.revision} + 1` })
          .where(
            and(
              eq(practices.id, practiceId),
              eq(practices.status, 'draft'),
              // What was checked above is what is published.
              eq(practices.revision, draft.revision),
            ),
          )
          .returning({ id: practices.id });
        if (published.length === 0) throw new Conflict('changed-meanwhile');
        await tx.insert(news).values({ kind: 'published', subjectId: practiceId });
        const view = await reader.get(actor, practiceId, tx);
        const { revision: _, blocks: __, sources: ___, can: ____, ...practice } = view;
        record(practicePublished({ practice, sources: await sourcesForAll(tx, practiceId) }));
        return view;
      });
    },
  };
}

/** Its author may be deleting it: whoever comes second sees what the first one did. Conflict `post-deleted`. */
async function requireThere(tx: Kernel['db'], postId: string): Promise<void> {
  const [post] = await tx.select({ deletedAt: posts.deletedAt }).from(posts).where(eq(posts.id, postId)).for('share');
  if (post?.deletedAt) throw new Conflict('post-deleted');
}

/** The sources that the whole programme reads: it is told of no others. */
async function sourcesForAll(tx: Kernel['db'], practiceId: string): Promise<PracticePublished['sources']> {
  const { rows } = await tx.execute(sql`
    select p.thread_id as "threadId", p.id as "postId" from practice_sources ps join posts p on p.id = ps.post_id
    join threads t on t.id = p.thread_id join spaces s on s.id = t.space_id
    where ps.practice_id = ${practiceId} and ${sql.raw(isForAll('s'))}`);
  return rows as PracticePublished['sources'];
}

/** Invalid `sheet-incomplete` while a required part is empty, or would be with these changes. */
function requireWhole(practice: PracticeView, changes: Partial<Record<PracticePart, string>> = {}): void {
  const empty = requiredParts.filter(
    (part) => !(changes[part] ?? practice.blocks.find((block) => block.part === part)?.body),
  );
  if (empty.length === 0) return;
  throw new Invalid('sheet-incomplete', Object.fromEntries(empty.map((part) => [`blocks.${part}`, 'required'])));
}
