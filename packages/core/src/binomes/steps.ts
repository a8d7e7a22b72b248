import type { Actor } from '../kernel/actor.ts';
import { NotFound } from '../kernel/errors.ts';
import { instantOf } from '../kernel/instants.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { readAlone, type Part } from '../kernel/parts.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { requireId } from '../kernel/validate.ts';
import { memberRefOf } from '../members/view.ts';
import { binomeSteps, type BinomeStep, type StepView } from './contract.ts';
import { coordinates, worksIn } from './policy.ts';

export type NewStep = {
  binomeId: string;
  step: BinomeStep;
  /** Null: the calendar did it. */
  byId: string | null;
  at: Date;
  /** Whom it is about, beside the one who did it. */
  memberId?: string | null;
  /** A calendar day. */
  until?: string | null;
};

const recordSql = `
  insert into binome_steps (id, binome_id, step, by_id, member_id, until, at) select gen_random_uuid(), unnest($1::uuid[]), $2, $3, $4, $5, $6`;

/** Writes a step of a binôme's life into its log, within the transaction that takes it. */
export const recordStep = (unit: Pick<Work, 'query'>, { binomeId, ...step }: NewStep): Promise<void> => recordStepOfEach(unit, [binomeId], step);

/** The same step of many, in one statement. */
export async function recordStepOfEach({ query }: Pick<Work, 'query'>, binomeIds: readonly string[], { step, byId, at, memberId = null, until = null }: Omit<NewStep, 'binomeId'>): Promise<void> {
  await query('binome_step_record', recordSql, [binomeIds, step, byId, memberId, until, at]);
}

/** Most steps that are shown; the last ones. */
const most = 100;
const order = `array_position(array[${binomeSteps.map((step) => `'${step}'`).join(', ')}], s.step)`;

// Steps of one instant in the order in which they follow from each other.
const stepsSql = `
  select s.id, s.step, ${memberRefOf('s.member_id')} as member, s.until::text, s.at,
    case when s.step <> 'declined' or s.by_id = $2 or not (b.mentor_id = $2 or b.mentee_id = $2) then ${memberRefOf('s.by_id')} end as by
  from binomes b left join binome_steps s on s.binome_id = b.id
  where b.id = $1 and (${worksIn('b', '$2')} or ${coordinates('b', '$2')}) order by s.at desc, ${order} desc, s.id desc limit ${most}`;

type StepRow = Pick<StepView, 'id' | 'step' | 'member' | 'by'> & { until: string | null; at: Date | string };

/** What became of a binôme, step by step, for those who see it: the last step first. To the other one of a declined proposal it does not say who declined. */
export function createStepReading({ query }: Kernel) {
  const stepsPart = (actor: Actor, binomeId: string): Part<StepView[]> => ({
    name: 'binome_steps_read',
    text: stepsSql,
    values: [requireId(binomeId), actor.memberId],
    view(rows: (StepRow | { id: null })[]) {
      if (rows.length === 0) throw new NotFound();
      return rows.flatMap((row) => (row.id === null ? [] : [stepOf(row)]));
    },
  });
  return {
    stepsPart,
    /** The last hundred steps; NotFound for whoever does not see the binôme. */
    listSteps: (actor: Actor, binomeId: string): Promise<StepView[]> => readAlone(query, stepsPart(actor, binomeId)),
  };
}

function stepOf({ id, step, by, member, until, at }: StepRow): StepView {
  return { id, step, by, member, untilOn: until, at: instantOf(at) };
}
