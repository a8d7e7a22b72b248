import { parseArgs } from 'node:util';
import { command } from '../src/command.mjs';
import { ensureInstalled } from '../src/install.mjs';
import { runStaticChecks } from '../src/static-checks.mjs';
import { summary } from '../src/summary.mjs';
import { runPlaywright, runProvers, runVitest } from '../src/test-runners.mjs';
import { ensureBuilt } from '../src/web-build.mjs';

const STAGES = ['static', 'vitest', 'prove', 'playwright'];

await command(async () => {
  const { only, extra } = choice(process.argv.slice(2));
  await ensureInstalled();
  const wants = (stage) => only === undefined || only === stage;

  // Two lanes: the checks only read the sources. The runners, which measure and wait, go alone.
  const [checks, built] = await Promise.all([wants('static') ? runStaticChecks() : [], build()]);
  const lines = [...checks, built];
  if (wants('vitest')) lines.push(await runVitest(extra));
  if (wants('prove')) lines.push(await runProvers(only === 'prove' ? extra : []));
  if (wants('playwright')) lines.push(await runPlaywright(extra));
  console.log(summary(lines));
  if (lines.some(({ failed }) => failed > 0)) process.exitCode = 1;
});

async function build() {
  const since = Date.now();
  const line = (passed) => ({ name: 'build', passed, failed: 1 - passed, seconds: (Date.now() - since) / 1000 });
  try {
    await ensureBuilt({ quiet: true });
    return line(1);
  } catch (error) {
    console.log(`✗ build\n${error.message}`);
    return line(0);
  }
}

/** `npm test -- --only vitest packages/core`: what is not ours goes to the runner. */
function choice(args) {
  const { values, positionals } = parseArgs({ args, options: { only: { type: 'string' } }, allowPositionals: true, strict: false });
  if (values.only !== undefined && !STAGES.includes(values.only)) throw new Error(`--only takes ${STAGES.join(', ')}.`);
  return { only: values.only, extra: positionals };
}
