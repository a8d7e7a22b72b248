import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { localNode, programs } from './checkout.mjs';
import { run } from './run.mjs';
import { countsOf, readPlaywright, readProve, readVitest } from './runner-reports.mjs';

/** Units, services on a real PostgreSQL, routes and sockets. */
export function runVitest(extra) {
  return withReport((report) => {
    const args = ['run', '--config', 'packages/tooling/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...extra];
    return run(localNode, [programs.vitest, ...args], { show: true, env: withoutSettings() }).then((end) => countsOf('vitest', report, end, readVitest));
  });
}

/** The promises, each for a few seconds, on servers and a database that are killed. */
export function runProvers(extra) {
  return withReport((report) => {
    const args = ['packages/testing/prove/main.ts', '--quick', '--report', report, ...extra];
    // 2: a program that cannot be run on this machine, which the report names, is no failure.
    return run(localNode, args, { show: true, env: withoutSettings() }).then((end) => countsOf('prove', report, end.code === 2 ? { ...end, code: 0 } : end, readProve));
  });
}

/** Journeys in the browser. */
export function runPlaywright(extra) {
  const chromium = findChromium();
  if (chromium === null) console.error('No Chromium could be found or installed; set CHROMIUM_PATH to one.');
  return withReport((report) => {
    const args = ['test', '--config', 'packages/testing/e2e/playwright.config.ts', '--reporter=list,json', ...extra];
    const env = { ...withoutSettings(), ...(chromium === null ? {} : { CHROMIUM_PATH: chromium }), PLAYWRIGHT_JSON_OUTPUT_NAME: report };
    return run(localNode, [programs.playwright, ...args], { show: true, env }).then((end) => countsOf('playwright', report, end, readPlaywright));
  });
}

/** Tests choose their own ports and data: the settings of a server that runs here are none of theirs. */
function withoutSettings() {
  const { PORT, HOST, DATABASE_URL, DATA_DIR, PUBLIC_URL, SMTP_URL, NODE_ENV, DEMO, ...rest } = process.env;
  return rest;
}

/** A report outside the checkout: two `npm test` at once do not read each other's. */
async function withReport(task) {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-report-'));
  try {
    return await task(join(folder, 'report.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
