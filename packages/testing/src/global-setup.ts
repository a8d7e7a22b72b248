import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate, openDatabase } from '@passerelle/core/kernel/database.ts';
import { startEmbeddedPostgres } from '@passerelle/tooling/embedded-postgres.ts';
import type { TestProject } from 'vitest/node';
import { withDatabase, withoutDatabase } from './database-names.ts';
import { recordedJobsSql } from './recorded-jobs.ts';

const migrations = fileURLToPath(new URL('../../../drizzle', import.meta.url));

/** One throwaway PostgreSQL for the run (or `TEST_DATABASE_URL`), with a migrated template that workers clone. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer();
  // A name of its own, so that two runs can share a server.
  const template = `passerelle_test_${randomBytes(4).toString('hex')}`;
  try {
    await withoutDatabase(server.url, (admin) => admin.query(`create database ${template}`));
    const handle = openDatabase(withDatabase(server.url, template), { max: 1 });
    await migrate(handle, migrations);
    await handle.pool.query(recordedJobsSql);
    await handle.close();
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide('databaseServer', { url: server.url, template });
  return async () => {
    await server.dropAll(template).catch(console.error);
    await server.stop();
  };
}

type TestServer = { url: string; dropAll(template: string): Promise<void>; stop(): Promise<void> };

async function startServer(): Promise<TestServer> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, dropAll: (template) => dropClones(given, template), stop: async () => undefined };
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-test-'));
  // Root's database runs as another user, who has to pass through.
  await chmod(folder, 0o711);
  const settings = { fsync: 'off', full_page_writes: 'off', max_connections: '200', shared_buffers: '64MB' };
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'data'), settings }).catch(async (error: unknown) => {
    await rm(folder, { recursive: true, force: true });
    throw error;
  });
  return {
    url: server.url,
    dropAll: async () => undefined,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** On a server that stays, nothing of ours may. */
async function dropClones(url: string, template: string): Promise<void> {
  await withoutDatabase(url, async (admin) => {
    const { rows } = await admin.query<{ name: string }>('select datname as name from pg_database where starts_with(datname, $1)', [template]);
    for (const { name } of rows) await admin.query(`drop database if exists "${name}" with (force)`);
  });
}
