import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { reachableNative } from './postgres/binaries.ts';
import { lockDataDir } from './postgres/data-dir-lock.ts';
import { ACCOUNT, initialise } from './postgres/initdb.ts';
import { endOrphan } from './postgres/orphan.ts';
import { findPlace, noteInitialised } from './postgres/place.ts';
import { STATE_DIR } from './postgres/state-dir.ts';
import { supervise } from './postgres/supervisor.ts';

export { DataDirInUse } from './postgres/data-dir-lock.ts';

export type EmbeddedPostgresOptions = {
  /** Where the cluster, its log and its password are kept; one live process at a time. */
  dataDir: string;
  database?: string;
  /** PostgreSQL settings by name. Tests turn `fsync` off for clusters they throw away. */
  settings?: Record<string, string>;
  log?: (line: string) => void;
  /** For root only, when the database's user cannot enter the checkout. */
  stateDir?: string;
};

export type EmbeddedPostgres = { url: string; stop(): Promise<void> };

/**
 * Starts a PostgreSQL 18 of our own on loopback and resolves when `database` takes
 * connections. Whatever a SIGKILL left behind (a stale pid file, a postmaster still
 * running, a log to replay) is put right first. Raises DataDirInUse while another live
 * process holds the folder, and Error with a sentence for a person otherwise.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { database = 'passerelle', settings = {}, log = () => undefined, stateDir = STATE_DIR } = options;
  // Root's folder lets the database's user pass through, and list nothing.
  await mkdir(options.dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  const dataDir = await realpath(options.dataDir);
  const unlock = await lockDataDir(dataDir);
  try {
    const place = await findPlace(dataDir, stateDir, log);
    const native = await reachableNative(place.user, stateDir, log);
    await endOrphan(place.clusterDir, log);
    if (!place.initialised) {
      await initialise(native, place, settings.fsync !== 'off');
      await noteInitialised(dataDir);
    }
    const running = await supervise({ native, place, settings, logFile: join(dataDir, 'postgres.log') }, log);
    const leave = () => {
      running.endAtExit();
      unlock();
    };
    process.once('exit', leave);
    const stop = async () => {
      await running.stop();
      process.off('exit', leave);
      unlock();
    };
    const urlOf = (name: string) => `postgres://${ACCOUNT}:${place.password}@127.0.0.1:${running.port}/${encodeURIComponent(name)}`;
    try {
      await createDatabase(urlOf('postgres'), database);
    } catch (error) {
      await stop();
      throw error;
    }
    let stopped: Promise<void> | undefined;
    return { url: urlOf(database), stop: () => (stopped ??= stop()) };
  } catch (error) {
    unlock();
    throw error;
  }
}

async function createDatabase(adminUrl: string, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}
