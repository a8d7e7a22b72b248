import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import pg from 'pg';
import { openDatabase } from '@passerelle/core/kernel/database.ts';
import { createEventBus } from '@passerelle/core/kernel/events.ts';
import { usualWeights } from '@passerelle/core/matching/contract.ts';
import { createServices } from '@passerelle/core/services.ts';
import { ask, countStatements, type BenchDatabase } from '../harness/database.ts';
import { median } from '../harness/percentiles.ts';
import type { Line } from '../harness/report.ts';
import { makeNewcomers, type Newcomers } from './newcomers.ts';

const goalMs = 2000;

type Published = { ms: number; statements: number };
type Told = Published & { events: number; spreadMs: number; delayMs: number };

/** A cohort's pairs published, beside the same rows written with nothing asked and nobody told; each time in a database of its own. */
export async function publishing(database: BenchDatabase, pairs: number, rounds: number): Promise<Line[]> {
  const newcomers = await makeNewcomers(database, `newcomers_${pairs}`, pairs);
  const runId = await onServices(database, newcomers.name, async ({ matching }) => (await matching.run(newcomers.coordinator, { cohortId: newcomers.cohortId, clientId: randomUUID(), weights: usualWeights })).id);
  const product: Told[] = [];
  const baseline: Published[] = [];
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
    let ms = 0;
    const statements = await countStatements(database, name, async () => {
      delay.enable();
      const begun = performance.now();
      await matching.publish(coordinator, { runId });
      ms = performance.now() - begun;
      delay.disable();
    });
    const events = heard();
    const begun = performance.now();
    await inbox.spread();
    return { ms, statements, events, spreadMs: performance.now() - begun, delayMs: delay.max / 1e6 };
  });
}

async function writeRows(database: BenchDatabase, name: string, { programmeId, cohortId, coordinator: { memberId } }: Newcomers, runId: string): Promise<Published> {
  const client = new pg.Client(database.urlOf(name));
  await client.connect();
  let ms = 0;
  const statements = await countStatements(database, name, async () => {
    const begun = performance.now();
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
    ms = performance.now() - begun;
  });
  await client.end();
  return { ms, statements };
}

async function copyOf({ urlOf }: BenchDatabase, name: string, copy: string): Promise<string> {
  await ask(urlOf('postgres'), `create database "${copy}" template "${name}"`);
  return copy;
}

async function onServices<T>({ urlOf }: BenchDatabase, name: string, work: (services: ReturnType<typeof createServices>, heard: () => number) => Promise<T>): Promise<T> {
  const handle = openDatabase(urlOf(name), { max: 2, queryTimeoutMillis: 0 });
  const bus = createEventBus(console.error);
  let heard = 0;
  bus.subscribe(() => (heard += 1));
  try {
    const services = createServices({ database: handle, bus, jobs: { enqueue: async () => {} }, now: () => new Date(), newId: randomUUIDv7, secretKey: 'a secret key that is long enough', publicUrl: 'http://passerelle.test', mailTransport: null });
    return await work(services, () => heard);
  } finally {
    await handle.close();
  }
}
