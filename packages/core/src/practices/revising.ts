import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../kernel/actor.ts';
import type { Locale } from '../kernel/contract.ts';
import { Conflict, Forbidden, Invalid } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { validate } from '../kernel/validate.ts';
import { programmeCommunes } from '../programmes/schema.ts';
import {
  blockParts,
  practiceParts,
  revisePracticeInput,
  translatePracticeInput,
  type BlockPart,
  type PracticePart,
  type PracticeView,
  type RevisePracticeInput,
  type TranslatePracticeInput,
} from './contract.ts';
import { restorePracticeInput, type RestorePracticeInput } from './versions-contract.ts';
import { practiceRevised } from './events.ts';
import { keepBlocks, type Written } from './keeping.ts';
import type { createPracticeReader } from './reading.ts';
import { practices } from './schema.ts';
import { ownWriters } from './telling.ts';
import { keepVersion, type createVersionReader, type Done } from './versions.ts';

type Change = z.output<typeof revisePracticeInput>;
/** What a translation says. */
type Translated = { locale: PracticeView['locale']; texts: readonly Written[] };
/** What holds at once, also of a published sheet. */
type Facts = Partial<Omit<Change, 'practiceId' | 'revision' | 'blocks'>>;
type Reader = Pick<ReturnType<typeof createPracticeReader>, 'get'>;
/** A block, and what it is to say. */
type BlockText = { practiceId: string; part: PracticePart; locale: Locale; body: string };
type Versions = Pick<ReturnType<typeof createVersionReader>, 'version'>;

/** Writing sheets. */
export function createRevising(kernel: Kernel, { get }: Reader, { version }: Versions) {
  const { work } = kernel;

  async function requireEditable(actor: Actor, practiceId: string, on?: Work['query']): Promise<PracticeView> {
    const sheet = await get(actor, practiceId, { atWork: true }, on);
    if (sheet.status === 'archived' && sheet.can.curate) throw new Conflict('archived');
    if (!sheet.can.edit) throw new Forbidden();
    return sheet;
  }

  /** What somebody saved meanwhile is not overwritten: Conflict `changed-meanwhile`. Words of a published sheet wait for approval. */
  async function store({ tx }: Work, sheet: PracticeView, revision: number, set: Facts, saysMore: boolean): Promise<void> {
    const at = kernel.now();
    const isPublished = sheet.status === 'published';
    const changed = await tx
      .update(practices)
      .set({
        ...set,
        revision: sql`${practices.revision} + 1`,
        workedAt: at,
        ...(!isPublished && { updatedAt: at }),
        ...(isPublished && saysMore && { work: sql`coalesce(${practices.work}, 'draft')` }),
      })
      .where(and(eq(practices.id, sheet.id), eq(practices.revision, revision), eq(practices.status, sheet.status)))
      .returning({ id: practices.id });
    if (changed.length === 0) throw new Conflict('changed-meanwhile');
  }

  async function finish(unit: Work, { id, programmeId }: PracticeView, revision: number, done: Done): Promise<PracticeView> {
    await keepVersion(unit, id, done);
    unit.record(practiceRevised({ id, programmeId, revision: revision + 1 }, await ownWriters(unit, id)));
    return get(done.by, id, { atWork: true }, unit.query);
  }

  async function change(actor: Actor, { practiceId, revision, title, blocks = {}, ...facts }: Change, done: Done, translations: readonly Translated[] = []): Promise<PracticeView> {
    const sheet = await requireEditable(actor, practiceId);
    if (sheet.status === 'published') requireWhole(sheet, blocks);
    if (facts.communeId) await requireCommune(kernel, sheet.programmeId, facts.communeId);
    const said = new Map<BlockPart, string>([['title', sheet.title], ...sheet.blocks.map(({ part, body }) => [part, body] as const)]);
    const wanted: Written[] = [...(title === undefined ? [] : [{ part: 'title' as const, body: title }]), ...practiceParts.flatMap((part) => (blocks[part] === undefined ? [] : [{ part, body: blocks[part] }]))];
    const written = wanted.filter(({ part, body }) => said.get(part) !== body);
    const isPublished = sheet.status === 'published';
    return work.run(async (unit) => {
      await store(unit, sheet, revision, { ...facts, ...(title !== undefined && !isPublished && { title }) }, written.length > 0 || translations.length > 0);
      const of = { practiceId, isPublished, by: actor.memberId, at: kernel.now() };
      await keepBlocks(unit, { ...of, locale: sheet.locale }, written);
      for (const { locale, texts } of translations) await keepBlocks(unit, { ...of, locale }, texts);
      return finish(unit, sheet, revision, done);
    });
  }

  return {
    /**
     * Saves what the input names. `revision` is the one the editor started from: if somebody saved meanwhile
     * it is a Conflict `changed-meanwhile` and nothing is overwritten. Of a published sheet the words are kept beside those that
     * are shown, until somebody else approves them; theme and facts hold at once. Conflict `archived` for one that is.
     */
    async revise(actor: Actor, input: RevisePracticeInput): Promise<PracticeView> {
      return change(actor, validate(revisePracticeInput, input), { act: 'revised', by: actor });
    },

    /**
     * Brings the words of an earlier version back, its translations too, as a new version: nothing is lost by it. As with any change a
     * Conflict `changed-meanwhile` if somebody saved meanwhile; NotFound for a version that there is not; Invalid where a published
     * sheet would lack a part that it needs.
     */
    async restore(actor: Actor, input: RestorePracticeInput): Promise<PracticeView> {
      const { practiceId, revision, to } = validate(restorePracticeInput, input);
      const { title, theme, blocks, translations } = await version(actor, { practiceId, revision: to });
      // Of no revision of the original that there is: each is to be seen again.
      const translated = Object.entries(translations).map(([locale, { title: called = '', ...parts }]) => ({
        locale: locale as PracticeView['locale'],
        texts: Object.entries({ title: called, ...parts }).map(([part, body]) => ({ part: part as BlockPart, body, ofRevision: 0 })),
      }));
      return change(actor, { practiceId, revision, title, theme, blocks }, { act: 'restored', by: actor, restored: to }, translated);
    },

    /**
     * Writes a sheet in another language. What is named is saved and says what the original says now; `confirmed` blocks do so as they
     * are. Each block of a translation is stale again once its original says something else. Invalid for the sheet's own language.
     */
    async translate(actor: Actor, input: TranslatePracticeInput): Promise<PracticeView> {
      const { practiceId, revision, locale, title, blocks = {}, confirmed = [] } = validate(translatePracticeInput, input);
      const sheet = await requireEditable(actor, practiceId);
      if (locale === sheet.locale) throw new Invalid('invalid', { locale: 'ownLanguage' });
      const said = sheet.translations.find((one) => one.locale === locale);
      const now = new Map<BlockPart, string>([['title', said?.title ?? ''], ...(said?.blocks ?? []).map(({ part, body }) => [part, body] as const)]);
      const wanted: Partial<Record<BlockPart, string>> = { ...blocks, ...(title !== undefined && { title }) };
      const written = blockParts.flatMap((part) => {
        const body = wanted[part] ?? now.get(part);
        const isChanged = wanted[part] !== undefined && wanted[part] !== (now.get(part) ?? '');
        return body !== undefined && (isChanged || confirmed.includes(part)) ? [{ part, body }] : [];
      });
      return work.run(async (unit) => {
        await store(unit, sheet, revision, {}, written.length > 0);
        const revisions = await originalRevisions(unit, practiceId, sheet.locale);
        const of = { practiceId, locale, isPublished: sheet.status === 'published', by: actor.memberId, at: kernel.now() };
        await keepBlocks(unit, of, written.map((block) => ({ ...block, ofRevision: revisions.get(block.part) ?? 1 })));
        return finish(unit, sheet, revision, { act: 'translated', by: actor, locale });
      });
    },

    /**
     * Writes one block as {@link revise} does, whatever its language, within the transaction that holds the sheet and decides about it.
     * A translation says what it said of the original before: a better word in it does not make it say more.
     */
    async writeBlock(unit: Work, actor: Actor, { practiceId, part, locale, body }: BlockText): Promise<void> {
      const sheet = await requireEditable(actor, practiceId, unit.query);
      const isOwn = locale === sheet.locale;
      await store(unit, sheet, sheet.revision, {}, true);
      const of = { practiceId, locale, isPublished: sheet.status === 'published', by: actor.memberId, at: kernel.now() };
      await keepBlocks(unit, of, [{ part, body, ...(!isOwn && { ofRevision: await revisionSaid(unit, { practiceId, part, locale }, sheet.locale) }) }]);
      await finish(unit, sheet, sheet.revision, { act: isOwn ? 'revised' : 'translated', by: actor, ...(!isOwn && { locale }) });
    },
  };
}

