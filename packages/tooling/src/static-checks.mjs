import { at, localNode, programs } from './checkout.mjs';
import { run } from './run.mjs';

const lint = (file) => at('packages/tooling/lint', file);

/** Each is one line of the summary. They read sources only, so they may run beside a build. */
const CHECKS = [
  ['types', [programs.tsc, '-p', 'tsconfig.json']],
  ['lint', [programs.oxlint, '--config', lint('oxlint.json'), '--type-aware', '--deny-warnings', 'apps', 'packages']],
  ['imports', [programs.boundaries, '--config', lint('dependency-cruiser.cjs'), '--output-type', 'err', 'apps', 'packages']],
  ['dead code', [programs.knip, '--config', lint('knip.json')]],
  ['catalogues', [at('packages/tooling/src/catalogues.ts')]],
];

/** Runs the checks one after the other and returns a line of the summary for each. */
export async function runStaticChecks() {
  const lines = [];
  for (const [name, args] of CHECKS) {
    const { code, output, seconds } = await run(localNode, args);
    lines.push({ name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, seconds });
    console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)${code === 0 ? '' : `\n${output.trim()}`}`);
  }
  return lines;
}
