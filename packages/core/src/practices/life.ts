import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import { Conflict, Forbidden } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { validate } from '../kernel/validate.ts';
import { news } from '../news/schema.ts';
import { isForAll } from '../spaces/policy.ts';
import { practiceSummary, type PracticeView } from './contract.ts';
import {
  archivePracticeInput,
  confirmPracticeInput,
  practiceVersionInput,
  publishPracticeInput,
  sendBackPracticeInput,
  submitPracticeInput,
  type ArchivePracticeInput,
  type ConfirmPracticeInput,
  type PracticeVersionInput,
  type PublishPracticeInput,
  type ReinstatePracticeInput,
  type SendBackPracticeInput,
  type SubmitPracticeInput,
} from './versions-contract.ts';
import { practiceChanged, practicePublished, practiceRevised, type PracticePublished } from './events.ts';
import { requireConsents } from './consents.ts';
import { dropEdited, showEdited } from './keeping.ts';
import type { createPracticeReader } from './reading.ts';
import { daysAfter, refreshAfterDays, requireComing } from './refreshing.ts';
import { requireWhole } from './revising.ts';
import { practices } from './schema.ts';
import { ownWriters, tellFollowers, tellOfSheet, writersOf } from './telling.ts';
import { keepVersion, lastPublished, wasDone, type Done } from './versions.ts';

type Set = Partial<typeof practices.$inferInsert> | Record<string, unknown>;
/** `from`: where its writing has to stand. */
type Move = { sheet: PracticeView; revision: number; from: PracticeView['work']; set: Set };
type Reader = Pick<ReturnType<typeof createPracticeReader>, 'get'>;

