import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import { joined } from '../kernel/composing.ts';
import type { Database } from '../kernel/database.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { excerptOf } from '../kernel/markdown.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { validate } from '../kernel/validate.ts';
import { canCurate } from '../programmes/policy.ts';
import { visibleTo as threadVisibleTo } from '../threads/policy.ts';
import { posts, threads } from '../threads/schema.ts';
import type { createBeginning } from './beginning.ts';
import { maxPart, type PracticeView } from './contract.ts';
import { addSourcesInput, draftFromPostsInput, removeSourceInput, type AddSourcesInput, type DraftFromPostsInput, type RemoveSourceInput } from './sources-contract.ts';
import { practiceRevised } from './events.ts';
import type { createPracticeReader } from './reading.ts';
import { practiceSources, practices } from './schema.ts';
import { ownWriters } from './telling.ts';
import { keepVersion } from './versions.ts';

/** Most sources of one sheet. */
const maxSources = 100;

type Reader = Pick<ReturnType<typeof createPracticeReader>, 'get'>;
type Wish = { threadId: string; postIds: string[] };

/** Where a sheet comes from: several posts of a thread, more of them, fewer. */
export function createSources(kernel: Kernel, { get }: Reader, { beginWith }: Pick<ReturnType<typeof createBeginning>, 'beginWith'>) {
  const { db, work, newId } = kernel;

  /** Their author may be deleting one of them: whoever comes second sees what the first one did. */
  async function pinPosts({ tx }: Work, actor: Actor, practiceId: string, at: Date, wish: Wish): Promise<void> {
    await tx.select({ id: posts.id }).from(posts).where(and(eq(posts.threadId, wish.threadId), inArray(posts.id, wish.postIds))).for('share');
    const rows = await findPosts(tx, actor, wish);
    await tx
      .insert(practiceSources)
      .values(rows.map(({ post }) => ({ id: newId(), practiceId, postId: post.id, postRevision: post.revision, html: post.html, addedBy: actor.memberId, createdAt: at })))
      .onConflictDoNothing();
  }

  /** The draft that the actor writes, its row held: it is not submitted meanwhile. Conflict `not-a-draft` for any other sheet. */
  async function holdDraft(unit: Work, actor: Actor, practiceId: string): Promise<PracticeView> {
    await unit.tx.select({ id: practices.id }).from(practices).where(eq(practices.id, practiceId)).for('no key update');
    const sheet = await get(actor, practiceId, { atWork: true }, unit.query);
    if (!sheet.can.edit) throw new Forbidden();
    if (sheet.status !== 'draft') throw new Conflict('not-a-draft');
    return sheet;
  }

  const tell = async (unit: Work, { id, programmeId }: PracticeView, revision: number) => unit.record(practiceRevised({ id, programmeId, revision }, await ownWriters(unit, id)));

  return {
    /**
     * Begins a draft from posts of a thread: their texts, one after the other, become "what we did", and each of them a pinned source;
     * the rest is as with `draftFromPost`. NotFound for posts that are not in that thread, or not the actor's to read.
     */
    async draftFromPosts(actor: Actor, input: DraftFromPostsInput): Promise<PracticeView> {
      const { clientId, ...wish } = validate(draftFromPostsInput, input);
      const rows = await findPosts(db, actor, wish, true);
      const { programmeId, theme, title, locale } = rows[0].thread;
      if (!canCurate(actor, programmeId)) throw new Forbidden();
      const words = joined(rows.map(({ post }) => post.body)).body.slice(0, maxPart).toWellFormed();
      const isSame = async (id: string) => {
        const pinned = await db.select({ postId: practiceSources.postId }).from(practiceSources).where(and(eq(practiceSources.practiceId, id), inArray(practiceSources.postId, wish.postIds)));
        return pinned.length === wish.postIds.length;
      };
      return beginWith(actor, { clientId, programmeId, theme, title, locale, blocks: { whatWeDid: words } }, ({ id }) => isSame(id), (unit, id, at) => pinPosts(unit, actor, id, at, wish));
    },

    /** Has posts be sources of a draft too, pinned as they are now; those that are already stay as they were pinned. Conflict `not-a-draft`, `post-deleted`. */
    async addSources(actor: Actor, input: AddSourcesInput): Promise<PracticeView> {
      const { practiceId, ...wish } = validate(addSourcesInput, input);
      return work.run(async (unit) => {
        const sheet = await holdDraft(unit, actor, practiceId);
        const [first] = await findPosts(unit.tx, actor, wish);
        if (first.thread.programmeId !== sheet.programmeId) throw new NotFound();
        await pinPosts(unit, actor, practiceId, kernel.now(), wish);
        const count = await unit.tx.$count(practiceSources, eq(practiceSources.practiceId, practiceId));
        if (count > maxSources) throw new Invalid('invalid', { postIds: 'tooMany' });
        await tell(unit, sheet, sheet.revision);
        return get(actor, practiceId, { atWork: true }, unit.query);
      });
    },

    /**
     * Takes a source away from a draft. Of a message, `wordsRemoved` confirms that the text at `revision` has none of its words any
     * more: what was said before stays closed to whoever is not in the conversation. Invalid without it; Conflict `words-still-there`
     * where a paragraph of it stands there as it was, `changed-meanwhile` when the text is another one by now; NotFound for a
     * source that there is not.
     */
    async removeSource(actor: Actor, input: RemoveSourceInput): Promise<PracticeView> {
      const { practiceId, sourceId, revision, wordsRemoved } = validate(removeSourceInput, input);
      return work.run(async (unit) => {
        const sheet = await holdDraft(unit, actor, practiceId);
        const source = sheet.sources.find(({ id }) => id === sourceId);
        if (!source) throw new NotFound();
        if (source.postId) {
          await unit.tx.delete(practiceSources).where(eq(practiceSources.id, sourceId));
          await tell(unit, sheet, sheet.revision);
        } else {
          if (!wordsRemoved) throw new Invalid('invalid', { wordsRemoved: 'required' });
          if (sheet.revision !== revision) throw new Conflict('changed-meanwhile');
          if (stillSays(sheet, source.html)) throw new Conflict('words-still-there');
          await closeSource(unit, actor, practiceId, sourceId);
          await tell(unit, sheet, revision + 1);
        }
        return get(actor, practiceId, { atWork: true }, unit.query);
      });
    },
  };

  /** It stays known that it was one: the versions up to here may hold its words, and its author is not asked again. */
  async function closeSource(unit: Work, actor: Actor, practiceId: string, sourceId: string): Promise<void> {
    const at = kernel.now();
    const [closed] = await unit.tx
      .update(practices)
      .set({ revision: sql`${practices.revision} + 1`, updatedAt: at, workedAt: at })
      .where(eq(practices.id, practiceId))
      .returning({ revision: practices.revision });
    await unit.tx.update(practiceSources).set({ html: '', removedRevision: (closed?.revision ?? 1) - 1 }).where(eq(practiceSources.id, sourceId));
    await keepVersion(unit, practiceId, { act: 'revised', by: actor });
  }
}

