import { spawn } from 'node:child_process';
import { chown, mkdtemp, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { initdbOf, type Native } from './binaries.ts';
import type { Place } from './place.ts';
import { asUser } from './service-user.ts';

/** The cluster's one account. */
export const ACCOUNT = 'passerelle';

/**
 * Comparing and changing case come from PostgreSQL's built-in C.UTF-8: the same on every
 * system. What is a letter, for text search and trigrams, still comes from the system;
 * under plain C, Arabic has no trigrams at all and « commune، » is one word. So C stays
 * the last resort, for systems (Windows) that have no other.
 */
const CTYPES = ['C.UTF-8', 'en_US.UTF-8', 'fr_FR.UTF-8', 'C'];

/** Makes an empty cluster at its place. It appears whole, by one rename, or not at all. */
export async function initialise(native: Native, place: Place, durable: boolean): Promise<void> {
  const draft = await mkdtemp(`${place.clusterDir}.draft-`);
  try {
    const passwordFile = join(draft, 'password');
    await writeFile(passwordFile, `${place.password}\n`, { mode: 0o600 });
    for (const path of place.user === null ? [] : [draft, passwordFile]) await chown(path, place.user!.uid, place.user!.gid);
    await initdb(native, place, join(draft, 'cluster'), passwordFile, durable);
    await rmdir(place.clusterDir).catch(() => undefined);
    await rename(join(draft, 'cluster'), place.clusterDir);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function initdb(native: Native, place: Place, dir: string, passwordFile: string, durable: boolean): Promise<void> {
  const args = [
    `--pgdata=${dir}`, `--username=${ACCOUNT}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8',
    '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions', ...(durable ? [] : ['--no-sync']),
  ];
  let complaint = '';
  for (const ctype of CTYPES) {
    const answer = await run(initdbOf(native), [...args, `--lc-ctype=${ctype}`], place);
    if (answer === null) return;
    complaint = answer;
    await rm(dir, { recursive: true, force: true });
    if (!answer.includes('invalid locale name')) break;
  }
  throw new Error(`PostgreSQL could not make its data folder in ${dir}:\n${complaint}`);
}

/** Null when all went well, else what the program said. */
function run(program: string, args: string[], place: Place): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...asUser(place.user), env: plainEnv(), stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code) => resolve(code === 0 ? null : said.trim() || `exit code ${code}`));
  });
}

/** PostgreSQL reads PG*, LC_* and TZ; nothing of the caller's may change what it does. */
export function plainEnv(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP } = process.env;
  const plain = Object.entries({ PATH, SystemRoot, TEMP, LC_ALL: 'C' }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(plain) as NodeJS.ProcessEnv;
}
