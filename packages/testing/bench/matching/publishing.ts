import { randomUUID } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { usualWeights } from '@passerelle/core/matching/contract.ts';
import { copyOf, onClient, timed, type BenchDatabase, type Timed } from '../harness/database.ts';
import { median } from '../harness/percentiles.ts';
import type { Line } from '../harness/report.ts';
import { makeNewcomers, type Newcomers } from './newcomers.ts';
import { onServices } from './on-services.ts';

const goalMs = 2000;

type Told = Timed & { events: number; spreadMs: number; delayMs: number };

/** A cohort's pairs published, beside the same rows written with nothing asked and nobody told; each time in a database of its own. */
export async function publishing(database: BenchDatabase, pairs: number, rounds: number): Promise<Line[]> {
  const newcomers = await makeNewcomers(database, `newcomers_${pairs}`, pairs);
  const runId = await onServices(database, newcomers.name, async ({ matching }) => (await matching.run(newcomers.coordinator, { cohortId: newcomers.cohortId, clientId: randomUUID(), weights: usualWeights })).id);
  const product: Told[] = [];
  const baseline: Timed[] = [];
  for (let round = 0; round < rounds; round += 1) {
    product.push(await publishRun(database, await copyOf(database, newcomers.name, `product_${pairs}_${round}`), newcomers, runId));
    baseline.push(await writeRows(database, await copyOf(database, newcomers.name, `baseline_${pairs}_${round}`), newcomers, runId));
  }
  const of = <Run>(runs: Run[], pick: (run: Run) => number) => median(runs.map(pick));
  return [
    { what: `${pairs} pairs published`, unit: 'ms', product: of(product, ({ ms }) => ms), baseline: of(baseline, ({ ms }) => ms), goal: `<= ${goalMs}`, note: 'baseline: the same rows, nothing asked' },
    { what: '  statements', unit: '', product: of(product, ({ statements }) => statements), baseline: of(baseline, ({ statements }) => statements) },
    { what: '  events told', unit: '', product: of(product, ({ events }) => events) },
    { what: '  event loop delay meanwhile, at most', unit: 'ms', product: of(product, ({ delayMs }) => delayMs) },
    { what: '  in the inboxes after that', unit: 'ms', product: of(product, ({ spreadMs }) => spreadMs) },
  ];
}

async function publishRun(database: BenchDatabase, name: string, { coordinator }: Newcomers, runId: string): Promise<Told> {
  return onServices(database, name, async ({ matching, inbox }, heard) => {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    const published = await timed(database, name, async () => {
      delay.enable();
      await matching.publish(coordinator, { runId });
      delay.disable();
    });
    const events = heard();
    const { ms: spreadMs } = await timed(database, name, inbox.spread);
    return { ...published, events, spreadMs, delayMs: delay.max / 1e6 };
  });
}

async function writeRows(database: BenchDatabase, name: string, { programmeId, cohortId, coordinator: { memberId } }: Newcomers, runId: string): Promise<Timed> {
  return onClient(database.urlOf(name), (client) =>
    timed(database, name, async () => {
      await client.query('begin');
      await client.query(
        `insert into binomes (id, programme_id, college, mentor_id, mentee_id, created_at, status, cohort_id, explained)
         select gen_random_uuid(), $2, m.college, p.mentor_id, p.mentee_id, now(), 'proposed', $3, p.explained from match_pairs p join members m on m.id = p.mentor_id where p.run_id = $1`,
        [runId, programmeId, cohortId],
      );
      await client.query(`insert into binome_steps (id, binome_id, step, by_id, at) select gen_random_uuid(), id, 'proposed', $2, created_at from binomes where cohort_id = $1`, [cohortId, memberId]);
      await client.query(`insert into news (kind, subject_id, reason, member_ids) select 'binome', id, 'proposed', array[mentor_id, mentee_id] from binomes where cohort_id = $1`, [cohortId]);
      await client.query('update match_runs set published_at = now(), published_by = $2 where id = $1', [runId, memberId]);
      await client.query('commit');
    }));
}
