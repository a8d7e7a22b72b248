import type { Actor } from '../kernel/actor.ts';
import { instantOf } from '../kernel/instants.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { readTogether, type Part } from '../kernel/parts.ts';
import { requireId } from '../kernel/validate.ts';
import { shownWeeks, type OverviewView } from './contract.ts';
import { assessmentsSql, countedSql, healthSql, membersSql, nextStepsSql, pulsesSql, stagesSql, weeksSql } from './figures-sql.ts';
import { coordinatedPart } from './listing.ts';
import { communesOf, healthOf, pulsesOf, stagesOf, type HealthRow, type PulseRow, type StageRow } from './views.ts';

/** A part whose rows are the view. */
const part = <Row>(name: string, text: string, values: unknown[]): Part<Row[]> => ({ name, text, values, view: (rows: Row[]) => rows });
/** A part of exactly one row. */
export const one = <View>(name: string, text: string, values: unknown[], view: (row: never) => View): Part<View> => ({ name, text, values, view: ([row]) => view(row as never) });
const itself = <T>(row: T) => row;

export const standingParts = (programmeId: string, at: Date) =>
  [
    { ...part<StageRow>('overview_stages', stagesSql, [programmeId]), view: stagesOf },
    one('overview_health', healthSql, [programmeId, at], (row: HealthRow) => ({ health: healthOf(row), communes: communesOf(row) })),
    part<OverviewView['members'][number]>('overview_members', membersSql, [programmeId]),
  ] as const;

/** How a programme does, in figures alone. */
export function createFigures({ query, now }: Kernel) {
  return {
    /** For its coordinators; NotFound for everybody else. One statement, whatever there is. */
    async overview(actor: Actor, programmeId: string): Promise<OverviewView> {
      const id = requireId(programmeId);
      const at = now();
      const [, stages, standing, members, weeks, countedAt, pulses, assessments, nextSteps] = await readTogether(query, 'overview', [
        coordinatedPart(actor, id),
        ...standingParts(id, at),
        part<OverviewView['weeks'][number]>('overview_weeks', weeksSql, [id, at, shownWeeks - 1]),
        one('overview_counted', countedSql, [id], (row: { at: string | null }) => (row.at === null ? null : instantOf(row.at))),
        one('overview_pulses', pulsesSql('true'), [id], (row: PulseRow) => pulsesOf(row)),
        one('overview_assessments', assessmentsSql('true'), [id], itself<OverviewView['assessments']>),
        one('overview_next_steps', nextStepsSql('true'), [id, at], itself<OverviewView['nextSteps']>),
      ]);
      return { programmeId: id, at: at.toISOString(), stages, ...standing, members, weeks, countedAt, pulses, assessments, nextSteps };
    },
  };
}
