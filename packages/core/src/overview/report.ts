import type { Actor } from '../kernel/actor.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { readTogether, type Part } from '../kernel/parts.ts';
import { validate } from '../kernel/validate.ts';
import { reportInput, type ReportInput, type ReportView } from './contract.ts';
import { assessmentsSql, nextStepsSql, pulsesSql } from './figures-sql.ts';
import { one, standingParts } from './figures.ts';
import { coordinatedPart } from './listing.ts';
import { pulsesOf, type PulseRow } from './views.ts';

// A week belongs to the month in which it begins.
const monthsSql = `
  select m.month::date::text, coalesce(sum(bw.messages), 0)::int as messages, coalesce(sum(bw.contacts), 0)::int as contacts, count(distinct bw.binome_id)::int as active
  from generate_series(date_trunc('month', $2::date), $3::date, interval '1 month') as m (month)
  left join (select bw.* from binome_weeks bw join binomes b on b.id = bw.binome_id and b.programme_id = $1 where bw.week between $2::date and $3::date) bw
    on date_trunc('month', bw.week) = m.month
  group by m.month order by m.month`;

/** SQL text: an instant lies within calendar days, both included, of UTC. */
const within = (instant: string, from: string, to: string) =>
  `${instant} >= ${from}::date::timestamp at time zone 'UTC' and ${instant} < (${to}::date + 1)::timestamp at time zone 'UTC'`;

const contactsSql = `
  select ct.kind, count(*)::int as count, coalesce(sum(ct.minutes), 0)::int as minutes
  from contacts ct join binomes b on b.id = ct.binome_id
  where b.programme_id = $1 and not ct.private and ct.deleted_at is null and ${within('ct.happened_at', '$2', '$3')}
  group by ct.kind order by count(*) desc, ct.kind`;

const movesSql = `
  select count(*) filter (where ${within('coalesce(b.started_at, b.created_at)', '$2', '$3')} and b.status in ('active', 'paused', 'closed'))::int as begun,
    count(*) filter (where ${within('b.closed_at', '$2', '$3')})::int as closed
  from binomes b where b.programme_id = $1`;

const during = (instant: string) => within(instant, '$3', '$4');

/** What the funders are told. */
export function createReport({ query, now }: Kernel) {
  return {
    /**
     * The figures of a period, for the programme's coordinators; NotFound for everybody else. How many there are of what, and how they do, is as of
     * now: nobody kept it of earlier days. Days are UTC's.
     */
    async report(actor: Actor, input: ReportInput): Promise<ReportView> {
      const { programmeId: id, from, to } = validate(reportInput, input);
      const at = now();
      const rows = <Row>(name: string, text: string): Part<Row[]> => ({ name, text, values: [id, from, to], view: (found: Row[]) => found });
      const values = [id, at, from, to];
      const [, programme, stages, standing, members, months, contactKinds, moves, pulses, assessments, nextSteps] = await readTogether(query, 'overview_report', [
        coordinatedPart(actor, id),
        one('report_programme', `select p.id, p.name_fr as "nameFr", p.name_ar as "nameAr", p.name_en as "nameEn" from programmes p where p.id = $1`, [id], (row: ReportView['programme']) => row),
        ...standingParts(id, at),
        rows<ReportView['months'][number]>('report_months', monthsSql),
        rows<ReportView['contactKinds'][number]>('report_contacts', contactsSql),
        one('report_moves', movesSql, [id, from, to], (row: { begun: number; closed: number }) => row),
        one('report_pulses', pulsesSql(`$2::timestamptz is not null and ${during('pu.asked_at')}`), values, (row: PulseRow) => pulsesOf(row)),
        one('report_assessments', assessmentsSql(`$2::timestamptz is not null and ${during('a.written_at')}`), values, (row: ReportView['assessments']) => row),
        one('report_next_steps', nextStepsSql(during('ns.created_at')), values, (row: ReportView['nextSteps']) => row),
      ]);
      return { programme, from, to, at: at.toISOString(), stages, ...standing, members, ...moves, months, contactKinds, pulses, assessments, nextSteps };
    },
  };
}
