import { worksIn } from '../binomes/policy.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Page } from '../kernel/contract.ts';
import type { NamedQuery } from '../kernel/database.ts';
import { NotFound } from '../kernel/errors.ts';
import { patternOf, unaccented } from '../kernel/folding.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { decodeCursor, toPage } from '../kernel/pagination.ts';
import { readAlone, type Part } from '../kernel/parts.ts';
import { requireId, validate } from '../kernel/validate.ts';
import { dueStepsInput, listContactsInput, type ContactView, type DueStepsInput, type DueStepView, type ListContactsInput, type MonthCountView } from './contract.ts';
import { monthSpan } from './days.ts';
import { isWritable, readsContact } from './policy.ts';
import { contactColumns, contactOf, dueColumns, dueOrder, dueStepOf, type ContactRow, type DueRow } from './view.ts';

/** How many contacts the page of a binôme shows, and how many open steps. */
const newestShown = 5;
const dueShown = 20;

const getSql = `select ${contactColumns} from contacts ct join binomes b on b.id = ct.binome_id where ct.id = $1 and ${readsContact('ct', 'b', '$2')}`;

// Whoever does not work in the binôme gets no row at all; a journal in which nothing is noted, one without an id.
const journal = (contents: string) => `
  select own.id as journal_id, found.* from (select b.id from binomes b where b.id = $1 and ${worksIn('b', '$2')}) own
  left join lateral (${contents}) found on true`;

const said = `ct.body || ' ' || coalesce((select string_agg(s.what, ' ') from next_steps s where s.contact_id = ct.id), '')`;
const listSql = `
  with wanted as materialized (select array_agg(${patternOf('word')}) as patterns from unnest($5::text[]) as word)
  ${journal(`
  select ${contactColumns} from contacts ct join binomes b on b.id = ct.binome_id cross join wanted
  where ct.binome_id = own.id and ${readsContact('ct', 'b', '$2')}
    and ($3::timestamptz is null or ct.happened_at >= $3) and ($4::timestamptz is null or ct.happened_at < $4)
    and coalesce((select bool_and(${unaccented(said)} ~ pattern) from unnest(wanted.patterns) as pattern), true)
    and ($6::text is null or ct.kind = $6) and ($7::uuid is null or ct.author_id = $7)
    and (not $8::boolean or exists (select 1 from next_steps s where s.contact_id = ct.id and s.done_at is null))
    and ($9::timestamptz is null or (ct.happened_at, ct.id) < ($9, $10::uuid))
  order by ct.happened_at desc, ct.id desc limit $11`)}
  order by found.happened_at desc, found.id desc`;

const newestSql = `${journal(`
  select ${contactColumns} from contacts ct join binomes b on b.id = ct.binome_id
  where ct.binome_id = own.id and ${readsContact('ct', 'b', '$2')}
  order by ct.happened_at desc, ct.id desc limit ${newestShown}`)}
  order by found.happened_at desc, found.id desc`;

const monthsSql = `${journal(`
  select to_char(ct.happened_at at time zone $3, 'YYYY-MM') as month, count(*)::int as count, true as id
  from contacts ct join binomes b on b.id = ct.binome_id where ct.binome_id = own.id and ${readsContact('ct', 'b', '$2')} group by 1`)}
  order by found.month desc`;

const dueFrom = (memberId: string) => `
  join next_steps s on s.binome_id = b.id and s.done_at is null
  join contacts ct on ct.id = s.contact_id and ${readsContact('ct', 'b', memberId)}
  where ${isWritable('b')}`;

const dueOfBinomeSql = `${journal(`select ${dueColumns('$2')} from binomes b ${dueFrom('$2')} and b.id = own.id order by ${dueOrder} limit $3`)} order by found.due_on, found.id`;

// It begins at the member, who has few binômes.
const dueOfMemberSql = `
  with own as (
    select id from binomes where mentor_id = $1 union select id from binomes where mentee_id = $1
    union select binome_id from binome_substitutes where member_id = $1 and entered_at is not null and ended_at is null
  )
  select ${dueColumns('$1')} from own join binomes b on b.id = own.id ${dueFrom('$1')} order by ${dueOrder} limit $2`;

type Maybe<Row extends { id: unknown }> = { journal_id: string } & (Row | (Record<keyof Row, null> & { id: null }));

/** What is in a journal that one reads; NotFound where one reads none. */
function foundIn<Row extends { id: unknown }>(rows: Maybe<Row>[]): Row[] {
  if (rows.length === 0) throw new NotFound();
  return rows.filter((row): row is { journal_id: string } & Row => row.id !== null);
}

/** Reading journals. */
export function createJournalReader({ query }: Kernel) {
  const newestPart = (actor: Actor, binomeId: string): Part<ContactView[]> => ({
    name: 'journal_newest', text: newestSql, values: [requireId(binomeId), actor.memberId],
    view: (rows: Maybe<ContactRow>[]) => foundIn(rows).map((row) => contactOf(row, actor)),
  });
  const dueOfBinomePart = (actor: Actor, binomeId: string, limit = dueShown): Part<DueStepView[]> => ({
    name: 'journal_due_binome', text: dueOfBinomeSql, values: [requireId(binomeId), actor.memberId, limit],
    view: (rows: Maybe<DueRow>[]) => foundIn(rows).map(dueStepOf),
  });

  return {
    /** The newest contacts of a binôme, as its page shows them. */
    newestPart,
    /** Its open steps, the soonest first. */
    dueOfBinomePart,

    /** One contact. NotFound for whoever does not work in its binôme, and, of a private one, for everybody but its author. */
    async get(actor: Actor, contactId: string, on: NamedQuery = query): Promise<ContactView> {
      const [row] = await on<ContactRow>('journal_get', getSql, [requireId(contactId), actor.memberId]);
      if (!row) throw new NotFound();
      return contactOf(row, actor);
    },

    /** The contacts of a binôme, the latest first. NotFound for whoever does not work in it. */
    async list(actor: Actor, input: ListContactsInput): Promise<Page<ContactView>> {
      const { binomeId, month, kind = null, authorId = null, words, open, cursor, limit } = validate(listContactsInput, input);
      const span = month ? monthSpan(month, actor.timeZone) : null;
      const after = cursor ? decodeCursor(cursor) : null;
      const values = [binomeId, actor.memberId, span?.from ?? null, span?.until ?? null, words, kind, authorId, open, after?.at ?? null, after?.id ?? null, limit + 1];
      const rows = foundIn(await query<Maybe<ContactRow>>('journal_list', listSql, values));
      return toPage(rows, limit, (row) => ({ at: new Date(row.happened_at), id: row.id }), (row) => contactOf(row, actor));
    },

    /** The months in which there are contacts, and how many, by the actor's clock. NotFound as with `list`. */
    async months(actor: Actor, binomeId: string): Promise<MonthCountView[]> {
      const rows = await query<Maybe<MonthCountView & { id: true }>>('journal_months', monthsSql, [requireId(binomeId), actor.memberId, actor.timeZone]);
      return foundIn(rows).map(({ month, count }) => ({ month, count }));
    },

    /** The open steps of a binôme, or of all that the actor works in and that go on; the soonest first, those without a day last. */
    async due(actor: Actor, input: DueStepsInput = {}): Promise<DueStepView[]> {
      const { binomeId, limit } = validate(dueStepsInput, input);
      if (binomeId) return readAlone(query, dueOfBinomePart(actor, binomeId, limit));
      return (await query<DueRow>('journal_due_member', dueOfMemberSql, [actor.memberId, limit])).map(dueStepOf);
    },
  };
}
