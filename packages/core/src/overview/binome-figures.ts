import { worksIn } from '../binomes/policy.ts';
import type { Actor } from '../kernel/actor.ts';
import { NotFound } from '../kernel/errors.ts';
import { instantOf } from '../kernel/instants.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { readTogether, type Part } from '../kernel/parts.ts';
import { validate } from '../kernel/validate.ts';
import { memberRefOf } from '../members/view.ts';
import { binomeFiguresInput, type BinomeFiguresInput, type BinomeFiguresView } from './contract.ts';
import { nextStepsSql, pulsesSql } from './figures-sql.ts';
import { one } from './figures.ts';
import { coordinatedPart, standingColumns, standingJoins, standingOf, type StandingRow } from './listing.ts';
import { coordinatesProgramme } from '../programmes/policy.ts';
import { standingsSql } from './standing-sql.ts';
import { pulsesOf, type PulseRow } from './views.ts';

// In all of these `$1` is the programme and `$3` the binôme: one of another programme has no row.
const own = `b.id = $3 and b.programme_id = $1`;

const standingSql = `select ${standingColumns('$4')}, page.created_at as sort_at from (select s.* from (${standingsSql}) s where s.id = $3 and ${coordinatesProgramme('$1', '$4')}) page ${standingJoins}`;

const stepsSql = `select st.step, st.at, st.until::text from binome_steps st join binomes b on b.id = st.binome_id where ${own} and $2::timestamptz is not null order by st.at, st.id limit 200`;

const substitutesSql = `
  select s.id, s.side, ${memberRefOf('s.member_id')} as member, s.from_on::text as "fromOn", s.until_on::text as "untilOn"
  from binome_substitutes s join binomes b on b.id = s.binome_id where ${own} and $2::timestamptz is not null and s.ended_at is null order by s.from_on, s.id`;

// Whoever stood in for somebody, or was succeeded, counts on the side on which that was.
const sideOf = (author: string) => `case ${author} when b.mentor_id then 'mentor' when b.mentee_id then 'mentee' else coalesce(
  (select bs.side from binome_substitutes bs where bs.binome_id = b.id and bs.member_id = ${author} and bs.entered_at is not null limit 1),
  (select ho.side from handovers ho where ho.binome_id = b.id and ho.from_id = ${author} limit 1)) end`;

const turnsSql = `
  select channel, count(*) filter (where side in ('mentor', 'both'))::int as mentor, count(*) filter (where side in ('mentee', 'both'))::int as mentee from (
    select 'chat' as channel, ${sideOf('m.author_id')} as side from binomes b join conversations c on c.binome_id = b.id
      join messages m on m.conversation_id = c.id and m.deleted_at is null where ${own}
    union all
    select ct.kind, case when ct.kind in ('call', 'visit', 'meeting') then 'both' else ${sideOf('ct.author_id')} end from binomes b
      join contacts ct on ct.binome_id = b.id and not ct.private and ct.deleted_at is null and ct.happened_at <= $2 where ${own}) turns
  group by channel order by count(*) desc, channel`;

const monthsSql = `
  select m.month::date::text, count(ct.id)::int as contacts, coalesce(sum(ct.minutes), 0)::int as minutes
  from generate_series(date_trunc('month', $2::timestamptz at time zone 'UTC') - interval '11 months', $2::timestamptz at time zone 'UTC', interval '1 month') as m (month)
  left join (select ct.* from contacts ct join binomes b on b.id = ct.binome_id where ${own} and not ct.private and ct.deleted_at is null) ct
    on date_trunc('month', ct.happened_at at time zone 'UTC') = m.month
  group by m.month order by m.month`;

const kindsSql = `
  select ct.kind, count(*)::int as count from contacts ct join binomes b on b.id = ct.binome_id
  where ${own} and $2::timestamptz is not null and not ct.private and ct.deleted_at is null group by ct.kind order by count(*) desc, ct.kind`;

// What one of the two answered is for the coordinators alone: for one who works in it themselves there is nothing.
const readsAnswers = `not ${worksIn('b', '$4')}`;

const daysSql = `
  select pu.day, count(*)::int as asked, count(pu.answered_at)::int as answered,
    coalesce(json_agg(${sideOf('pu.member_id')}) filter (where pu.wants_call), '[]') as "wantsCall"
  from pulses pu join binomes b on b.id = pu.binome_id where ${own} and $2::timestamptz is not null and ${readsAnswers} group by pu.day order by pu.day`;

type StepRow = Omit<BinomeFiguresView['steps'][number], 'at'> & { at: string };

/** One binôme in figures. */
export function createBinomeFigures({ query, now }: Kernel) {
  return {
    /**
     * What a coordinator sees of one: how much and when, never what was said. Means of its pulses only once there are three answers. NotFound for
     * whoever does not coordinate its programme. One statement.
     */
    async binome(actor: Actor, input: BinomeFiguresInput): Promise<BinomeFiguresView> {
      const { programmeId, binomeId } = validate(binomeFiguresInput, input);
      const values = [programmeId, now(), binomeId];
      const asReader = [...values, actor.memberId];
      const rows = <Row>(name: string, text: string, given: unknown[] = values): Part<Row[]> => ({ name, text, values: given, view: (found: Row[]) => found });
      const [, standing, steps, substitutes, turns, months, contactKinds, nextSteps, pulses, days] = await readTogether(query, 'overview_binome', [
        coordinatedPart(actor, programmeId),
        { name: 'figures_standing', text: standingSql, values: asReader, view: standingAlone },
        rows<StepRow>('figures_steps', stepsSql),
        rows<BinomeFiguresView['substitutes'][number]>('figures_substitutes', substitutesSql),
        rows<BinomeFiguresView['turns'][number]>('figures_turns', turnsSql),
        rows<BinomeFiguresView['months'][number]>('figures_months', monthsSql),
        rows<BinomeFiguresView['contactKinds'][number]>('figures_kinds', kindsSql),
        one('figures_next_steps', nextStepsSql('b.id = $3'), values, (row: BinomeFiguresView['nextSteps']) => row),
        one('figures_pulses', pulsesSql(`b.id = $3 and $2::timestamptz is not null and ${readsAnswers}`), asReader, (row: PulseRow) => pulsesOf(row)),
        rows<BinomeFiguresView['pulses']['days'][number]>('figures_days', daysSql, asReader),
      ]);
      return { ...standing, steps: steps.map((step) => ({ ...step, at: instantOf(step.at) })), substitutes, turns, months, contactKinds, nextSteps, pulses: { ...pulses, days } };
    },
  };
}

function standingAlone([row]: StandingRow[]) {
  if (!row) throw new NotFound();
  return standingOf(row);
}
