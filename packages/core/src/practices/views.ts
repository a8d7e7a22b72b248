import type { Actor } from '../kernel/actor.ts';
import type { Locale } from '../kernel/contract.ts';
import { instantOf } from '../kernel/instants.ts';
import { excerptOf } from '../kernel/markdown.ts';
import type { MemberRef } from '../members/contract.ts';
import { canCurate } from '../programmes/policy.ts';
import { practiceParts, type BlockPart, type PracticeSourceView, type PracticeSummary, type PracticeView, type TranslationView } from './contract.ts';
import { canBegin, canEdit, canPublish } from './policy.ts';

const excerptLength = 220;

export type SummaryRow = Pick<PracticeSummary, 'id' | 'status' | 'theme' | 'title' | 'locale' | 'author' | 'commune' | 'budget' | 'duration' | 'audiences' | 'locales'> & {
  programme_id: string;
  work: PracticeView['work'];
  revision: number;
  commune_size: PracticeSummary['communeSize'];
  summary: string | null;
  /** Its words are the reader's to read. */
  reads: boolean;
  source_count: number;
  adoption_count: number;
  updated_at: Date | string;
  worked_at: Date | string;
  published_at: Date | string | null;
  refresh_on: string | null;
  refresh_due: boolean | null;
};

type BlockRow = { part: BlockPart; locale: Locale; body: string; html: string; revision: number; ofRevision: number | null; writer: MemberRef | null; writtenAt: string | null };
type ActRow = { act: NonNullable<PracticeView['standing']>['act']; note: string; by: MemberRef };

export type SheetRow = SummaryRow & {
  at_work: boolean;
  /** They write it, as a curator or as one of its writers, and read all that it is made from. */
  edits: boolean;
  /** They are one of its writers. */
  writes: boolean;
  /** Every author of a private source agrees. */
  agreed: boolean;
  public_token: string | null;
  blocks: BlockRow[] | null;
  sources: PracticeSourceView[] | null;
  origin: PracticeView['origin'];
  last_act: ActRow | null;
  last_written: ActRow | null;
  writers: MemberRef[] | null;
};

export function summaryOf(row: SummaryRow): PracticeSummary {
  const { id, status, theme, title, locale, author, commune, budget, duration, audiences } = row;
  return {
    id, status, theme, title, locale, author, commune, budget, duration, audiences,
    programmeId: row.programme_id,
    locales: [locale, ...row.locales.toSorted()],
    communeSize: row.commune_size,
    sourceCount: row.source_count,
    adoptionCount: row.adoption_count,
    excerpt: excerptOf(row.summary ?? '', excerptLength),
    withheld: !row.reads,
    updatedAt: instantOf(row.updated_at),
    publishedAt: row.published_at && instantOf(row.published_at),
    refreshOn: row.refresh_on,
    refreshDue: status === 'published' && row.refresh_due === true,
  };
}

export function sheetOf(actor: Actor, row: SheetRow): PracticeView {
  const blocks = row.blocks ?? [];
  const { last_act: last, last_written: written, work } = row;
  const facts = { programmeId: row.programme_id, status: row.status, work };
  const withheld = !row.reads;
  const edit = row.edits && !withheld && canEdit(actor, facts, row.writes);
  const curate = canCurate(actor, facts.programmeId);
  // A note may repeat what is withheld.
  const standing = last && { ...last, ...(withheld && { note: '' }), writer: (written ?? last).by };
  return {
    ...summaryOf(row),
    revision: row.revision,
    blocks: inOrder(blocks.filter(({ locale }) => locale === row.locale)).map(({ part, body, html }) => ({ part, body, html })),
    translations: translationsOf(row.locale, blocks, edit),
    sources: (row.sources ?? []).map((source) => ({ ...source, createdAt: instantOf(source.createdAt) })),
    work: edit ? work : null,
    atWork: row.at_work,
    origin: row.origin,
    publicToken: row.public_token,
    writers: row.writers ?? [],
    standing: edit || curate || (withheld && row.writes) ? standing : null,
    can: {
      edit, curate,
      submit: edit && row.agreed && work === 'draft',
      publish: edit && row.agreed && canPublish(actor, facts, standing?.writer.id),
      sendBack: edit && curate && work === 'review',
      adapt: row.status === 'published' && canBegin(actor, facts.programmeId),
    },
  };
}

const isPart = <Row extends BlockRow>(row: Row): row is Row & { part: (typeof practiceParts)[number] } => row.part !== 'title';
const inOrder = (blocks: BlockRow[]) => blocks.filter(isPart).toSorted((a, b) => practiceParts.indexOf(a.part) - practiceParts.indexOf(b.part));

/** Readers find a translation that says something; those who write it also one that is being begun. */
function translationsOf(own: Locale, blocks: BlockRow[], edit: boolean): TranslationView[] {
  const original = new Map(blocks.filter(({ locale }) => locale === own).map((block) => [block.part, block]));
  const isStale = ({ part, ofRevision }: BlockRow) => ofRevision !== null && ofRevision < (original.get(part)?.revision ?? 0);
  const locales = [...new Set(blocks.map(({ locale }) => locale))].filter((locale) => locale !== own).toSorted();
  return locales.flatMap((locale) => {
    const mine = blocks.filter((block) => block.locale === locale);
    const title = mine.find(({ part }) => part === 'title');
    if (!edit && !mine.some(({ part, body }) => part === 'summary' && body !== '')) return [];
    const last = mine.toSorted((a, b) => Date.parse(b.writtenAt ?? '') - Date.parse(a.writtenAt ?? ''))[0];
    return [{
      locale,
      title: title?.body ?? '',
      titleStale: title !== undefined && isStale(title),
      blocks: inOrder(mine).map((block) => ({
        part: block.part, body: block.body, html: block.html, stale: isStale(block), writtenAt: block.writtenAt && instantOf(block.writtenAt),
      })),
      writer: last?.writer ?? null,
      writtenAt: last?.writtenAt ? instantOf(last.writtenAt) : null,
    }];
  });
}