/** A sheet's way: from a draft to the library, out of it, and back. */
export function createLife(kernel: Kernel, { get }: Reader) {
  const { work } = kernel;

  /** What was read is what moves on: Conflict `changed-meanwhile` when it is something else by now. Sent again it changes nothing: false. */
  async function move(unit: Work, { sheet: { id, programmeId, status }, revision, from, set }: Move, done: Done): Promise<boolean> {
    const [moved] = await unit.tx
      .update(practices)
      .set({ workedAt: kernel.now(), ...(status !== 'published' && { updatedAt: kernel.now() }), ...set, revision: sql`${practices.revision} + 1` })
      .where(and(eq(practices.id, id), eq(practices.status, status), from ? eq(practices.work, from) : isNull(practices.work), eq(practices.revision, revision)))
      .returning({ revision: practices.revision });
    if (!moved) {
      if (await wasDone(unit, id, revision, done)) return false;
      throw new Conflict('changed-meanwhile');
    }
    await keepVersion(unit, id, done);
    unit.record(practiceRevised({ id, programmeId, revision: moved.revision }, await ownWriters(unit, id)));
    return true;
  }

  /** Where the writing of a sheet goes: of one that was never published, the sheet itself. */
  const standing = ({ status }: PracticeView, stage: 'draft' | 'review') => ({ work: stage, ...(status !== 'published' && { status: stage }) });

  /** The consent of those who wrote its private sources comes before everything else. */
  async function agreed(actor: Actor, practiceId: string): Promise<void> {
    await get(actor, practiceId);
    await requireConsents(kernel, practiceId);
  }

  async function editable(actor: Actor, practiceId: string): Promise<PracticeView> {
    const sheet = await get(actor, practiceId, { atWork: true });
    if (!sheet.can.edit) throw new Forbidden();
    return sheet;
  }

  async function curated(actor: Actor, practiceId: string): Promise<PracticeView> {
    const sheet = await get(actor, practiceId, { atWork: true });
    if (!sheet.can.curate) throw new Forbidden();
    return sheet;
  }

  /** Takes a sheet one step on, once, and tells whom it concerns. */
  async function step(actor: Actor, { revision, ...taken }: Move, done: Done, tell: (unit: Work, id: string) => Promise<void> = async () => undefined): Promise<PracticeView> {
    const { id } = taken.sheet;
    return work.run(async (unit) => {
      if (await move(unit, { revision, ...taken }, done)) await tell(unit, id);
      return get(actor, id, { atWork: true }, unit.query);
    });
  }
  const told = (unit: Work, { id, programmeId }: PracticeView) => unit.record(practiceChanged({ id, programmeId }));

  return {
    /** Asks the curators to approve what is being written. Forbidden `consent-missing` while an author of a private source has not agreed; Invalid while a required part is empty; Conflict when it is no draft or was changed meanwhile. */
    async submit(actor: Actor, input: SubmitPracticeInput): Promise<PracticeView> {
      const { practiceId, revision } = validate(submitPracticeInput, input);
      await agreed(actor, practiceId);
      const sheet = await editable(actor, practiceId);
      requireWhole(sheet);
      return step(actor, { sheet, revision, from: 'draft', set: standing(sheet, 'review') }, { act: 'submitted', by: actor }, async (unit, id) => {
        await requireConsents(unit, id);
        await tellOfSheet(unit, id, 'review', await writersOf(unit, id, actor.memberId));
      });
    },

    /** Has what is in review written on, with what is still to be done; `revision` as with {@link publish}. For curators. */
    async sendBack(actor: Actor, input: SendBackPracticeInput): Promise<PracticeView> {
      const { practiceId, revision, note } = validate(sendBackPracticeInput, input);
      const sheet = await curated(actor, practiceId);
      return step(actor, { sheet, revision, from: 'review', set: standing(sheet, 'draft') }, { act: 'returned', by: actor, note }, async (unit, id) => {
        const writers = [...(await ownWriters(unit, id)), sheet.standing?.writer.id];
        await tellOfSheet(unit, id, 'returned', writers.filter((one) => one !== undefined && one !== actor.memberId) as string[]);
      });
    },

    /**
     * Approves what is in review: it is in the library from then on. `revision` is the one that was read: what somebody saved
     * meanwhile nobody has approved, a Conflict `changed-meanwhile`. Forbidden `consent-missing` as with {@link submit}, `own-version` for who wrote last; Conflict
     * `not-in-review` for what is not.
     */
    async publish(actor: Actor, input: PublishPracticeInput): Promise<PracticeView> {
      const { practiceId, revision } = validate(publishPracticeInput, input);
      await agreed(actor, practiceId);
      const sheet = await curated(actor, practiceId);
      if (await wasDone(kernel, practiceId, revision, { act: 'published', by: actor })) return sheet;
      if (sheet.work !== 'review') throw new Conflict('not-in-review');
      if (sheet.revision !== revision) throw new Conflict('changed-meanwhile');
      if (!sheet.can.publish) throw new Forbidden('own-version');
      requireWhole(sheet);
      const at = kernel.now();
      const due = daysAfter(at, refreshAfterDays);
      const set = {
        status: 'published', work: null, title: sheet.title, updatedAt: at, publishedAt: sql`coalesce(${practices.publishedAt}, ${at.toISOString()}::timestamptz)`,
        refreshOn: sql`case when ${practices.refreshOn} > ${at.toISOString()}::date then ${practices.refreshOn} else ${due}::date end`, refreshToldAt: null,
      };
      return step(actor, { sheet, revision, from: 'review', set }, { act: 'published', by: actor }, async (unit, id) => {
        await requireConsents(unit, id);
        await showEdited(unit, id);
        if (sheet.status === 'published') {
          await tellFollowers(unit, id, actor.memberId);
          return told(unit, sheet);
        }
        await unit.tx.insert(news).values({ kind: 'published', subjectId: id });
        // Only what every reader of the programme may know of it.
        const practice = practiceSummary.parse(await get(actor, id, {}, unit.query));
        unit.record(practicePublished({ practice, sources: await sourcesForAll(unit.tx, id) }));
      });
    },

    /** Gives up what is being written of a published sheet: it is as the library shows it. Sent again it changes nothing. */
    async discard(actor: Actor, input: PracticeVersionInput): Promise<PracticeView> {
      const { practiceId, revision } = validate(practiceVersionInput, input);
      const sheet = await editable(actor, practiceId);
      const restored = await lastPublished(kernel, practiceId);
      if (sheet.status !== 'published' || restored === null) throw new Conflict('not-published');
      const done = { act: 'restored' as const, by: actor, restored };
      if (await wasDone(kernel, practiceId, revision, done)) return sheet;
      if (!sheet.work) throw new Conflict('nothing-at-work');
      return work.run(async (unit) => {
        await dropEdited(unit, practiceId);
        await move(unit, { sheet, revision, from: sheet.work, set: { work: null } }, done);
        return get(actor, practiceId, { atWork: true }, unit.query);
      });
    },

    /** Takes a sheet out of every list, with why; whoever has a link to a published one still reads it. For curators. */
    async archive(actor: Actor, input: ArchivePracticeInput): Promise<PracticeView> {
      const { practiceId, revision, note } = validate(archivePracticeInput, input);
      const sheet = await curated(actor, practiceId);
      const done = { act: 'archived' as const, by: actor, note };
      if (sheet.status === 'archived' && (await wasDone(kernel, practiceId, revision, done))) return sheet;
      if (sheet.status === 'archived') throw new Conflict('archived');
      return step(actor, { sheet, revision, from: sheet.work, set: { status: 'archived', work: null } }, done, async (unit) => told(unit, sheet));
    },

    /** Puts it back where it was: into the library, or among the drafts. For curators. */
    async reinstate(actor: Actor, input: ReinstatePracticeInput): Promise<PracticeView> {
      const { practiceId, revision } = validate(practiceVersionInput, input);
      const sheet = await curated(actor, practiceId);
      const done = { act: 'reinstated' as const, by: actor };
      if (sheet.status !== 'archived') {
        if (await wasDone(kernel, practiceId, revision, done)) return sheet;
        throw new Conflict('not-archived');
      }
      const isEdited = sql`case when exists (select 1 from practice_blocks b where b.practice_id = ${practices.id} and b.edited is not null) then 'draft' end`;
      const set = sheet.publishedAt ? { status: 'published', work: isEdited } : { status: 'draft', work: 'draft' };
      return step(actor, { sheet, revision, from: null, set }, done, async (unit, id) => {
        if (sheet.publishedAt) await requireConsents(unit, id);
        told(unit, sheet);
      });
    },

    /** Says that a published sheet still holds, until a day to look again, at most five years from now. For curators. */
    async confirm(actor: Actor, input: ConfirmPracticeInput): Promise<PracticeView> {
      const { practiceId, revision, until } = validate(confirmPracticeInput, input);
      requireComing(kernel.now(), until);
      const sheet = await curated(actor, practiceId);
      if (sheet.status !== 'published') throw new Conflict('not-published');
      return step(actor, { sheet, revision, from: sheet.work, set: { refreshOn: until, refreshToldAt: null } }, { act: 'confirmed', by: actor }, async (unit) => told(unit, sheet));
    },
  };
}

/** The sources that the whole programme reads: it is told of no others. */
async function sourcesForAll(tx: Kernel['db'], practiceId: string): Promise<PracticePublished['sources']> {
  const { rows } = await tx.execute(sql`
    select p.thread_id as "threadId", p.id as "postId" from practice_sources ps join posts p on p.id = ps.post_id
    join threads t on t.id = p.thread_id join spaces s on s.id = t.space_id
    where ps.practice_id = ${practiceId} and ${sql.raw(isForAll('s'))}`);
  return rows as PracticePublished['sources'];
}
