import { databaseReason, migrate, openDatabase } from '@passerelle/core/kernel/database.ts';
import { startEmbeddedPostgres } from '@passerelle/tooling/embedded-postgres.ts';
import { readEnv } from './env.ts';
import { migrationsFolder } from './migrations.ts';

// `npm run db:migrate`: brings the schema up to date and ends; `npm start` does the same by itself.
async function run(): Promise<void> {
  const env = readEnv();
  const embedded = env.databaseUrl ? null : await startEmbeddedPostgres({ dataDir: env.dataDir });
  const database = openDatabase(env.databaseUrl ?? embedded?.url ?? '');
  try {
    await migrate(database, migrationsFolder);
    console.log('The schema is up to date.');
  } finally {
    await database.close();
    await embedded?.stop();
  }
}

await run().catch((error: unknown) => {
  const reason = databaseReason(error);
  console.error(reason ? `The database cannot be used: ${reason}` : (error as Error).message);
  process.exitCode = 1;
});
