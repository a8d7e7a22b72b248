import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { migrate as runMigrations } from 'drizzle-orm/node-postgres/migrator';
import { Client, Pool, type PoolClient, type QueryResultRow } from 'pg';

export type Database = NodePgDatabase;

export type DatabaseHandle = { pool: Pool; db: Database; close(): Promise<void> };

/**
 * Connects lazily to `url`. `max` bounds the connections of this process.
 * An idle connection that breaks is dropped from the pool and reported, never thrown: the process outlives its database (P12).
 */
export function openDatabase(
  url: string,
  options: { max?: number; onError?: (error: Error) => void; queryTimeoutMillis?: number } = {},
): DatabaseHandle {
  const pool = new Pool({
    connectionString: url,
    max: options.max ?? 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    // A network that swallows packets says nothing: without these a request would wait for ever.
    query_timeout: options.queryTimeoutMillis ?? 15_000,
    keepAlive: true,
    application_name: 'passerelle',
  });
  pool.on('error', (error) => options.onError?.(error));
  return { pool, db: drizzle({ client: pool }), close: () => pool.end() };
}

/** Runs a named statement, which PostgreSQL parses and plans once per connection: for the paths that are hot. */
export type NamedQuery = <Row extends QueryResultRow>(
  name: string,
  text: string,
  values: unknown[],
) => Promise<Row[]>;

/** On a pool, or on the one client that holds a transaction. */
export function namedQueryOn(on: Pool | PoolClient): NamedQuery {
  return async <Row extends QueryResultRow>(name: string, text: string, values: unknown[]) => {
    const result = await (on as Pool).query<Row>({ name, text, values });
    return result.rows;
  };
}

/** A drizzle database bound to one client, for statements that share its transaction. */
export function databaseOn(client: Client | PoolClient): Database {
  return drizzle({ client }) as unknown as Database;
}

/** A database that this product cannot live in; the message is for the person who starts it. */
export class UnfitDatabase extends Error {}

const oldestVersion = 15;

/** Raises UnfitDatabase unless the server is recent enough and stores every letter. */
async function requireFitDatabase(client: Client | PoolClient): Promise<void> {
  const { rows } = await client.query<{ encoding: string; version: number }>(
    `select current_setting('server_encoding') as encoding, current_setting('server_version_num')::int / 10000 as version`,
  );
  const { encoding, version } = rows[0] ?? { encoding: '', version: 0 };
  if (encoding !== 'UTF8') throw new UnfitDatabase(`it stores text as ${encoding}, which has no Arabic letters; make it with ENCODING 'UTF8'`);
  if (version < oldestVersion) throw new UnfitDatabase(`it is PostgreSQL ${version}; ${oldestVersion} is the oldest that works`);
}

/** Brings the schema up to date from the generated migrations in `folder`. Safe to call from several processes at once. */
export async function migrate(handle: DatabaseHandle, folder: string): Promise<void> {
  // A connection of its own, without a limit: to change a large table takes longer than any request may.
  const client = new Client({ ...handle.pool.options, query_timeout: 0 });
  // It is told to whoever waits for a statement; unheard, it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await requireFitDatabase(client);
    // One migrator at a time over the whole cluster; the number is arbitrary but fixed.
    await client.query('select pg_advisory_lock(727274)');
    await runMigrations(databaseOn(client), { migrationsFolder: folder });
  } finally {
    // And its lock with it.
    await client.end().catch(() => undefined);
  }
}

const uniqueViolation = '23505';

/** True when a statement failed because a row with that key is already there. */
export function isUniqueViolation(error: unknown): boolean {
  return sqlState(error) === uniqueViolation;
}

/** True when the database could not be reached or went away: nothing is known about the statement's fate. */
export function isDatabaseAway(error: unknown): boolean {
  const state = sqlState(error);
  // Connection exceptions, the server going down or coming up, nothing left of some resource, and a standby that only reads.
  if (state) return /^(08|57P|53)/.test(state) || state === '25006';
  return /ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|EPIPE|ENOTFOUND|terminated|timeout exceeded|read timeout|Client has encountered a connection error/i.test(
    messages(error),
  );
}

/** What the database itself said, innermost, of any failure that came from it or from the way to it; else null. */
export function databaseReason(error: unknown): string | null {
  if (error instanceof UnfitDatabase) return error.message;
  if (!sqlState(error) && !isDatabaseAway(error)) return null;
  let reason = '';
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const parts = at instanceof AggregateError ? at.errors.map(String) : [at.message];
    reason = parts.join(', ') || reason;
  }
  return reason;
}

function sqlState(error: unknown): string | undefined {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const code: unknown = (at as Error & { code?: unknown }).code;
    // The digit tells a SQLSTATE from EPIPE.
    if (typeof code === 'string' && /^(?=.*\d)[0-9A-Z]{5}$/.test(code)) return code;
  }
  return undefined;
}

function messages(error: unknown): string {
  const parts: string[] = [];
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    parts.push(at.message, String((at as Error & { code?: unknown }).code ?? ''));
    if (at instanceof AggregateError) parts.push(...at.errors.map(String));
  }
  return parts.join(' ');
}
