import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { at, programs } from './checkout.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe'];
const ELSEWHERE = ['/Applications/Google Chrome.app/Contents/MacOS', '/Applications/Chromium.app/Contents/MacOS', 'C:\\Program Files\\Google\\Chrome\\Application'];

/**
 * The path of a Chromium that runs: CHROMIUM_PATH, one in PATH, one Playwright has, one
 * from apt where we may, one Playwright downloads. Null when there is none to be had.
 */
export function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  return installed() ?? fromApt() ?? fromPlaywright();
}

function installed() {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...ELSEWHERE];
  const names = [...NAMES, 'Google Chrome', 'Chromium'];
  const paths = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...paths, playwrightPath()].find(runs) ?? null;
}

/** Ubuntu's /usr/bin/chromium-browser may only say that one should install a snap. */
function runs(path) {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function fromApt() {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return null;
  console.log('No Chromium found; installing one with apt-get…');
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update'], options);
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options);
  return installed();
}

function fromPlaywright() {
  console.log('No Chromium found; downloading Playwright’s…');
  spawnSync(process.execPath, [programs.playwright, 'install', 'chromium'], { stdio: 'inherit' });
  return installed();
}

function playwrightPath() {
  try {
    return createRequire(at('package.json'))('playwright-core').chromium.executablePath();
  } catch {
    return '';
  }
}
