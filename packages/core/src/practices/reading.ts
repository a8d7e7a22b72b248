import { sql } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import type { Page } from '../kernel/contract.ts';
import type { NamedQuery } from '../kernel/database.ts';
import { NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { decodeCountCursor, decodeCursor, toPage } from '../kernel/pagination.ts';
import { asText, readAlone, type Part } from '../kernel/parts.ts';
import { numbered } from '../kernel/sql-text.ts';
import { requireId, validate } from '../kernel/validate.ts';
import { canCurate } from '../programmes/policy.ts';
import { visibleTo as threadVisibleTo } from '../threads/policy.ts';
import { posts, threads } from '../threads/schema.ts';
import { listPracticesInput, type ListPracticesInput, type PracticeSummary, type PracticeView } from './contract.ts';
import type { ThreadPracticeView } from './sources-contract.ts';
import { visibleTo } from './policy.ts';
import { practiceSources, practices } from './schema.ts';
import { listSql, sheetSql } from './sheet-sql.ts';
import { sheetOf, summaryOf, type SheetRow, type SummaryRow } from './views.ts';

/** `atWork`: as it is being written, for those who write it; else as the library shows it. */
type Words = { atWork?: boolean };

const reader = { memberId: sql.placeholder('memberId') };
const ofThread = asText(sql`select ${practices.id} as id, ${practices.title} as title, ${practices.status} as status, ${posts.id} as "postId"
  from ${posts} join ${threads} on ${threads.id} = ${posts.threadId} join ${practiceSources} on ${practiceSources.postId} = ${posts.id}
  join ${practices} on ${practices.id} = ${practiceSources.practiceId}
  where ${posts.threadId} = ${sql.placeholder('threadId')} and ${threadVisibleTo(reader)} and ${visibleTo(reader)} and ${practices.status} <> 'archived'
  order by ${posts.seq}, ${practices.createdAt} limit 200`);

/** Reading the library. */
export function createPracticeReader({ query }: Kernel) {
  const sheetPart = (actor: Actor, id: string, { atWork = false }: Words = {}): Part<PracticeView | null> => ({
    name: 'practice',
    text: sheetSql,
    values: [requireId(id), actor.memberId, atWork],
    view: ([row]: SheetRow[]) => (row ? sheetOf(actor, row) : null),
  });

  const ofThreadPart = (actor: Actor, threadId: string): Part<ThreadPracticeView[]> => ({
    name: 'practices_of_thread',
    text: ofThread.text,
    values: ofThread.valuesOf({ threadId: requireId(threadId), memberId: actor.memberId }),
    view: (rows: ThreadPracticeView[]) => rows,
  });

  return {
    /**
     * A sheet with its parts and sources, as the library shows it; `atWork` as it is being written, for those who write it.
     * NotFound for what one does not see, as a draft that one does not write. `on`: a transaction to read in.
     */
    async get(actor: Actor, id: string, words: Words = {}, on: NamedQuery = query): Promise<PracticeView> {
      const sheet = await readAlone(on, sheetPart(actor, id, words));
      if (!sheet) throw new NotFound();
      return sheet;
    },
    sheetPart,

    /** The library of the actor's programmes, newest change first unless asked for otherwise; what is being written shows for those who write it only. */
    async list(actor: Actor, input: ListPracticesInput = {}): Promise<Page<PracticeSummary>> {
      const wanted = validate(listPracticesInput, input);
      const { name, text, values, by } = listStatement(actor, wanted);
      const rows = await query<SummaryRow>(name, text, values);
      const keyOf = (row: SummaryRow) => (by === 'adoption_count' ? { count: row.adoption_count, id: row.id } : { at: new Date(row[by]), id: row.id });
      return toPage(rows.slice(0, wanted.limit + 1), wanted.limit, keyOf, summaryOf);
    },

    /** The sheets that posts of a thread became, so that each post can say so. Empty for a thread one does not see. */
    async listOfThread(actor: Actor, threadId: string): Promise<ThreadPracticeView[]> {
      return readAlone(query, ofThreadPart(actor, threadId));
    },
    ofThreadPart,
  };
}

type Wanted = ReturnType<typeof listPracticesInput.parse>;
type Order = 'updated_at' | 'worked_at' | 'adoption_count';

/** One statement for what is asked for. Only the lists that everybody asks for have a name: every combination would be a plan that is kept. */
function listStatement(actor: Actor, { status, cursor, limit, order, ...filters }: Wanted) {
  const atWork = status === 'draft' || status === 'review';
  const by: Order = atWork ? 'worked_at' : order === 'adopted' ? 'adoption_count' : 'updated_at';
  // Whoever curates nothing looks through what they write, not through everybody's.
  const isOwn = atWork && !actor.programmes.some(({ id }) => canCurate(actor, id));
  const { name, values, given, rows } = numbered(`practices_${status}_by_${by}${isOwn ? '_own' : ''}`, [actor.programmes.map(({ id }) => id), actor.memberId], limit + 1);
  const standing = atWork ? `p.work = '${status}'` : `p.status = '${status === 'refresh' ? 'published' : status}'${status === 'refresh' ? ' and p.refresh_on <= current_date' : ''}`;
  const is = (column: string, value: string | undefined, type = 'text') => (value === undefined ? [] : [`p.${column} = ${given(column, value)}::${type}`]);
  const from = cursor ? positionIn(by, cursor) : null;
  const conditions = [
    standing, ...(isOwn ? ['p.id in (select pw.practice_id from practice_writers pw where pw.member_id = $2)'] : []),
    ...is('theme', filters.theme), ...is('commune_size', filters.communeSize), ...is('budget', filters.budget), ...is('duration', filters.duration),
    // As the map counts them: a sheet that does not say whose practice it is is its author's commune's.
    ...(filters.communeId === undefined ? [] : [`coalesce(p.commune_id, (select m.commune_id from members m where m.id = p.author_id)) = ${given('commune', filters.communeId)}::uuid`]),
    ...(filters.audience === undefined ? [] : [`${given('audience', filters.audience)} = any(p.audiences)`]),
    ...(from ? [`(p.${by}, p.id) < (${given('at', from.at)}::${from.type}, ${given('id', from.id)}::uuid)`] : []),
  ];
  const isRare = [filters.communeSize, filters.budget, filters.duration, filters.communeId, filters.audience].some((filter) => filter !== undefined);
  return { by, values, text: listSql('$1', conditions.join(' and '), by, rows, '$2', atWork), name: isRare ? '' : name() };
}

function positionIn(by: Order, cursor: string) {
  if (by !== 'adoption_count') return { ...decodeCursor(cursor), type: 'timestamptz' };
  const { count, id } = decodeCountCursor(cursor);
  return { at: count, id, type: 'int' };
}
