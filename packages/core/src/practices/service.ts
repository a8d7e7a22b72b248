import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
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
  restorePracticeInput,
  revisePracticeInput,
  sendBackPracticeInput,
  submitPracticeInput,
  type DraftFromPostInput,
  type PracticePart,
  type PracticeView,
  type PublishPracticeInput,
  type RestorePracticeInput,
  type RevisePracticeInput,
  type SendBackPracticeInput,
  type SubmitPracticeInput,
} from './contract.ts';
import { practicePublished, practiceRevised, type PracticePublished } from './events.ts';
import { canEdit } from './policy.ts';
import { createPracticeReader } from './reading.ts';
import { practiceBlocks, practiceSources, practices } from './schema.ts';
import { createVersionReader, keepVersion, wasDone, type Done } from './versions.ts';

/** Without these a sheet tells a reader nothing: they are asked for at publication, and kept from then on. */
const requiredParts: PracticePart[] = ['summary', 'whatWeDid'];

type Change = z.output<typeof revisePracticeInput>;

export type Practices = ReturnType<typeof createPractices>;

/** The library: sheets that know where they come from. */
export function createPractices(kernel: Kernel) {
  const { db, work } = kernel;
  const reader = createPracticeReader(kernel);
  const versions = createVersionReader(kernel, reader.get);

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

  async function change(actor: Actor, { practiceId, revision, title, theme, blocks }: Change, done: Done): Promise<PracticeView> {
    const practice = await reader.get(actor, practiceId);
    if (!canEdit(actor, practice)) throw new Forbidden();
    if (practice.status === 'published') requireWhole(practice, blocks);
    return work.run(async ({ tx, query, record }) => {
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
      await keepVersion({ query }, practiceId, done);
      record(practiceRevised({ id: practiceId, programmeId: practice.programmeId, revision: revision + 1 }));
      return reader.get(actor, practiceId, tx);
    });
  }

  type Move = { practiceId: string; revision: number; from: PracticeView['status']; to: PracticeView['status'] };

  /** What was read is what moves on: Conflict `changed-meanwhile` when it is something else by now. Sent again it changes nothing. */
  async function move({ tx, query, record }: Work, { practiceId, revision, from, to }: Move, done: Done): Promise<PracticeView> {
    const at = kernel.now();
    const [moved] = await tx
      .update(practices)
      .set({ status: to, updatedAt: at, revision: sql`${practices.revision} + 1`, ...(to === 'published' && { publishedAt: at }) })
      .where(and(eq(practices.id, practiceId), eq(practices.status, from), eq(practices.revision, revision)))
      .returning({ programmeId: practices.programmeId, revision: practices.revision });
    if (moved) {
      await keepVersion({ query }, practiceId, done);
      record(practiceRevised({ id: practiceId, ...moved }));
    } else if (!(await wasDone({ query }, practiceId, revision, done))) throw new Conflict('changed-meanwhile');
    return reader.get(done.by, practiceId, tx);
  }

  return {
    ...reader,
    ...versions,

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
        return await work.run(async ({ tx, query, record }) => {
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
          await keepVersion({ query }, id, { act: 'drafted', by: actor });
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
      return change(actor, validate(revisePracticeInput, input), { act: 'revised', by: actor });
    },

    /**
     * Brings the words of an earlier version back, as a new version: nothing is lost by it. As with any change a Conflict
     * `changed-meanwhile` if somebody saved meanwhile; NotFound for a version that there is not; Invalid where a published sheet
     * would lack a part that it needs.
     */
    async restore(actor: Actor, input: RestorePracticeInput): Promise<PracticeView> {
      const { practiceId, revision, to } = validate(restorePracticeInput, input);
      const { title, theme, blocks } = await versions.version(actor, { practiceId, revision: to });
      return change(actor, { practiceId, revision, title, theme, blocks }, { act: 'restored', by: actor, restored: to });
    },

    /** Sheets show that text of a post from now on: its author took words back, or brings them back, within the transaction that does so. */
    async repinSource({ tx }: Work, { id, revision, html }: Pick<PostView, 'id' | 'revision' | 'html'>): Promise<void> {
      await tx.update(practiceSources).set({ postRevision: revision, html }).where(eq(practiceSources.postId, id));
    },

    /** Asks the other curators to approve a draft. Invalid while a required part is empty; Conflict when it is no draft or was changed meanwhile. */
    async submit(actor: Actor, input: SubmitPracticeInput): Promise<PracticeView> {
      const { practiceId, revision } = validate(submitPracticeInput, input);
      const draft = await reader.get(actor, practiceId);
      if (!canEdit(actor, draft)) throw new Forbidden();
      requireWhole(draft);
      return work.run((unit) => move(unit, { practiceId, revision, from: 'draft', to: 'review' }, { act: 'submitted', by: actor }));
    },

    /** Has a sheet in review written on, with what is still to be done; `revision` as with {@link publish}. */
    async sendBack(actor: Actor, input: SendBackPracticeInput): Promise<PracticeView> {
      const { practiceId, revision, note } = validate(sendBackPracticeInput, input);
      if (!canEdit(actor, await reader.get(actor, practiceId))) throw new Forbidden();
      return work.run((unit) => move(unit, { practiceId, revision, from: 'review', to: 'draft' }, { act: 'returned', by: actor, note }));
    },

    /**
     * Approves a sheet in review: it is in the library from then on. `revision` is the one that was read: what somebody saved
     * meanwhile nobody has approved, a Conflict `changed-meanwhile`. Forbidden `own-version` for who wrote last; Conflict for a
     * sheet that is not in review.
     */
    async publish(actor: Actor, input: PublishPracticeInput): Promise<PracticeView> {
      const { practiceId, revision } = validate(publishPracticeInput, input);
      const sheet = await reader.get(actor, practiceId);
      if (!canEdit(actor, sheet)) throw new Forbidden();
      if (await wasDone(kernel, practiceId, revision, { act: 'published', by: actor })) return sheet;
      if (sheet.status !== 'review') throw new Conflict('not-in-review');
      if (sheet.revision !== revision) throw new Conflict('changed-meanwhile');
      if (!sheet.can.publish) throw new Forbidden('own-version');
      requireWhole(sheet);
      return work.run(async (unit) => {
        const view = await move(unit, { practiceId, revision, from: 'review', to: 'published' }, { act: 'published', by: actor });
        await unit.tx.insert(news).values({ kind: 'published', subjectId: practiceId });
        const { revision: _, blocks: __, sources: ___, can: ____, standing: _____, ...practice } = view;
        unit.record(practicePublished({ practice, sources: await sourcesForAll(unit.tx, practiceId) }));
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
