import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { migrate, openDatabase } from '@passerelle/core/kernel/database.ts';
import { startEmbeddedPostgres } from '@passerelle/tooling/embedded-postgres.ts';
import { seedLarge, type LargeCommunity } from '../src/seed-large.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const usage = `npm run seed -- --members 5000 --posts 1000000 [--messages N] [--practices N] [--add]
Writes a large invented community into the database of DATABASE_URL, or the embedded one of DATA_DIR (the server must not be running then).`;

function count(name: string, given: string | undefined, fallback: number, least = 0): number {
  const value = Number(given ?? fallback);
  if (!Number.isSafeInteger(value) || value < least) throw new Error(`--${name} must be a whole number of at least ${least}`);
  return value;
}

function wanted(): { community: LargeCommunity; add: boolean } | null {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({ options: { members: text, posts: text, messages: text, practices: text, add: flag, help: flag } });
  if (values.help) return null;
  const members = count('members', values.members, 5000, 4);
  const posts = count('posts', values.posts, 1_000_000);
  const messages = count('messages', values.messages, members * 20);
  const practices = count('practices', values.practices, Math.ceil(posts / 5000));
  return { community: { members, posts, messages, practices }, add: values.add };
}

async function seed(community: LargeCommunity, add: boolean): Promise<void> {
  if (existsSync(`${root}.env`)) process.loadEnvFile(`${root}.env`);
  const { DATABASE_URL, DATA_DIR } = process.env;
  const embedded = DATABASE_URL ? null : await startEmbeddedPostgres({ dataDir: resolve(root, DATA_DIR || '.data'), log: console.log });
  const database = openDatabase(DATABASE_URL || embedded?.url || '', { max: 2, onError: console.error, queryTimeoutMillis: 0 });
  try {
    await migrate(database, `${root}drizzle`);
    const client = await database.pool.connect();
    const { password, signIns, stages } = await seedLarge(client, community, {
      add,
      told: ({ name, rows, seconds }) =>
        console.log(`${name.padEnd(20)} ${rows.toLocaleString('en').padStart(12)} rows ${seconds.toFixed(1).padStart(8)} s ${rows ? `${Math.round(rows / seconds).toLocaleString('en').padStart(9)} rows/s` : ''}`),
    }).finally(() => client.release());
    const rows = stages.reduce((all, stage) => all + stage.rows, 0);
    const seconds = stages.reduce((all, stage) => all + stage.seconds, 0);
    console.log(`\n${rows.toLocaleString('en')} rows in ${seconds.toFixed(1)} s, ${Math.round(rows / seconds).toLocaleString('en')} rows/s; ${Math.round(process.memoryUsage.rss() / 1e6)} MB of memory.`);
    console.log(`\nThe password of every member written now: ${password}`);
    for (const { role, email } of signIns) console.log(`  ${email}   ${role}`);
  } finally {
    await database.close();
    await embedded?.stop();
  }
}

try {
  const given = wanted();
  if (given) await seed(given.community, given.add);
  else console.log(usage);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
