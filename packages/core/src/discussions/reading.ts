import type { Actor } from '../kernel/actor.ts';
import type { Page } from '../kernel/contract.ts';
import { NotFound } from '../kernel/errors.ts';
import { instantOf } from '../kernel/instants.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { decodeCursor, toPage } from '../kernel/pagination.ts';
import { readAlone, type Part } from '../kernel/parts.ts';
import { numbered } from '../kernel/sql-text.ts';
import { requireId, validate } from '../kernel/validate.ts';
import { memberRefFields } from '../members/view.ts';
import { readsSheet } from '../practices/policy.ts';
import type { SpaceWriting } from '../spaces/contract.ts';
import { canOpenThread } from '../spaces/policy.ts';
import { readsThread } from '../threads/policy.ts';
import { listDiscussionsInput, type DiscussedView, type DiscussionsView, type ListDiscussionsInput, type SheetThreadView } from './contract.ts';

/** So many stand beside a sheet. */
const shown = 5;

type Row = Omit<SheetThreadView, 'createdAt'> & { createdAt: Date | string };
type SummaryRow = Pick<DiscussionsView, 'practiceId' | 'count'> & { newest: Row[]; programmeId: string; general: { writing: SpaceWriting; closed: boolean } };

const columns = `t.id, t.kind, t.state, t.title, t.locale, t.duplicate_of_id as "duplicateOfId", (t.last_seq - 1 - t.gone_count)::int as "replyCount",
  t.created_at as "createdAt", json_build_object(${memberRefFields}) as author`;
const threads = `practice_threads pt join threads t on t.id = pt.thread_id and t.deleted_at is null`;
const people = 'join members m on m.id = t.author_id join communes c on c.id = m.commune_id';
const inOrder = 'order by t.created_at desc, t.id desc limit';
const isOpen = `p.status = 'published' and ${readsSheet('p', '$2')}`;

const summarySql = `
  select p.id as "practiceId", p.programme_id as "programmeId",
    (select json_build_object('writing', g.writing, 'closed', g.closed_at is not null) from spaces g where g.programme_id = p.programme_id and g.created_by is null) as general,
    (select count(*)::int from ${threads} where pt.practice_id = p.id and ${readsThread('t', '$2')}) as count,
    (select coalesce(json_agg(n order by n."createdAt" desc, n.id desc), '[]') from (
      select ${columns} from ${threads} ${people} where pt.practice_id = p.id and ${readsThread('t', '$2')} ${inOrder} ${shown}) n) as newest
  from practices p where p.id = $1 and ${isOpen}`;

const ofThreadSql = `
  select p.id, p.title, p.locale from practice_threads pt join practices p on p.id = pt.practice_id where pt.thread_id = $1 and ${readsSheet('p', '$2')}`;

/** Reading what is asked about sheets. */
export function createDiscussionReader({ query }: Kernel) {
  /** Null for a sheet that is not published, or not for this reader. */
  const ofPracticePart = (actor: Actor, practiceId: string): Part<DiscussionsView | null> => ({
    name: 'discussions_of_sheet',
    text: summarySql,
    values: [requireId(practiceId), actor.memberId],
    view: ([row]: SummaryRow[]) => (row ? summaryOf(actor, row) : null),
  });

  async function get(actor: Actor, practiceId: string): Promise<DiscussionsView> {
    const found = await readAlone(query, ofPracticePart(actor, practiceId));
    if (!found) throw new NotFound();
    return found;
  }

  return {
    /** What is asked about a sheet. NotFound for one that is not published, or that the actor does not read. */
    get,
    ofPracticePart,

    /** The sheet that a thread is about; null for most threads, and for a sheet that the reader does not see. */
    ofThreadPart: (actor: Actor, threadId: string): Part<DiscussedView | null> => ({
      name: 'sheet_of_thread',
      text: ofThreadSql,
      values: [requireId(threadId), actor.memberId],
      view: ([row]: DiscussedView[]) => row ?? null,
    }),

    /** All threads about a sheet that the actor reads, the newest first. NotFound as with {@link get}. */
    async list(actor: Actor, input: ListDiscussionsInput): Promise<Page<SheetThreadView>> {
      const { practiceId, cursor, limit } = validate(listDiscussionsInput, input);
      const from = cursor ? decodeCursor(cursor) : null;
      const { name, values, given, rows: most } = numbered('discussions', [practiceId, actor.memberId], limit + 1);
      const after = from ? `and (t.created_at, t.id) < (${given('at', from.at)}, ${given('id', from.id)})` : '';
      const rows = await query<Row & { createdAt: Date }>(name(), `
        select ${columns} from practices p join practice_threads pt on pt.practice_id = p.id join threads t on t.id = pt.thread_id and t.deleted_at is null ${people}
        where p.id = $1 and ${isOpen} and ${readsThread('t', '$2')} ${after} ${inOrder} ${most}`, values);
      if (rows.length === 0) await get(actor, practiceId);
      return toPage(rows, limit, ({ createdAt, id }) => ({ at: createdAt, id }), threadOf);
    },
  };
}

function summaryOf(actor: Actor, { practiceId, count, newest, programmeId, general }: SummaryRow): DiscussionsView {
  return { practiceId, count, newest: newest.map(threadOf), can: { ask: canOpenThread(actor, { programmeId, ...general }) } };
}

function threadOf({ createdAt, ...thread }: Row): SheetThreadView {
  return { ...thread, createdAt: instantOf(createdAt) };
}
