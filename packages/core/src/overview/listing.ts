import type { Actor } from '../kernel/actor.ts';
import { NotFound } from '../kernel/errors.ts';
import type { Page } from '../kernel/contract.ts';
import { instantOf } from '../kernel/instants.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { decodeCursor, toPage } from '../kernel/pagination.ts';
import { readTogether, type Part } from '../kernel/parts.ts';
import { numbered } from '../kernel/sql-text.ts';
import { validate } from '../kernel/validate.ts';
import { memberRefOf } from '../members/view.ts';
import { healthColumns, healthJoins, healthOf, type HealthRow } from '../health/view.ts';
import { exportStandingsInput, listStandingsInput, shownWeeks, type ExportStandingsInput, type ListStandingsInput, type Standings, type StandingSort, type StandingView } from './contract.ts';
import { coordinatesProgramme } from '../programmes/policy.ts';
import { standingsSql, wantsCall } from './standing-sql.ts';

/** Of an export, read at a time: between two of them others are served. */
const exportStep = 500;

/** Later than anything: where those stand that nobody is silent in. */
const never = '2999-01-01T00:00:00Z';

export type StandingRow = HealthRow & Pick<StandingView, 'id' | 'college' | 'status' | 'mentor' | 'mentee' | 'cohort' | 'messages' | 'contacts'> & {
  programme_id: string;
  created_at: Date | string;
  started_at: Date | string | null;
  wants_call: boolean;
  open_steps: number;
  sort_at: Date | string;
};

/** SQL text: how many next steps of binôme `b` are not done; those of private notes are their author's alone. */
export const openSteps = (b: string) =>
  `(select count(*)::int from next_steps ns join contacts nc on nc.id = ns.contact_id and not nc.private and nc.deleted_at is null where ns.binome_id = ${b}.id and ns.done_at is null)`;

const instant = '$2::timestamptz';

/** SQL text: the columns of {@link StandingRow} but the last, for a row `page` of standings as that member reads it, with what {@link standingJoins} puts beside it. */
export const standingColumns = (memberId: string) => `
  page.id, page.programme_id, page.college, page.status, page.created_at, page.started_at, ${healthColumns('page', instant)},
  ${memberRefOf('page.mentor_id')} as mentor, ${memberRefOf('page.mentee_id')} as mentee,
  (select json_build_object('id', co.id, 'name', co.name) from cohorts co where co.id = page.cohort_id) as cohort,
  ${wantsCall('page', memberId)} as wants_call, ${openSteps('page')} as open_steps, coalesce(w.messages, 0)::int as messages, coalesce(w.contacts, 0)::int as contacts`;
export const standingJoins = `
  ${healthJoins('page', instant)}
  left join lateral (select sum(bw.messages) as messages, sum(bw.contacts) as contacts from binome_weeks bw
    where bw.binome_id = page.id and bw.week > (${instant} at time zone 'UTC')::date - 7 * ${shownWeeks}) w on true`;

const orders: Record<StandingSort, { at: string; direction: 'asc' | 'desc' }> = {
  silence: { at: `case when s.status = 'active' then s.quiet_since else '${never}' end`, direction: 'asc' },
  newest: { at: 's.created_at', direction: 'desc' },
};

type CommuneChoice = { id: string; nameFr: string; nameAr: string };
type CohortChoice = { id: string; name: string };
const communesSql = `
  select c.id, c.name_fr as "nameFr", c.name_ar as "nameAr" from programme_communes pc join communes c on c.id = pc.commune_id where pc.programme_id = $1 order by c.name_fr, c.id limit 500`;
const cohortsSql = `select co.id, co.name from cohorts co where co.programme_id = $1 order by co.created_at desc, co.id desc limit 100`;
const choices = <Row>(name: string, text: string, programmeId: string): Part<Row[]> => ({ name, text, values: [programmeId], view: (rows: Row[]) => rows });

type Asked = { programmeId: string; at: Date; rows: number; cursor: string | undefined; filters: Standings };

/** SQL texts: what standings `s` have to be like; `$1` is the programme, `$3` who asks. */
function conditionsOf(statement: ReturnType<typeof numbered>, filters: Standings): string[] {
  const given = (part: string, value: unknown, condition: (place: string) => string) => (value === undefined ? [] : [condition(statement.given(part, value))]);
  return [
    coordinatesProgramme('$1', '$3'),
    ...given('health', filters.health, (place) => `s.state = ${place}`),
    ...given('stage', filters.stage, (place) => `s.status = ${place}`),
    ...given('college', filters.college, (place) => `s.college = ${place}`),
    ...given('cohort', filters.cohortId, (place) => `s.cohort_id = ${place}::uuid`),
    ...given('commune', filters.communeId, (place) => `exists (select 1 from members cm where cm.commune_id = ${place}::uuid and cm.id in (s.mentor_id, s.mentee_id))`),
    ...given('calls', filters.wantsCall || undefined, (place) => `${wantsCall('s', '$3')} = ${place}::boolean`),
  ];
}

