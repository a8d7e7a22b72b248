import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at, localNode, programs, root } from './checkout.mjs';
import { ended } from './child.mjs';
import { takingTurns } from './turn.mjs';

const SOURCES = ['apps/web', 'packages/core/src'];
const LEFT_OUT = new Set(['node_modules', 'build', '.cache']);
const STAMP = at('apps/web/build/.stamp');

/** Builds the screens when their sources have changed since the last time. Contents decide, not dates. */
export async function ensureBuilt({ quiet = false } = {}) {
  if (isBuilt()) return;
  await takingTurns('build', async () => {
    if (!isBuilt()) await build(quiet);
  });
}

async function build(quiet) {
  if (!quiet) console.log('Building the screens, the first time and when they change…');
  const digest = sourcesDigest();
  const output = await runBuild();
  if (output !== null) throw new Error(`The screens could not be built:\n${output}`);
  writeFileSync(STAMP, digest);
}

/** Null when all went well, else what was said: what went wrong stands first, then Rollup lists every file it had read. */
async function runBuild() {
  const child = spawn(localNode, [programs.remix, 'vite:build'], {
    cwd: at('apps/web'),
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  return (await ended(child)) === 0 ? null : said.trim().split('\n').slice(0, 40).join('\n');
}

function isBuilt() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sourcesDigest();
}

function sourcesDigest() {
  const hash = createHash('sha256').update(readFileSync(at('package-lock.json')));
  for (const file of SOURCES.flatMap((folder) => filesIn(folder))) {
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function filesIn(folder) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return LEFT_OUT.has(entry.name) ? [] : filesIn(path);
    return /\.test\.tsx?$/.test(entry.name) ? [] : [path];
  });
}
