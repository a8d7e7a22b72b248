import { fileURLToPath } from 'node:url';
import { withDatabase, withoutDatabase } from '@passerelle/testing/database-names.ts';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { databaseReason, migrate, openDatabase } from './database.ts';

const { url: server } = inject('databaseServer');
const name = `latin_${process.pid}`;
const migrations = fileURLToPath(new URL('../../../../drizzle', import.meta.url));

const admin = (statement: string) => withoutDatabase(server, (client) => client.query(statement));

afterAll(() => admin(`drop database if exists ${name}`));

describe('a database', () => {
  it('that cannot store Arabic letters is refused before anything is written to it', async () => {
    await admin(`create database ${name} template template0 encoding 'LATIN1' locale 'C'`);
    const handle = openDatabase(withDatabase(server, name));
    const error: unknown = await migrate(handle, migrations).catch((failure: unknown) => failure);
    expect(databaseReason(error)).toMatch(/LATIN1/);
    const { rows } = await handle.pool.query(`select count(*)::int as tables from pg_tables where schemaname = 'public'`);
    expect(rows).toEqual([{ tables: 0 }]);
    await handle.close();
  });

  it('that is not there says so in its own words', async () => {
    const handle = openDatabase(withDatabase(server, 'nowhere_at_all'));
    const error: unknown = await migrate(handle, migrations).catch((failure: unknown) => failure);
    expect(databaseReason(error)).toBe('database "nowhere_at_all" does not exist');
    await handle.close();
  });

  it('has nothing to do with other failures', () => {
    expect(databaseReason(new Error('a wheel came off'))).toBeNull();
  });
});
