import type { Actor } from '../kernel/actor.ts';
import type { Page } from '../kernel/contract.ts';
import type { NamedQuery } from '../kernel/database.ts';
import { NotFound } from '../kernel/errors.ts';
import { instantOf } from '../kernel/instants.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { decodeCursor, toPage } from '../kernel/pagination.ts';
import { readAlone, type Part } from '../kernel/parts.ts';
import { requireId, validate } from '../kernel/validate.ts';
import { memberRefOf } from '../members/view.ts';
import { readsSheet, readsWordsAt, worksOn } from '../practices/policy.ts';
import { listRemarksInput, type ListRemarksInput, type RemarkCount, type RemarkView } from './contract.ts';
import { canDecide } from './policy.ts';

export type RemarkRow = Omit<RemarkView, 'meanwhile' | 'can' | 'decidedAt' | 'createdAt'> & {
  programmeId: string;
  createdAt: Date;
  decidedAt: Date | null;
  /** The actor writes the sheet, or said this. */
  works: boolean;
  own: boolean;
  /** What the block says as it is being written, and at which revision. */
  now: string;
  nowRevision: number;
};

/** SQL text: at which revision the sheet stood when the remark was made. */
const saidAt = '(select coalesce(max(v.revision), 0) from practice_versions v where v.practice_id = r.practice_id and v.created_at <= r.created_at)';

// A remark is read by those who write the sheet and by who said it, who read the words that the sheet had then: it may repeat them.
// Who only reads the sheet does not see what others say of it.
const from = `from remarks r join practices p on p.id = r.practice_id cross join lateral (select ${worksOn('p', '$1')} as works) w
  left join practice_blocks b on b.practice_id = r.practice_id and b.part = r.part and b.locale = r.locale
  where ${readsSheet('p', '$1')} and (w.works or r.author_id = $1) and ${readsWordsAt('p.id', saidAt, '$1')}`;

const columns = `r.id, r.practice_id as "practiceId", p.programme_id as "programmeId", r.part, r.locale, r.kind, r.body, r.html, r.proposed, r.original,
  r.block_revision as "blockRevision", r.state, r.answer, r.created_at as "createdAt", r.decided_at as "decidedAt",
  ${memberRefOf('r.author_id')} as author, ${memberRefOf('r.decided_by')} as "decidedBy", w.works, r.author_id = $1 as own,
  coalesce(b.edited ->> 'body', b.body, '') as now, coalesce((b.edited ->> 'revision')::int, b.revision, 0) as "nowRevision"`;

const getSql = `select ${columns} ${from} and r.id = $2`;
const sentSql = `select ${columns} ${from} and r.author_id = $1 and r.client_id = $2`;
const listSql = `select ${columns} ${from} and r.practice_id = $2 and (r.state = 'open') = $3::boolean
  and ($4::timestamptz is null or (r.created_at, r.id) < ($4, $5::uuid)) order by r.created_at desc, r.id desc limit $6`;
const countsSql = `select r.part, r.locale, (count(*) filter (where w.works and r.state = 'open'))::int as open, (count(*) filter (where r.author_id = $1))::int as own
  ${from} and r.practice_id = $2 and (r.state = 'open' or r.author_id = $1) group by r.part, r.locale order by r.part, r.locale`;
const seenSql = `select 1 from practices p where p.id = $2 and ${readsSheet('p', '$1')}`;

/** A remark that the actor reads; null for any other. */
export async function findRemark(query: NamedQuery, actor: Actor, remarkId: string): Promise<RemarkRow | null> {
  const [row] = await query<RemarkRow>('remark_get', getSql, [actor.memberId, remarkId]);
  return row ?? null;
}

/** What the actor sent under that name before. */
export async function findSent(query: NamedQuery, actor: Actor, clientId: string): Promise<RemarkRow | null> {
  const [row] = await query<RemarkRow>('remark_sent', sentSql, [actor.memberId, clientId]);
  return row ?? null;
}

/** Reading what is said about sheets. */
export function createRemarkReader({ query }: Kernel) {
  const countsPart = (actor: Actor, practiceId: string): Part<RemarkCount[]> => ({
    name: 'remark_counts',
    text: countsSql,
    values: [actor.memberId, requireId(practiceId)],
    view: (rows: RemarkCount[]) => rows,
  });

  return {
    /** One of them. NotFound unless one said it or writes the sheet. */
    async get(actor: Actor, remarkId: string): Promise<RemarkView> {
      const row = await findRemark(query, actor, requireId(remarkId));
      if (!row) throw new NotFound();
      return remarkOf(row);
    },

    /** What is said of a sheet, the newest first: all of it for those who write it, one's own for others. NotFound for a sheet that one does not see. */
    async list(actor: Actor, input: ListRemarksInput): Promise<Page<RemarkView>> {
      const { practiceId, state, cursor, limit } = validate(listRemarksInput, input);
      const key = cursor ? decodeCursor(cursor) : null;
      const [sheet] = await query('remark_sheet', seenSql, [actor.memberId, practiceId]);
      if (!sheet) throw new NotFound();
      const rows = await query<RemarkRow>('remark_list', listSql, [actor.memberId, practiceId, state === 'open', key?.at ?? null, key?.id ?? null, limit + 1]);
      return toPage(rows, limit, ({ createdAt, id }) => ({ at: createdAt, id }), remarkOf);
    },

    /** How many there are on each block of a sheet. Empty for a sheet that one does not see. */
    async counts(actor: Actor, practiceId: string): Promise<RemarkCount[]> {
      return readAlone(query, countsPart(actor, practiceId));
    },
    countsPart,
  };
}

export function remarkOf({ programmeId: _, createdAt, decidedAt, works, own, now, nowRevision, ...row }: RemarkRow): RemarkView {
  const can = canDecide({ ...row, works, own });
  return {
    ...row,
    meanwhile: can.accept && now !== row.original && now !== row.proposed ? { body: now, revision: nowRevision } : null,
    decidedAt: decidedAt && instantOf(decidedAt),
    createdAt: instantOf(createdAt),
    can,
  };
}
