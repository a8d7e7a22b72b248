import type { Actor } from '../kernel/actor.ts';
import type { Page } from '../kernel/contract.ts';
import { Conflict, Forbidden, NotFound } from '../kernel/errors.ts';
import { instantOf } from '../kernel/instants.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { decodeCursor, toPage } from '../kernel/pagination.ts';
import { readAlone, type Part } from '../kernel/parts.ts';
import { numbered } from '../kernel/sql-text.ts';
import { requireId, validate } from '../kernel/validate.ts';
import type { MemberRef } from '../members/contract.ts';
import { memberRefFields } from '../members/view.ts';
import { readsSheet } from '../practices/policy.ts';
import { endorseInput, listEndorsementsInput, type EndorseInput, type EndorsementsView, type EndorsementView, type ListEndorsementsInput } from './contract.ts';
import { practiceEndorsed } from './events.ts';
import { canEndorse } from './policy.ts';

/** So many of those that say what for stand beside a sheet, looked for among so many of the newest. */
const shown = 3;
const lookedAt = 100;

type Sheet = Parameters<typeof canEndorse>[1] & { programmeId: string };
type Row = { id: string; member: MemberRef; reason: string; createdAt: Date | string };
type SummaryRow = Omit<EndorsementsView, 'newest' | 'can'> & Sheet & { newest: Row[] };

const facts = 'p.programme_id as "programmeId", p.status, p.author_id as "authorId"';
const columns = `e.member_id as id, json_build_object(${memberRefFields}) as member, e.reason, e.created_at as "createdAt"`;
const people = 'join members m on m.id = e.member_id join communes c on c.id = m.commune_id';
const inOrder = 'order by e.created_at desc, e.member_id desc limit';

const summarySql = `
  select p.id as "practiceId", ${facts},
    (select count(*)::int from endorsements e where e.practice_id = p.id) as count,
    (select json_build_object('reason', e.reason) from endorsements e where e.practice_id = p.id and e.member_id = $2) as own,
    (select coalesce(json_agg(n order by n."createdAt" desc, n.id desc), '[]') from (
      select ${columns} from (select * from endorsements e where e.practice_id = p.id ${inOrder} ${lookedAt}) e ${people}
      where e.reason <> '' ${inOrder} ${shown}) n) as newest
  from practices p where p.id = $1 and p.status = 'published' and ${readsSheet('p', '$2')}`;

const sheetSql = `sheet as (select p.id, ${facts} from practices p where p.id = $1 and ${readsSheet('p', '$2')})`;

// It stays where it is in the list when its reason changes.
const giveSql = `
  with ${sheetSql}, changed as (
    insert into endorsements as e (practice_id, member_id, reason, created_at)
    select s.id, $2, coalesce($3::text, ''), $4 from sheet s where s.status = 'published' and s."authorId" <> $2
    on conflict (practice_id, member_id) do update set reason = $3 where e.reason <> $3
    returning 1
  )
  select s.*, exists (select 1 from changed) as changed from sheet s`;

const takeBackSql = `
  with ${sheetSql}, changed as (
    delete from endorsements e using sheet s where e.practice_id = s.id and e.member_id = $2 returning 1
  )
  select s.*, exists (select 1 from changed) as changed from sheet s`;

/** What sheets were useful for. */
export function createEndorsements({ query, work, now }: Kernel) {
  /** Null for a sheet that is not published, or not for this reader. */
  const ofPracticePart = (actor: Actor, practiceId: string): Part<EndorsementsView | null> => ({
    name: 'endorsements_of_sheet',
    text: summarySql,
    values: [requireId(practiceId), actor.memberId],
    view: ([row]: SummaryRow[]) => (row ? summaryOf(actor, row) : null),
  });

  async function get(actor: Actor, practiceId: string): Promise<EndorsementsView> {
    const found = await readAlone(query, ofPracticePart(actor, practiceId));
    if (!found) throw new NotFound();
    return found;
  }

  function change(name: string, text: string, practiceId: string, values: unknown[]): Promise<Sheet> {
    return work.once(async (_db, record) => {
      const [sheet] = await query<Sheet & { changed: boolean }>(name, text, [practiceId, ...values]);
      if (!sheet) throw new NotFound();
      if (sheet.changed) record(practiceEndorsed({ practiceId, programmeId: sheet.programmeId }));
      return sheet;
    });
  }

  return {
    /** How useful a sheet was. NotFound for one that is not published, or that the actor does not read. */
    get,
    ofPracticePart,

    /**
     * Says that a sheet was useful, and what for, or says the latter otherwise; sent again it changes nothing. Forbidden
     * `own-sheet` for its author; Conflict `not-published` for one that is not in the library.
     */
    async give(actor: Actor, input: EndorseInput): Promise<EndorsementsView> {
      const { practiceId, reason = null } = validate(endorseInput, input);
      const sheet = await change('endorsement_give', giveSql, practiceId, [actor.memberId, reason, now()]);
      if (sheet.status !== 'published') throw new Conflict('not-published');
      if (!canEndorse(actor, sheet)) throw new Forbidden('own-sheet');
      return get(actor, practiceId);
    },

    /** Takes it back. That nothing was said is fine. */
    async takeBack(actor: Actor, practiceId: string): Promise<void> {
      await change('endorsement_take_back', takeBackSql, requireId(practiceId), [actor.memberId]);
    },

    /** Everybody who found a sheet useful, the newest first. NotFound as with {@link get}. */
    async list(actor: Actor, input: ListEndorsementsInput): Promise<Page<EndorsementView>> {
      const { practiceId, cursor, limit } = validate(listEndorsementsInput, input);
      const from = cursor ? decodeCursor(cursor) : null;
      const { name, values, given, rows: most } = numbered('endorsements', [practiceId, actor.memberId], limit + 1);
      const after = from ? `and (e.created_at, e.member_id) < (${given('at', from.at)}, ${given('id', from.id)})` : '';
      const rows = await query<Row & { createdAt: Date }>(name(), `
        select ${columns} from practices p join endorsements e on e.practice_id = p.id ${people}
        where p.id = $1 and p.status = 'published' and ${readsSheet('p', '$2')} ${after} ${inOrder} ${most}`, values);
      if (rows.length === 0) await get(actor, practiceId);
      return toPage(rows, limit, ({ createdAt, id }) => ({ at: createdAt, id }), viewOf);
    },
  };
}

function summaryOf(actor: Actor, { practiceId, count, own, newest, ...sheet }: SummaryRow): EndorsementsView {
  return { practiceId, count, own, newest: newest.map(viewOf), can: { endorse: canEndorse(actor, sheet) } };
}

function viewOf({ member, reason, createdAt }: Row): EndorsementView {
  return { member, reason, createdAt: instantOf(createdAt) };
}
