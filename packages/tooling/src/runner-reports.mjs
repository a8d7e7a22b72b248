import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/** What a runner's JSON report says, as one line of the summary. No report, or no test in it, is a failure. */
export function countsOf(name, reportFile, { code, seconds }, read) {
  const counts = readReport(reportFile, read);
  if (counts === null || counts.passed + counts.failed === 0) {
    return { name, passed: 0, failed: 1, seconds, note: 'no test was run' };
  }
  // The runner may fail outside of any test: in its setup, its teardown, an error nobody caught.
  const unexplained = code !== 0 && counts.failed === 0;
  return { ...counts, name, seconds, ...(unexplained ? { failed: 1, note: 'the runner itself failed' } : {}) };
}

/** A file that could not even be loaded holds no tests, and counts as one failure. */
export function readVitest(report) {
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  const failures = report.testResults.flatMap(({ name, message, assertionResults }) => {
    if (assertionResults.length === 0) return message ? [`${name}: ${firstLine(message)}`] : [];
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    return failed.map(({ fullName, failureMessages }) => `${name}: ${fullName}: ${firstLine(failureMessages[0])}`);
  });
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded, failures, ...skipped(report.numPendingTests + report.numTodoTests) };
}

export function readPlaywright(report) {
  const { expected, unexpected, flaky, skipped: left } = report.stats;
  const failures = [...report.errors.map(({ message }) => firstLine(message)), ...(report.suites ?? []).flatMap(failedSpecs)];
  return { passed: expected + flaky, failed: unexpected + report.errors.length, failures, ...skipped(left, flaky) };
}

function failedSpecs({ suites = [], specs = [] }) {
  const failed = specs.filter(({ ok }) => !ok);
  return [
    ...failed.map(({ file, line, title, tests }) => `${file}:${line}: ${title}: ${firstLine(tests[0]?.results.at(-1)?.error?.message)}`),
    ...suites.flatMap(failedSpecs),
  ];
}

/** Each program of the provers counts as one test. */
export function readProve(report) {
  const ending = (wanted) => report.programs.filter(({ outcome }) => outcome === wanted).length;
  const failures = report.programs.filter(({ outcome }) => outcome === 'failed').map(({ name }) => name);
  return { passed: ending('held'), failed: ending('failed'), failures, ...skipped(ending('missing')) };
}

function firstLine(message = '') {
  return stripVTControlCharacters(message).split('\n')[0].slice(0, 300);
}

function skipped(left, flaky = 0) {
  const notes = [left > 0 ? `${left} skipped` : '', flaky > 0 ? `${flaky} passed only when tried again` : ''].filter(Boolean);
  return notes.length > 0 ? { note: notes.join(', ') } : {};
}

function readReport(file, read) {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}
