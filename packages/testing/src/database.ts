import { openDatabase, type DatabaseHandle } from '@passerelle/core/kernel/database.ts';
import { inject } from 'vitest';
import { withDatabase, withoutDatabase } from './database-names.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where this run's databases live. */
    databaseServer: { url: string; template: string };
  }
}

/** This worker's database: cloned from the template the first time, emptied for every file after. */
export async function openTestDatabase(): Promise<DatabaseHandle & { url: string }> {
  const { url: server, template } = inject('databaseServer');
  const name = `${template}_${process.env.VITEST_POOL_ID ?? '1'}`;
  const isNew = await withoutDatabase(server, async (admin) => {
    const found = await admin.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount) return false;
    await admin.query(`create database ${name} template ${template}`);
    return true;
  });
  const url = withDatabase(server, name);
  const handle = openDatabase(url, { max: 10 });
  if (!isNew) await emptyDatabase(handle);
  return { ...handle, url };
}

/** Every table as the migrations left it. */
export async function emptyDatabase({ pool }: DatabaseHandle): Promise<void> {
  const { rows } = await pool.query<{ names: string | null }>(
    `select string_agg(format('%I.%I', schemaname, tablename), ', ') as names
     from pg_tables where schemaname in ('public', 'testing')`,
  );
  if (rows[0]?.names) await pool.query(`truncate ${rows[0].names} cascade`);
}
