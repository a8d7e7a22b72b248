import { chmod } from 'node:fs/promises';
import pg from 'pg';
import { migrate, openDatabase } from '@passerelle/core/kernel/database.ts';
import { startEmbeddedPostgres } from '@passerelle/tooling/embedded-postgres.ts';
import { seedLarge, type LargeCommunity, type Seeded, type Stage } from '../../src/seed-large.ts';
import { atEnd } from './endings.ts';
import { makeFolder, root } from './place.ts';

export type BenchDatabase = { urlOf(name: string): string; version: string };

/**
 * The product's embedded PostgreSQL in a folder of its own, with its durable defaults (fsync, synchronous_commit).
 * The one thing added counts statements.
 */
export async function startDatabase(): Promise<BenchDatabase> {
  const dataDir = await makeFolder('postgres');
  await chmod(dataDir, 0o711);
  const starting = startEmbeddedPostgres({ dataDir, settings: { shared_preload_libraries: 'pg_stat_statements' } });
  // Noted before it is there: interrupted while it starts, it is stopped as well.
  atEnd(async () => (await starting.catch(() => null))?.stop());
  const embedded = await starting;
  const urlOf = (name: string) => Object.assign(new URL(embedded.url), { pathname: `/${name}` }).href;
  const [facts] = await ask<{ version: string; fsync: string; commit: string }>(
    embedded.url,
    `select current_setting('server_version') as version, current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`,
  );
  if (facts?.fsync !== 'on' || facts.commit !== 'on') throw new Error('the bench measures durable writes, and this PostgreSQL does not do them');
  await ask(embedded.url, 'create extension pg_stat_statements');
  return { urlOf, version: facts.version };
}

/** A database of that name, with the schema and a large community in it. */
export async function makeCommunity({ urlOf }: BenchDatabase, name: string, wanted: LargeCommunity, told?: (stage: Stage) => void): Promise<Seeded & { url: string }> {
  const url = await makeDatabase(urlOf, name);
  // A million rows take longer than any request may.
  const handle = openDatabase(url, { max: 1, queryTimeoutMillis: 0 });
  try {
    await migrate(handle, `${root}drizzle`);
    const client = await handle.pool.connect();
    return { ...(await seedLarge(client, wanted, { ...(told && { told }) }).finally(() => client.release())), url };
  } finally {
    await handle.close();
  }
}

export async function makeDatabase(urlOf: BenchDatabase['urlOf'], name: string): Promise<string> {
  await ask(urlOf('postgres'), `create database "${name}"`);
  return urlOf(name);
}

/** One statement on a connection of its own. */
export function ask<Row extends pg.QueryResultRow>(url: string, text: string, values: unknown[] = []): Promise<Row[]> {
  return onClient(url, async (client) => (await client.query<Row>(text, values)).rows);
}

/** Work on a connection of its own. */
export async function onClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The same database once more, under another name; nobody may be connected to it. */
export async function copyOf({ urlOf }: BenchDatabase, name: string, copy: string): Promise<string> {
  await ask(urlOf('postgres'), `create database "${copy}" template "${name}"`);
  return copy;
}

export type Timed = { ms: number; statements: number };

/** How long something in a database takes, and how many statements. */
export async function timed(database: BenchDatabase, name: string, work: () => Promise<unknown>): Promise<Timed> {
  let ms = 0;
  const statements = await countStatements(database, name, async () => {
    const begun = performance.now();
    await work();
    ms = performance.now() - begun;
  });
  return { ms, statements };
}

/**
 * How many statements PostgreSQL ran in `database` while `work` did its thing, transaction control included;
 * the job queue's polling, which goes on by itself, is left out.
 */
export async function countStatements({ urlOf }: BenchDatabase, database: string, work: () => Promise<unknown>): Promise<number> {
  await ask(urlOf('passerelle'), 'select pg_stat_statements_reset()');
  await work();
  const [row] = await ask<{ calls: string }>(
    urlOf('passerelle'),
    `select coalesce(sum(calls), 0) as calls from pg_stat_statements s join pg_database d on d.oid = s.dbid
     where d.datname = $1 and s.toplevel and s.query not ilike '%pgboss%'`,
    [database],
  );
  return Number(row?.calls);
}
