import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countsOf, readPlaywright, readProve, readVitest } from './runner-reports.mjs';
import { summary } from './summary.mjs';

let folder: string;
let report: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'passerelle-report-'));
  report = join(folder, 'report.json');
});

afterEach(() => rmSync(folder, { recursive: true }));

const went = (code: number) => ({ code, output: '', seconds: 1 });

describe('what a runner reports', () => {
  it('is counted as vitest counts it, an unloaded file as one failure', () => {
    const loaded = { status: 'passed', assertionResults: [{}] };
    write({ numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 0, testResults: [loaded, { status: 'failed', assertionResults: [] }] });
    expect(countsOf('vitest', report, went(1), readVitest)).toMatchObject({ passed: 7, failed: 2, note: '2 skipped' });
  });

  it('is counted as Playwright counts it, a flaky test named', () => {
    write({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 0 }, errors: [] });
    expect(countsOf('playwright', report, went(1), readPlaywright)).toMatchObject({ passed: 5, failed: 1, note: '1 passed only when tried again' });
  });

  it('is counted as the provers tell it, a program that this machine cannot run named', () => {
    write({ programs: [{ name: 'delivery', outcome: 'held' }, { name: 'leak', outcome: 'failed' }, { name: 'two-nodes', outcome: 'missing' }] });
    expect(countsOf('prove', report, went(1), readProve)).toMatchObject({ passed: 1, failed: 1, note: '1 skipped' });
  });

  it('is a failure when no test was run, or nothing was written', () => {
    write({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 3 }, errors: [] });
    expect(countsOf('playwright', report, went(0), readPlaywright)).toMatchObject({ passed: 0, failed: 1, note: 'no test was run' });
    rmSync(report);
    expect(countsOf('vitest', report, went(0), readVitest)).toMatchObject({ passed: 0, failed: 1, note: 'no test was run' });
  });

  it('is a failure when the runner fails though every test passed', () => {
    write({ numPassedTests: 7, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] });
    expect(countsOf('vitest', report, went(1), readVitest)).toMatchObject({ passed: 7, failed: 1, note: 'the runner itself failed' });
  });
});

it('the summary ends with the totals, alone on their line', () => {
  const lines = [
    { name: 'types', passed: 1, failed: 0, seconds: 2 },
    { name: 'vitest', passed: 40, failed: 2, seconds: 30, note: '1 skipped' },
  ];
  expect(summary(lines).split('\n').at(-1)).toBe('41 passed, 2 failed');
});

function write(content: object): void {
  writeFileSync(report, JSON.stringify(content));
}
