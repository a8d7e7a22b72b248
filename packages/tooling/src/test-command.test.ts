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

  it('names what failed, with the first line of why', () => {
    const assertionResults = [{ status: 'passed' }, { status: 'failed', fullName: 'adds up', failureMessages: ['expected 3 to be 4\n  at sums.ts:1'] }];
    const files = [{ name: 'sums.test.ts', status: 'failed', assertionResults }, { name: 'torn.test.ts', status: 'failed', message: 'no such module', assertionResults: [] }];
    write({ numPassedTests: 1, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0, testResults: files });
    const failures = ['sums.test.ts: adds up: expected 3 to be 4', 'torn.test.ts: no such module'];
    expect(countsOf('vitest', report, went(1), readVitest)).toMatchObject({ failures });
    const specs = [{ ok: true }, { ok: false, file: 'a.spec.ts', line: 3, title: 'opens', tests: [{ results: [{ error: { message: '\u001B[31mTimeout\u001B[39m\nlog' } }] }] }];
    write({ stats: { expected: 1, unexpected: 1, flaky: 0, skipped: 0 }, errors: [], suites: [{ specs: [], suites: [{ specs }] }] });
    expect(countsOf('playwright', report, went(1), readPlaywright)).toMatchObject({ failures: ['a.spec.ts:3: opens: Timeout'] });
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
    { name: 'vitest', passed: 40, failed: 2, seconds: 30, note: '1 skipped', failures: ['sums.test.ts: adds up'] },
  ];
  expect(summary(lines).split('\n').slice(-3)).toEqual(['✗ vitest: sums.test.ts: adds up', '', '41 passed, 2 failed']);
});

function write(content: object): void {
  writeFileSync(report, JSON.stringify(content));
}