function statementOf({ programmeId, at, rows, cursor, filters }: Asked, memberId: string) {
  const statement = numbered(`overview_binomes_${filters.sort}`, [programmeId, at, memberId], rows);
  const order = orders[filters.sort];
  const from = cursor ? decodeCursor(cursor) : null;
  const conditions = [
    ...conditionsOf(statement, filters),
    ...(from ? [`(${order.at}, s.id) ${order.direction === 'asc' ? '>' : '<'} (${statement.given('at', from.at)}::timestamptz, ${statement.given('id', from.id)}::uuid)`] : []),
  ];
  const text = `
    select ${standingColumns('$3')}, page.sort_at from (
      select s.*, ${order.at} as sort_at from (${standingsSql}) s where ${conditions.join(' and ')}
      order by sort_at ${order.direction}, s.id ${order.direction} limit ${statement.rows}) page ${standingJoins}
    order by page.sort_at ${order.direction}, page.id ${order.direction}`;
  return { name: statement.name(), text, values: statement.values };
}

// Who comes first is worked out once for a file, and not again for every part of it.
function idsPart(programmeId: string, at: Date, filters: Standings, memberId: string): Part<string[]> {
  const statement = numbered(`overview_ids_${filters.sort}`, [programmeId, at, memberId], 0);
  const order = orders[filters.sort];
  const text = `select s.id from (${standingsSql}) s where ${conditionsOf(statement, filters).join(' and ')} order by ${order.at} ${order.direction}, s.id ${order.direction}`;
  return { name: statement.name(), text, values: statement.values, view: (rows: { id: string }[]) => rows.map(({ id }) => id) };
}

const ofIdsSql = `
  select ${standingColumns('$3')} from unnest($4::uuid[]) with ordinality as asked (id, place) join binomes page on page.id = asked.id and page.programme_id = $1
  ${standingJoins} order by asked.place`;

/** Binômes in a list, by how they do. */
export function createListing({ query, now }: Kernel) {
  function pagePart(actor: Actor, asked: Asked, limit: number): Part<Page<StandingView>> {
    return { ...statementOf(asked, actor.memberId), view: (found: StandingRow[]) => toPage(found, limit, (row) => ({ at: new Date(row.sort_at), id: row.id }), standingOf) };
  }
  async function coordinated<View>(actor: Actor, programmeId: string, part: Part<View>): Promise<View> {
    const [, view] = await readTogether(query, part.name, [coordinatedPart(actor, programmeId), part]);
    return view;
  }
  return {
    /** A page of the programme's binômes, for its coordinators; NotFound for everybody else. */
    async binomes(actor: Actor, input: ListStandingsInput): Promise<Page<StandingView>> {
      const { programmeId, cursor, limit, ...filters } = validate(listStandingsInput, input);
      return coordinated(actor, programmeId, pagePart(actor, { programmeId, cursor, at: now(), rows: limit + 1, filters }, limit));
    },

    /** The same with what a screen offers to narrow it down by: the programme's communes and cohorts. One statement. */
    async binomesToChoose(actor: Actor, input: ListStandingsInput) {
      const { programmeId, cursor, limit, ...filters } = validate(listStandingsInput, input);
      const part = pagePart(actor, { programmeId, cursor, at: now(), rows: limit + 1, filters }, limit);
      const [, page, communes, cohorts] = await readTogether(query, `${part.name}_choices`, [
        coordinatedPart(actor, programmeId), part, choices<CommuneChoice>('overview_communes', communesSql, programmeId), choices<CohortChoice>('overview_cohorts', cohortsSql, programmeId),
      ]);
      return { page, communes, cohorts };
    },

    /**
     * All of them that the filters let through, some at a time, each once, chosen and put in order as of one instant; NotFound before the first
     * for who does not coordinate, and before the next for who does no more.
     */
    async *everyBinome(actor: Actor, input: ExportStandingsInput): AsyncGenerator<StandingView[]> {
      const { programmeId, ...filters } = validate(exportStandingsInput, input);
      const at = now();
      const ids = await coordinated(actor, programmeId, idsPart(programmeId, at, filters, actor.memberId));
      for (let from = 0; from < Math.max(1, ids.length); from += exportStep) {
        const values = [programmeId, at, actor.memberId, ids.slice(from, from + exportStep)];
        yield await coordinated(actor, programmeId, { name: 'overview_of_ids', text: ofIdsSql, values, view: (rows: StandingRow[]) => rows.map(standingOf) });
      }
    },
  };
}

/** Reads nothing, and nothing else is told, unless the actor coordinates the programme: NotFound. */
export function coordinatedPart(actor: Actor, programmeId: string): Part<null> {
  return {
    name: 'overview_coordinated',
    text: `select 1 where ${coordinatesProgramme('$1', '$2')}`,
    values: [programmeId, actor.memberId],
    view(rows) {
      if (rows.length === 0) throw new NotFound();
      return null;
    },
  };
}

export function standingOf(row: StandingRow): StandingView {
  const { id, college, status, mentor, mentee, cohort, messages, contacts } = row;
  return {
    id, college, status, mentor, mentee, cohort, messages, contacts,
    programmeId: row.programme_id,
    createdAt: instantOf(row.created_at),
    startedAt: row.started_at === null ? null : instantOf(row.started_at),
    health: healthOf(row),
    wantsCall: row.wants_call,
    openSteps: row.open_steps,
  };
}


