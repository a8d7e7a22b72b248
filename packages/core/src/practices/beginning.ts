import { and, eq } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import type { Locale, Theme } from '../kernel/contract.ts';
import { isUniqueViolation } from '../kernel/database.ts';
import { Conflict, Forbidden, NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { validate } from '../kernel/validate.ts';
import { members } from '../members/schema.ts';
import { canCurate } from '../programmes/policy.ts';
import { visibleTo as threadVisibleTo } from '../threads/policy.ts';
import { posts, threads } from '../threads/schema.ts';
import { adaptPracticeInput, beginPracticeInput, maxPart, practiceParts, type AdaptPracticeInput, type BeginPracticeInput, type BlockPart, type PracticePart, type PracticeView } from './contract.ts';
import { draftFromPostInput, type DraftFromPostInput } from './sources-contract.ts';
import { practiceRevised } from './events.ts';
import { keepBlocks } from './keeping.ts';
import { canBegin } from './policy.ts';
import type { createPracticeReader } from './reading.ts';
import { practiceSources, practices, practiceVersions, practiceWriters } from './schema.ts';
import { keepVersion } from './versions.ts';

type Beginning = {
  clientId: string;
  programmeId: string;
  title: string;
  theme: Theme;
  locale: Locale;
  blocks?: Partial<Record<PracticePart, string>>;
  /** What else there is to know of it. */
  facts?: Partial<Pick<typeof practices.$inferInsert, 'communeId' | 'originId' | 'audiences'>>;
};
type Reader = ReturnType<typeof createPracticeReader>;

/** Beginning sheets: from what was said, from another sheet, from nothing. */
export function createBeginning(kernel: Kernel, { get }: Pick<Reader, 'get'>) {
  const { db, work } = kernel;

  /** The draft that the same member began under that name. Its first version says from what. */
  async function findBegun(actor: Actor, clientId: string) {
    const [row] = await db
      .select({ id: practices.id, programmeId: practices.programmeId, originId: practices.originId, postId: practiceSources.postId, messageId: practiceSources.messageId, first: practiceVersions, locale: practices.locale })
      .from(practices)
      .innerJoin(practiceVersions, and(eq(practiceVersions.practiceId, practices.id), eq(practiceVersions.revision, 1)))
      .leftJoin(practiceSources, eq(practiceSources.practiceId, practices.id))
      .where(and(eq(practices.authorId, actor.memberId), eq(practices.clientId, clientId)))
      .orderBy(practiceSources.createdAt)
      .limit(1);
    return row ?? null;
  }
  type Begun = NonNullable<Awaited<ReturnType<typeof findBegun>>>;

  /** Begins a draft once, however often it is sent; `isSame` says whether what was begun under that name is this. */
  async function begin(actor: Actor, beginning: Beginning, isSame: (begun: Begun) => boolean | Promise<boolean>, along: (unit: Work, id: string, at: Date) => Promise<unknown> = async () => undefined) {
    const again = async () => {
      const begun = await findBegun(actor, beginning.clientId);
      if (begun && !(await isSame(begun))) throw new Conflict('client-id-reused');
      return begun && get(actor, begun.id, { atWork: true });
    };
    const before = await again();
    if (before) return before;
    try {
      return await work.run(async (unit) => {
        const [id, at] = [kernel.newId(), kernel.now()];
        const { programmeId, title, theme, locale, clientId, blocks = {}, facts = {} } = beginning;
        await unit.tx.insert(practices).values({ id, programmeId, theme, title, locale, clientId, authorId: actor.memberId, createdAt: at, updatedAt: at, workedAt: at, ...facts });
        await unit.tx.insert(practiceWriters).values({ practiceId: id, memberId: actor.memberId, addedBy: actor.memberId, addedAt: at });
        const written: { part: BlockPart; body: string }[] = [{ part: 'title', body: title }, ...practiceParts.map((part) => ({ part, body: blocks[part] ?? '' }))];
        await keepBlocks(unit, { practiceId: id, locale, isPublished: false, by: actor.memberId, at }, written);
        await along(unit, id, at);
        await keepVersion(unit, id, { act: 'drafted', by: actor });
        unit.record(practiceRevised({ id, programmeId, revision: 1 }, [actor.memberId]));
        return get(actor, id, { atWork: true }, unit.query);
      });
    } catch (error) {
      const twin = isUniqueViolation(error) ? await again() : null;
      if (!twin) throw error;
      return twin;
    }
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
    /** For those who begin sheets from other things. */
    beginWith: begin,

    /**
     * Begins a draft from a post: its text becomes "what we did", the post its pinned source, the thread gives
     * title, theme and language. The same `clientId` again gives the same draft. Forbidden unless one curates.
     */
    async draftFromPost(actor: Actor, input: DraftFromPostInput): Promise<PracticeView> {
      const { postId, clientId } = validate(draftFromPostInput, input);
      const { post, thread: { programmeId, theme, title, locale } } = await getSourcePost(actor, postId);
      const beginning = { clientId, programmeId, theme, title, locale, blocks: { whatWeDid: post.body.slice(0, maxPart) } };
      return begin(actor, beginning, (begun) => begun.postId === postId, async ({ tx }, practiceId, at) => {
        await requireThere(tx, postId);
        await tx.insert(practiceSources).values({
          id: kernel.newId(), practiceId, postId, postRevision: post.revision, html: post.html, createdAt: at, addedBy: actor.memberId,
        });
      });
    },

    /** Begins a draft that says nothing yet, of one's own commune. The same `clientId` again gives the same draft. NotFound for a programme that one is not in. */
    async begin(actor: Actor, input: BeginPracticeInput): Promise<PracticeView> {
      const { clientId, programmeId, title, theme, locale } = validate(beginPracticeInput, input);
      if (!canBegin(actor, programmeId)) throw new NotFound();
      const facts = { communeId: await communeOf(db, actor) };
      return begin(actor, { clientId, programmeId, title, theme, locale, facts }, (begun) =>
        begun.originId === null && begun.postId === null && begun.messageId === null && begun.programmeId === programmeId && begun.locale === locale && begun.first.title === title && begun.first.theme === theme);
    },

    /**
     * Begins a sheet of one's own commune from a published one: with its words, in the actor's language where it has them, and linked
     * to it. NotFound for a sheet that one does not see; Conflict `not-published` for one that is not in the library.
     */
    async adapt(actor: Actor, input: AdaptPracticeInput): Promise<PracticeView> {
      const { practiceId, clientId } = validate(adaptPracticeInput, input);
      const origin = await get(actor, practiceId);
      if (!origin.can.adapt) throw new Conflict('not-published');
      const { programmeId, theme, audiences } = origin;
      const said = origin.translations.find(({ locale, title }) => locale === actor.locale && title !== '') ?? origin;
      const blocks = Object.fromEntries(said.blocks.map(({ part, body }) => [part, body]));
      const facts = { originId: practiceId, communeId: await communeOf(db, actor), audiences };
      return begin(actor, { clientId, programmeId, theme, title: said.title, locale: said.locale, blocks, facts }, (begun) => begun.originId === practiceId);
    },
  };
}

async function communeOf(db: Kernel['db'], actor: Actor): Promise<string | null> {
  const [row] = await db.select({ communeId: members.communeId }).from(members).where(eq(members.id, actor.memberId));
  return row?.communeId ?? null;
}

/** Its author may be deleting it: whoever comes second sees what the first one did. Conflict `post-deleted`. */
async function requireThere(tx: Kernel['db'], postId: string): Promise<void> {
  const [post] = await tx.select({ deletedAt: posts.deletedAt }).from(posts).where(eq(posts.id, postId)).for('share');
  if (post?.deletedAt) throw new Conflict('post-deleted');
}
