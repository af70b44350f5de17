/** Counts what the test tools report, and sums it up in one line. Reads their own JSON reports; guesses nothing. */
import { stripVTControlCharacters } from 'node:util';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/** One check that is either in order or not. @param {boolean} ok @returns {Count} */
export function countCheck(ok) {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

/** @param {unknown} value @returns {number} */
function whole(value) {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : 0;
}

/**
 * Counts Vitest's JSON report. A file that failed without a failed test of its own (it could not be loaded, say) counts
 * as one failure. A report of no test at all is a failure: something was to be run.
 * @param {any} report @returns {Count}
 */
export function countVitest(report) {
  const files = Array.isArray(report?.testResults) ? report.testResults : [];
  const brokenFiles = files.filter(
    (/** @type {any} */ file) =>
      file.status === 'failed' && !(file.assertionResults ?? []).some((/** @type {any} */ test) => test.status === 'failed'),
  ).length;
  const passed = whole(report?.numPassedTests);
  const failed = whole(report?.numFailedTests) + brokenFiles;
  const skipped = whole(report?.numPendingTests) + whole(report?.numTodoTests);
  if (passed + failed + skipped === 0) return countCheck(false);
  // Errors outside of any test (an unhandled rejection) fail the run and nothing else shows them.
  return { passed, failed: failed === 0 && report?.success === false ? 1 : failed, skipped };
}

/**
 * Counts Playwright's JSON report. A test that failed first and passed then has passed.
 * @param {any} report @returns {Count}
 */
export function countPlaywright(report) {
  const stats = report?.stats;
  const passed = whole(stats?.expected) + whole(stats?.flaky);
  const failed = whole(stats?.unexpected) + (Array.isArray(report?.errors) ? report.errors.length : 0);
  const skipped = whole(stats?.skipped);
  return passed + failed + skipped === 0 ? countCheck(false) : { passed, failed, skipped };
}

/**
 * The tests that failed in a Vitest report, each with the first line of what it said.
 * @param {any} report @returns {readonly string[]}
 */
export function failuresOfVitest(report) {
  const files = Array.isArray(report?.testResults) ? report.testResults : [];
  return files.flatMap((/** @type {any} */ file) => {
    const failed = (file.assertionResults ?? []).filter((/** @type {any} */ test) => test.status === 'failed');
    if (failed.length === 0) return file.status === 'failed' ? [oneLine(file.name, file.message)] : [];
    return failed.map((/** @type {any} */ test) => oneLine(`${file.name} > ${test.fullName}`, test.failureMessages?.[0]));
  });
}

/**
 * The tests that failed in a Playwright report, and those that passed only when tried again.
 * @param {any} report @returns {readonly string[]}
 */
export function failuresOfPlaywright(report) {
  /** @type {string[]} */
  const found = (report?.errors ?? []).map((/** @type {any} */ error) => oneLine('outside of tests', error?.message));
  const walk = (/** @type {any} */ suite) => {
    for (const spec of suite?.specs ?? []) {
      for (const test of spec.tests ?? []) {
        if (test.status !== 'unexpected' && test.status !== 'flaky') continue;
        const name = `${spec.file} > ${spec.title}${test.status === 'flaky' ? ' (passed when tried again)' : ''}`;
        found.push(oneLine(name, test.results?.[0]?.error?.message));
      }
    }
    for (const inner of suite?.suites ?? []) walk(inner);
  };
  for (const suite of report?.suites ?? []) walk(suite);
  return found;
}

/** @param {string} name @param {string | undefined} message @returns {string} */
function oneLine(name, message) {
  const said = stripVTControlCharacters(message ?? '').split('\n').filter((line) => line.trim() !== '').slice(0, 3).join(' / ');
  return said === '' ? name : `${name}: ${said}`;
}

/** @param {readonly Count[]} counts @returns {Count} */
export function add(counts) {
  return counts.reduce(
    (sum, count) => ({ passed: sum.passed + count.passed, failed: sum.failed + count.failed, skipped: sum.skipped + count.skipped }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** The line at the end: `12 passed, 0 failed`, with `, 3 skipped` where something was. @param {Count} count */
export function lineOf({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
