import type { Actor } from '../kernel/actor.ts';
import { Conflict, Forbidden, NotFound } from '../kernel/errors.ts';
import { instantOf } from '../kernel/instants.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { excerptOf } from '../kernel/markdown.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { validate } from '../kernel/validate.ts';
import type { MemberRef } from '../members/contract.ts';
import { memberRefOf } from '../members/view.ts';
import { readsThread } from '../threads/policy.ts';
import type { ConsentState, PracticeView } from './contract.ts';
import { settleSourceInput, type SettleSourceInput, type SheetSourcesView, type SourceStateView } from './sources-contract.ts';
import { practiceRevised } from './events.ts';
import { htmlOf } from './from-messages.ts';
import { readsMessage, readsWords } from './policy.ts';
import type { createPracticeReader } from './reading.ts';
import { sourceIsChanged, withSource } from './sheet-sql.ts';
import { ownWriters, tellOfSheet } from './telling.ts';

// What a source says now is read by whoever reads the thread, or is in the conversation; what is pinned, by whoever reads the sheet's words.
const statesSql = `
  select ps.id, ps.post_id, ps.message_id, sp.thread_id, st.title as thread_title, sp.seq, ps.consent, coalesce(sp.created_at, ps.created_at) as created_at,
    ${memberRefOf('coalesce(sp.author_id, sm.author_id)')} as author,
    case when ${readsWords('ps.practice_id', '$2')} then ps.html else '' end as pinned,
    coalesce(sp.revision, sm.revision) as revision, ${sourceIsChanged('ps', 'sp', 'sm')} as changed, coalesce(sp.deleted_at, sm.deleted_at) is not null as deleted,
    sp.html as post_html, case when ${readsMessage('sm', '$2')} then sm.body end as message_body
  from practice_sources ps ${withSource}
  where ps.practice_id = $1 and ps.removed_revision is null and ($3::uuid is null or ps.id = $3) and (ps.post_id is null or ${readsThread('st', '$2')})
  order by ps.created_at, sp.seq, sm.seq limit 100`;

// Whoever edits or deletes it holds this row: what is taken over is what it says when that is over.
const holdPostSql = 'select 1 from posts p join practice_sources ps on ps.post_id = p.id where ps.id = $1 and ps.practice_id = $2 for share of p';
const holdMessageSql = 'select 1 from messages m join practice_sources ps on ps.message_id = m.id where ps.id = $1 and ps.practice_id = $2 for share of m';
const holdSheetSql = 'select 1 from practices where id = $1 for no key update';

const keepSql = 'update practice_sources set kept_revision = $2 where id = $1';
const takeSql = `update practice_sources set html = $2, post_revision = $3, kept_revision = null,
  consent = case when message_id is null then consent else $4 end, consent_at = case when message_id is null then consent_at when $4 = 'given' then $5::timestamptz end where id = $1`;

type Row = {
  id: string; post_id: string | null; message_id: string | null; thread_id: string | null; thread_title: string | null; seq: string | null; consent: ConsentState;
  created_at: Date; author: MemberRef; pinned: string; revision: string; changed: boolean; deleted: boolean; post_html: string | null; message_body: string | null;
};
type Sheet = Pick<PracticeView, 'status'> & { can: Pick<PracticeView['can'], 'edit'> };

