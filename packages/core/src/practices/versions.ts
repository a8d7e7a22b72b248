import type { Actor } from '../kernel/actor.ts';
import { Forbidden, NotFound } from '../kernel/errors.ts';
import type { Locale } from '../kernel/contract.ts';
import { instantOf } from '../kernel/instants.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { validate } from '../kernel/validate.ts';
import type { MemberRef } from '../members/contract.ts';
import { memberRefFields } from '../members/view.ts';
import { canCurate } from '../programmes/policy.ts';
import type { PracticeStatus } from './contract.ts';
import {
  listVersionsInput,
  practiceVersionInput,
  type ListVersionsInput,
  type PracticeVersionInput,
  type PracticeVersionSummary,
  type PracticeVersionsView,
  type PracticeVersionView,
} from './versions-contract.ts';
import { canEdit, readsSheet, readsWords, readsWordsAt, worksOn } from './policy.ts';

type Text = Pick<PracticeVersionView, 'title' | 'theme' | 'blocks' | 'translations'>;
type Row = Pick<PracticeVersionSummary, 'revision' | 'act' | 'restored' | 'note' | 'locale'> & { created_at: Date; author: MemberRef };
type TextRow = Row & Text & { before: Text | null; current: boolean };
type Standing = { programmeId: string; status: PracticeStatus; works: boolean; reads: boolean };

// A note may repeat what was taken back since.
const columns = (memberId: string) => `v.revision, v.act, v.restored, case when ${readsWordsAt('v.practice_id', 'v.revision', memberId)} then v.note else '' end as note, v.locale, v.created_at, json_build_object(${memberRefFields}) as author`;
const from = 'from practice_versions v join members m on m.id = v.author_id join communes c on c.id = m.commune_id';

const listSql = `select ${columns('$4')} ${from} where v.practice_id = $1 and ($2::int is null or v.revision < $2) order by v.revision desc limit $3`;

const getSql = `
  select ${columns('$3')}, v.title, v.theme, v.blocks, v.translations, (select json_build_object('title', b.title, 'theme', b.theme, 'blocks', b.blocks, 'translations', b.translations)
      from practice_versions b where b.practice_id = v.practice_id and b.revision < v.revision and ${readsWordsAt('b.practice_id', 'b.revision', '$3')} order by b.revision desc limit 1) as before,
    v.revision = (select p.revision from practices p where p.id = v.practice_id) as current
  ${from} where v.practice_id = $1 and v.revision = $2 and ${readsWordsAt('v.practice_id', 'v.revision', '$3')}`;

const standingSql = `select p.programme_id as "programmeId", p.status, ${worksOn('p', '$2')} as works, ${readsWords('p.id', '$2')} as reads from practices p where p.id = $1 and ${readsSheet('p', '$2')}`;

// The sheet as this transaction leaves it, in the words that are being written.
const keepSql = `
  insert into practice_versions (practice_id, revision, act, restored, author_id, note, locale, created_at, title, theme, blocks, translations)
  select p.id, p.revision, $2, $3, $4, $5, $6, p.worked_at, coalesce(own.title, p.title), p.theme, coalesce(own.blocks, '{}'), coalesce(others.texts, '{}')
  from practices p
  cross join lateral (select jsonb_object_agg(b.part, coalesce(b.edited ->> 'body', b.body)) filter (where b.part <> 'title') as blocks,
      max(coalesce(b.edited ->> 'body', b.body)) filter (where b.part = 'title') as title
    from practice_blocks b where b.practice_id = p.id and b.locale = p.locale) own
  cross join lateral (select jsonb_object_agg(said.locale, said.blocks) as texts from (
    select b.locale, jsonb_object_agg(b.part, coalesce(b.edited ->> 'body', b.body)) as blocks
    from practice_blocks b where b.practice_id = p.id and b.locale <> p.locale group by b.locale) said) others
  where p.id = $1`;

/** Who did what. `restored`: the version whose words came back. `note`: why it was sent back or archived. `locale`: the language of a translation. */
export type Done = { act: PracticeVersionSummary['act']; by: Actor; restored?: number; note?: string; locale?: Locale };

/** Keeps what a sheet says now as a version of its own, within the transaction that made it say so. */
export async function keepVersion({ query }: Pick<Work, 'query'>, practiceId: string, { act, by, restored, note = '', locale }: Omit<Done, 'by'> & { by: Pick<Actor, 'memberId'> }): Promise<void> {
  await query('practice_version_keep', keepSql, [practiceId, act, restored ?? null, by.memberId, note, locale ?? null]);
}

/** The same was done by the same person, on what was at that revision: it is sent again. */
export async function wasDone({ query }: Pick<Work, 'query'>, practiceId: string, revision: number, { act, by }: Done): Promise<boolean> {
  const sameSql = 'select 1 from practice_versions where practice_id = $1 and revision = $2 and act = $3 and author_id = $4';
  return (await query('practice_version_same', sameSql, [practiceId, revision + 1, act, by.memberId])).length > 0;
}

/** The version that the library shows; null for a sheet that nobody has approved since it was kept. */
export async function lastPublished({ query }: Pick<Work, 'query'>, practiceId: string): Promise<number | null> {
  const lastSql = `select max(revision) as revision from practice_versions where practice_id = $1 and act = 'published'`;
  const [row] = await query<{ revision: number | null }>('practice_version_published', lastSql, [practiceId]);
  return row?.revision ?? null;
}

/** Reading what a sheet has said. It may have said what was taken back since: this is for those who write it. */
export function createVersionReader({ query }: Kernel) {
  /** Also of a published sheet only to those who read all that it is made from. */
  async function requireEditable(actor: Actor, practiceId: string): Promise<void> {
    const [sheet] = await query<Standing>('practice_standing', standingSql, [practiceId, actor.memberId]);
    if (!sheet?.reads) throw new NotFound();
    if (!canCurate(actor, sheet.programmeId) && !canEdit(actor, sheet, sheet.works)) throw new Forbidden();
    if (!sheet.works) throw new NotFound();
  }

  return {
    /** The versions of a sheet, the newest first. NotFound for a sheet that one does not see; Forbidden unless one writes it. */
    async versions(actor: Actor, input: ListVersionsInput): Promise<PracticeVersionsView> {
      const { practiceId, before, limit } = validate(listVersionsInput, input);
      await requireEditable(actor, practiceId);
      const rows = await query<Row>('practice_versions', listSql, [practiceId, before ?? null, limit + 1, actor.memberId]);
      return { versions: rows.slice(0, limit).map(summaryOf), hasMore: rows.length > limit };
    },

    /** One of them, with what it says and what the one before it said. */
    async version(actor: Actor, input: PracticeVersionInput): Promise<PracticeVersionView> {
      const { practiceId, revision } = validate(practiceVersionInput, input);
      await requireEditable(actor, practiceId);
      const [row] = await query<TextRow>('practice_version', getSql, [practiceId, revision, actor.memberId]);
      if (!row) throw new NotFound();
      const { title, theme, blocks, translations, before, current } = row;
      return { ...summaryOf(row), title, theme, blocks, translations, before, current };
    },
  };
}

function summaryOf({ revision, act, restored, note, locale, author, created_at }: Row): PracticeVersionSummary {
  return { revision, act, restored, note, locale, author, createdAt: instantOf(created_at) };
}
