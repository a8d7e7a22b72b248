import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DataDirInUse, startEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedPostgresOptions } from './embedded-postgres.ts';
import { postmasterPid } from './postgres/orphan.ts';
import { startMark } from './postgres/processes.ts';

const isRoot = process.getuid?.() === 0;
const holder = fileURLToPath(new URL('fixtures/hold-postgres.ts', import.meta.url));

let home: string;
let dataDir: string;
const running: EmbeddedPostgres[] = [];
const children: ChildProcess[] = [];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "passerelle d'été "));
  chmodSync(home, 0o755);
  dataDir = join(home, '.data');
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()));
  for (const child of children.splice(0)) child.kill('SIGKILL');
  const pid = existsSync(clusterDir()) ? postmasterPid(clusterDir()) : null;
  if (pid !== null && startMark(pid) !== null) process.kill(pid, 'SIGKILL');
  chmodSync(home, 0o755);
  rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

describe('the embedded database', { timeout: 60_000 }, () => {
  it('starts, keeps what was written, and starts again', async () => {
    const first = await start();
    await write(first.url, 'kept');
    await first.stop();
    expect(await read((await start()).url)).toEqual(['kept']);
  });

  it('knows French and Arabic words, trigrams, accents and case', async () => {
    const { url } = await start();
    await query(url, 'CREATE EXTENSION pg_trgm; CREATE EXTENSION unaccent; CREATE EXTENSION citext');
    const [row] = await query(url, `
      SELECT to_tsvector('french', 'L’école — commune،')::text AS words, cardinality(show_trgm('البلدية')) AS trigrams,
        unaccent('Éveil') AS plain, 'ÉCOLE'::citext = 'école'::citext AS same, current_setting('synchronous_commit') AS durable`);
    expect(row).toEqual({ words: "'commun':3 'écol':2", trigrams: 8, plain: 'Eveil', same: true, durable: 'on' });
  });

  it('listens on loopback alone, asks for a password, and shows it to its owner only', async () => {
    const { url } = await start();
    const [row] = await query(url, "SELECT current_setting('listen_addresses') AS hosts, current_setting('unix_socket_directories') AS sockets");
    expect(row).toEqual({ hosts: '127.0.0.1', sockets: '' });
    await expect(query(url.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow('password authentication failed');
    expect(statSync(join(dataDir, 'postgres.json')).mode & 0o777).toBe(0o600);
  });

  it('comes back at the same address when the postmaster is killed', async () => {
    const { url } = await start();
    await write(url, 'kept');
    process.kill(postmasterPid(clusterDir())!, 'SIGKILL');
    await expect.poll(() => read(url).catch(() => null), { timeout: 40_000 }).toEqual(['kept']);
  });

  it('ends the postmaster that a killed server left running, and keeps the data', async () => {
    const { url, child } = await hold();
    await write(url!, 'kept');
    const orphan = postmasterPid(clusterDir())!;
    await kill(child);
    expect(startMark(orphan)).not.toBeNull();
    const lines: string[] = [];
    expect(await read((await start({ log: (line) => lines.push(line) })).url)).toEqual(['kept']);
    expect(startMark(orphan)).toBeNull();
    expect(lines.join()).toContain(`process ${orphan}`);
  });

  it('recovers when server and database were killed together', async () => {
    const { url, child } = await hold();
    await write(url!, 'kept');
    const postmaster = postmasterPid(clusterDir())!;
    await kill(child);
    process.kill(postmaster, 'SIGKILL');
    expect(await read((await start()).url)).toEqual(['kept']);
  });

  it('refuses a folder that another live server holds', async () => {
    const { child } = await hold();
    const refusal = await start().catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DataDirInUse);
    expect((refusal as Error).message).toContain(`process ${child.pid}`);
    await kill(child);
    await start();
    await expect(start()).rejects.toThrow('is in use by another Passerelle');
  });

  it('follows a folder that was moved', async () => {
    const first = await start();
    await write(first.url, 'kept');
    await first.stop();
    renameSync(dataDir, join(home, 'moved'));
    expect(await read((await start({ dataDir: join(home, 'moved') })).url)).toEqual(['kept']);
  });

  it('says so when the cluster has disappeared, instead of beginning with an empty one', async () => {
    await (await start()).stop();
    rmSync(clusterDir(), { recursive: true });
    await expect(start()).rejects.toThrow('but it is not there');
  });
});

describe.runIf(isRoot)('started by root in a folder that only root can enter', { timeout: 60_000 }, () => {
  const stateDir = () => join(home, 'state');

  beforeEach(() => {
    mkdirSync(join(home, 'private'), { mode: 0o700 });
    dataDir = join(home, 'private', '.data');
  });

  it('keeps its cluster outside, and finds it back', async () => {
    const first = await start({ stateDir: stateDir() });
    await write(first.url, 'kept');
    await first.stop();
    expect(clusterDir().startsWith(stateDir())).toBe(true);
    expect(await read((await start({ stateDir: stateDir() })).url)).toEqual(['kept']);
  });

  it('begins anew when the folder was deleted, and sets the old cluster aside', async () => {
    const { url, child } = await hold(stateDir());
    await write(url!, 'gone');
    await kill(child);
    rmSync(dataDir, { recursive: true });
    const lines: string[] = [];
    await expect(read((await start({ stateDir: stateDir(), log: (line) => lines.push(line) })).url)).rejects.toThrow('does not exist');
    expect(lines.join('\n')).toContain('was set aside in');
  });

  it('does not let a copied folder share the cluster of the original', async () => {
    await (await start({ stateDir: stateDir() })).stop();
    cpSync(dataDir, join(home, 'private', 'copy'), { recursive: true });
    await expect(start({ dataDir: join(home, 'private', 'copy'), stateDir: stateDir() })).rejects.toThrow('is a copy of');
  });
});

async function start(options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
  const one = await startEmbeddedPostgres({ dataDir, settings: { fsync: 'off' }, ...options });
  running.push(one);
  return one;
}

/** The same in a process of its own, which can be killed. */
async function hold(stateDir = ''): Promise<{ child: ChildProcess; url?: string; refused?: string }> {
  const child = spawn(process.execPath, [holder, dataDir, stateDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { child, ...(JSON.parse(line) as { url?: string; refused?: string }) };
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

function clusterDir(): string {
  const note = join(dataDir, 'postgres.json');
  const { cluster } = existsSync(note) ? (JSON.parse(readFileSync(note, 'utf8')) as { cluster: string }) : { cluster: 'postgres' };
  return cluster.startsWith('/') ? cluster : join(dataDir, cluster);
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const write = (url: string, value: string) => query(url, `CREATE TABLE kept (value text); INSERT INTO kept VALUES ('${value}')`);
const read = async (url: string) => (await query(url, 'SELECT value FROM kept')).map((row) => row.value);