/** Shorter paragraphs say nothing of whose they are, in characters. */
const tellingLength = 40;

/** A paragraph of that text stands in the sheet, in whichever language: a confirmation is easily given, and forgetting is easy too. */
function stillSays({ title, blocks, translations }: PracticeView, html: string): boolean {
  const plain = (text: string) => excerptOf(text, Number.MAX_SAFE_INTEGER);
  const said = [title, ...[{ blocks }, ...translations].flatMap((one) => one.blocks.map((block) => plain(block.html)))];
  const paragraphs = html.split(/<\/(?:p|li|blockquote|pre|h3|h4)>/).map(plain).filter(({ length }) => length >= tellingLength);
  return paragraphs.some((paragraph) => said.some((text) => text.includes(paragraph)));
}

type Found = { post: typeof posts.$inferSelect; thread: typeof threads.$inferSelect };

/** Posts of a thread that the actor reads, in their order. `gone`: also deleted ones, else Conflict `post-deleted`. */
async function findPosts(on: Database, actor: Actor, { threadId, postIds }: Wish, gone = false): Promise<[Found, ...Found[]]> {
  const [first, ...others] = await on
    .select({ post: posts, thread: threads })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(and(eq(posts.threadId, threadId), inArray(posts.id, postIds), threadVisibleTo(actor)))
    .orderBy(posts.seq);
  if (!first || others.length + 1 < postIds.length) throw new NotFound();
  if (!gone && [first, ...others].some(({ post }) => post.deletedAt)) throw new Conflict('post-deleted');
  return [first, ...others];
}