/** Which revision of the original a block of a translation says; one that says nothing yet will say the one that is being written. */
async function revisionSaid(unit: Work, { practiceId, part, locale }: Omit<BlockText, 'body'>, own: Locale): Promise<number> {
  const saidSql = `select coalesce((edited ->> 'ofRevision')::int, of_revision) as said from practice_blocks where practice_id = $1 and part = $2 and locale = $3`;
  const [row] = await unit.query<{ said: number | null }>('practice_revision_said', saidSql, [practiceId, part, locale]);
  return row?.said ?? (await originalRevisions(unit, practiceId, own)).get(part) ?? 1;
}

/** Which revision of each block of the original is being written. */
async function originalRevisions({ query }: Work, practiceId: string, locale: string): Promise<Map<BlockPart, number>> {
  const revisionsSql = `select part, coalesce((edited ->> 'revision')::int, revision) as revision from practice_blocks where practice_id = $1 and locale = $2`;
  const rows = await query<{ part: BlockPart; revision: number }>('practice_revisions', revisionsSql, [practiceId, locale]);
  return new Map(rows.map(({ part, revision }) => [part, revision]));
}

/** Invalid unless it is a commune of the programme. */
async function requireCommune({ db }: Kernel, programmeId: string, communeId: string): Promise<void> {
  const [row] = await db.select({ id: programmeCommunes.communeId }).from(programmeCommunes)
    .where(and(eq(programmeCommunes.programmeId, programmeId), eq(programmeCommunes.communeId, communeId)));
  if (!row) throw new Invalid('invalid', { communeId: 'invalidValue' });
}

/** Without these a sheet tells a reader nothing: they are asked for at publication, and kept from then on. */
const requiredParts = ['summary', 'whatWeDid'] as const;

/** Invalid `sheet-incomplete` while a required part is empty, or would be with these changes. */
export function requireWhole(sheet: Pick<PracticeView, 'blocks'>, changes: Change['blocks'] = {}): void {
  const empty = requiredParts.filter((part) => !(changes[part] ?? sheet.blocks.find((block) => block.part === part)?.body));
  if (empty.length === 0) return;
  throw new Invalid('sheet-incomplete', Object.fromEntries(empty.map((part) => [`blocks.${part}`, 'required'])));
}
