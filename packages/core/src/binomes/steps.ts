import type { Work } from '../kernel/unit-of-work.ts';
import type { BinomeStep } from './contract.ts';

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
  insert into binome_steps (id, binome_id, step, by_id, member_id, until, at) values (gen_random_uuid(), $1, $2, $3, $4, $5, $6)`;

/** Writes a step of a binôme's life into its log, within the transaction that takes it. */
export async function recordStep({ query }: Pick<Work, 'query'>, { binomeId, step, byId, at, memberId = null, until = null }: NewStep): Promise<void> {
  await query('binome_step_record', recordSql, [binomeId, step, byId, memberId, until, at]);
}
