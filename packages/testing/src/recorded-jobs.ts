import type { DatabaseHandle } from '@passerelle/core/kernel/database.ts';
import type { JobQueue } from '@passerelle/core/kernel/unit-of-work.ts';

/** Run once in the template. A table, so that a job is rolled back with its transaction as the real queue's is. */
export const recordedJobsSql = `
  create schema testing;
  create table testing.jobs (position bigint generated always as identity, name text not null, data jsonb not null)`;

export type RecordedJob = { name: string; data: Record<string, unknown> };

/** A queue that keeps jobs to be looked at, and does them only when told to. */
export function createJobRecorder({ pool }: DatabaseHandle) {
  const queue: JobQueue = {
    async enqueue(name, data, within) {
      const all = JSON.stringify([data].flat());
      await within.executeSql('insert into testing.jobs (name, data) select $1, data from jsonb_array_elements($2::jsonb) data', [name, all]);
    },
  };
  return {
    queue,
    async all(): Promise<RecordedJob[]> {
      const { rows } = await pool.query<RecordedJob>('select name, data from testing.jobs order by position');
      return rows;
    },
    /** Takes everything off the queue. */
    async take(): Promise<RecordedJob[]> {
      const { rows } = await pool.query<RecordedJob & { position: string }>('delete from testing.jobs returning name, data, position');
      return rows.toSorted((a, b) => Number(a.position) - Number(b.position));
    },
  };
}
