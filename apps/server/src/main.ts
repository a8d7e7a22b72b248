import { databaseReason } from '@passerelle/core/kernel/database.ts';
import { startEmbeddedPostgres } from '@passerelle/tooling/embedded-postgres.ts';
import { listDemoAccounts, seedDemoWhenEmpty } from './demo.ts';
import { prepareDataDir, readEnv, type Env } from './env.ts';
import { createRuntime, type Runtime } from './runtime.ts';
import { loadSecrets } from './secrets.ts';

/** Whatever hangs, the process is gone by then; in milliseconds. */
const mostEnding = 18_000;

/** Ends with one sentence for the person at the terminal, not a stack, when the reason is known. */
function fail(error: unknown): never {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

async function welcome(env: Env, runtime: Runtime): Promise<string> {
  const lines = ['', `  Passerelle   ${env.publicUrl}`, ''];
  if (env.demo) {
    const shown = ['ain-aouda-official', 'thonon-official', 'ain-aouda-elected', 'moderator-fr', 'coordinator', 'administrator'];
    const accounts = listDemoAccounts().filter((account) => shown.includes(account.key));
    lines.push('  Demo sign-ins (all of them are buttons on the sign-in page):');
    for (const { email, password, role, communeFr } of accounts) {
      lines.push(`    ${email.padEnd(46)} ${password}   ${role}, ${communeFr}`);
    }
    lines.push('');
  } else {
    const link = await runtime.services.founding.offer();
    if (link) lines.push('  Nobody is here yet. With this link, which works once, the first coordinator sets the community up:', `    ${link}`, '');
    if (!process.env.PUBLIC_URL) lines.push(`  PUBLIC_URL is not set: links in letters begin with ${env.publicUrl}.`, '');
    if (!env.smtpUrl) lines.push('  SMTP_URL is not set: no letter leaves, neither invitations nor new passwords.', '');
  }
  return lines.join('\n');
}

/** Starts database, schema, demo and server in this order, and takes them down in the other. */
async function main(): Promise<void> {
  const env = readEnv();
  // React and others read the variable itself, and without it they run their slow development code.
  process.env.NODE_ENV = env.nodeEnv;
  prepareDataDir(env.dataDir);
  const { secretKey, pushKeys } = loadSecrets(env);
  const embedded = env.databaseUrl ? null : await startEmbeddedPostgres({ dataDir: env.dataDir, log: console.error });
  let runtime: Runtime | null = null;
  let ending: Promise<void> | null = null;
  const end = (code: number) => {
    ending ??= (async () => {
      setTimeout(() => process.exit(1), mostEnding).unref();
      await runtime?.close().catch(console.error);
      await embedded?.stop();
      process.exit(code);
    })();
    return ending;
  };
  process.on('SIGINT', () => void end(0));
  process.on('SIGTERM', () => void end(0));
  try {
    runtime = await createRuntime({
      env,
      secretKey,
      pushKeys,
      databaseUrl: env.databaseUrl ?? embedded?.url ?? '',
      originIsExact: Boolean(process.env.PUBLIC_URL),
    });
    if (env.demo) {
      await seedDemoWhenEmpty(runtime.database.db);
      await runtime.services.overview.countWeeks();
    }
    await runtime.app.listen({ port: env.port, host: env.host });
    console.log(await welcome(env, runtime));
  } catch (error) {
    console.error(`\n${explain(error, env)}\n`);
    await end(1);
  }
}

/** The sentence for failures one can do something about. */
function explain(error: unknown, env: Env): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE') return `Port ${env.port} is taken by another program. Choose another one: PORT=3001 npm start`;
  if (code === 'EACCES') return `Port ${env.port} needs rights this user does not have. Choose one above 1023.`;
  if (code === 'EADDRNOTAVAIL' || (code === 'ENOTFOUND' && !env.databaseUrl)) {
    return `HOST is ${env.host}, which is no address of this machine. Use 127.0.0.1, or 0.0.0.0 for all of them.`;
  }
  const reason = env.databaseUrl ? databaseReason(error) : null;
  if (reason) return `The database of DATABASE_URL cannot be used: ${reason}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

await main().catch(fail);