/** What became of a sheet's sources, and what those who write it make of that. */
export function createSourceChanges({ query, work, now }: Kernel, { get }: Pick<ReturnType<typeof createPracticeReader>, 'get'>) {
  const read = (on: Pick<Work, 'query'>, actor: Actor, practiceId: string, sourceId: string | null = null) =>
    on.query<Row>('practice_source_states', statesSql, [practiceId, actor.memberId, sourceId]);

  async function takeOver(unit: Work, actor: Actor, sheet: PracticeView, row: Row): Promise<void> {
    const own = row.author.id === actor.memberId;
    const [html, consent] = row.message_body === null ? [row.post_html, null] : [htmlOf(row.message_body), own ? 'given' : 'asked'];
    await unit.query('practice_source_take', takeSql, [row.id, html, row.revision, consent, now()]);
    if (consent === 'asked') await tellOfSheet(unit, sheet.id, 'consent', [row.author.id]);
  }

  return {
    /** The sources of a sheet with what became of them. NotFound for a sheet that one does not see; Forbidden unless one writes it. */
    async sources(actor: Actor, practiceId: string): Promise<SheetSourcesView> {
      const sheet = await get(actor, practiceId, { atWork: true });
      if (!sheet.can.edit && !sheet.withheld) throw new Forbidden();
      const { id, title, locale, status, revision, withheld } = sheet;
      return { id, title, locale, status, revision, withheld, sources: (await read({ query }, actor, practiceId)).map((row) => stateOf(sheet, row)) };
    },

    /**
     * Takes over what a source says now, or keeps what is pinned and says so. New words of somebody's message are theirs to agree to
     * again, which a sheet that is not a draft cannot wait for: Conflict `not-a-draft`. Conflict `changed-meanwhile` when the
     * source says something else than at the revision that was read; Forbidden where the sheet, or the source, is not the actor's to read.
     */
    async settleSource(actor: Actor, input: SettleSourceInput): Promise<PracticeView> {
      const { practiceId, sourceId, revision, take } = validate(settleSourceInput, input);
      return work.run(async (unit) => {
        // The source's row before the sheet's, as whoever deletes a message takes them.
        await unit.query('practice_source_post_hold', holdPostSql, [sourceId, practiceId]);
        await unit.query('practice_source_message_hold', holdMessageSql, [sourceId, practiceId]);
        await unit.query('practice_hold', holdSheetSql, [practiceId]);
        const sheet = await get(actor, practiceId, { atWork: true }, unit.query);
        if (!sheet.can.edit) throw new Forbidden();
        const [row] = await read(unit, actor, practiceId, sourceId);
        if (!row) throw new NotFound();
        if (!row.changed) return sheet;
        if (Number(row.revision) !== revision) throw new Conflict('changed-meanwhile');
        if (take === 'over') {
          requireTakeable(sheet, row);
          await takeOver(unit, actor, sheet, row);
        } else await unit.query('practice_source_keep', keepSql, [sourceId, revision]);
        unit.record(practiceRevised({ id: practiceId, programmeId: sheet.programmeId, revision: sheet.revision }, [...(await ownWriters(unit, practiceId)), row.author.id]));
        return get(actor, practiceId, { atWork: true }, unit.query);
      });
    },
  };
}

function requireTakeable({ status }: Sheet, row: Row): void {
  if (row.deleted) throw new Conflict(row.message_id === null ? 'post-deleted' : 'message-deleted');
  if (row.message_id === null) return;
  if (row.message_body === null) throw new Forbidden();
  if (status !== 'draft') throw new Conflict('not-a-draft');
  if (row.consent !== 'given' && row.consent !== 'asked') throw new Conflict('refused-before');
}

function stateOf({ status, can }: Sheet, row: Row): SourceStateView {
  const now = row.message_id === null ? row.post_html : row.message_body === null ? null : htmlOf(row.message_body);
  const isMessage = row.message_id !== null;
  const agrees = row.consent === 'given' || row.consent === 'asked';
  return {
    id: row.id, postId: row.post_id, threadId: row.thread_id, threadTitle: row.thread_title, seq: row.seq === null ? null : Number(row.seq),
    author: row.author, html: row.pinned, consent: row.consent,
    createdAt: instantOf(row.created_at),
    change: !row.changed ? 'none' : row.deleted ? 'deleted' : 'edited',
    revision: Number(row.revision),
    before: plainOf(row.pinned),
    after: now === null ? null : plainOf(now),
    can: {
      settle: can.edit && row.changed,
      takeOver: can.edit && row.changed && !row.deleted && (!isMessage || (now !== null && agrees && status === 'draft')),
      remove: can.edit && status === 'draft',
    },
  };
}

const plainOf = (html: string) => excerptOf(html, Number.MAX_SAFE_INTEGER);
