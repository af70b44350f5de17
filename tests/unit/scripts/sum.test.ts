import { describe, expect, it } from 'vitest';
import { add, countCheck, countPlaywright, countVitest, failuresOfPlaywright, failuresOfVitest, lineOf } from '../../../scripts/sum.mjs';

const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((test) => ({ status: test })) });

describe('countVitest', () => {
  it('counts what passed, failed and was left out', () => {
    const report = {
      success: false,
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [file('passed', 'passed'), file('failed', 'failed')],
    };
    expect(countVitest(report)).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  it('counts a file that could not be loaded as one failure', () => {
    const report = { success: false, numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [file('failed')] };
    expect(countVitest(report)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });

  it('does not pass over a failed run without a failed test', () => {
    const report = { success: false, numPassedTests: 5, numFailedTests: 0, testResults: [file('passed', 'passed')] };
    expect(countVitest(report).failed).toBe(1);
  });

  it.each([[{}], [null], [undefined], ['text'], [{ numPassedTests: 0, testResults: [] }], [{ numPassedTests: 'many' }]])(
    'takes a report of nothing (%j) for a failure',
    (report) => {
      expect(countVitest(report)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    },
  );
});

describe('countPlaywright', () => {
  it('counts what passed, failed and was skipped', () => {
    expect(countPlaywright({ stats: { expected: 7, unexpected: 2, flaky: 1, skipped: 3 }, errors: [] })).toEqual({
      passed: 8,
      failed: 2,
      skipped: 3,
    });
  });

  it('counts errors outside of tests', () => {
    expect(countPlaywright({ stats: { expected: 7, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{ message: 'setup' }] }).failed).toBe(1);
  });

  it('takes a report of nothing for a failure', () => {
    expect(countPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] }).failed).toBe(1);
    expect(countPlaywright(undefined).failed).toBe(1);
  });
});

describe('the sum', () => {
  it('adds', () => {
    expect(add([countCheck(true), countCheck(false), { passed: 3, failed: 0, skipped: 4 }])).toEqual({ passed: 4, failed: 1, skipped: 4 });
    expect(add([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });

  it('is one plain line', () => {
    expect(lineOf({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(lineOf({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped');
  });
});

describe('what failed', () => {
  it('is named with what it said, and nothing else is', () => {
    const report = {
      testResults: [
        {
          name: 'a.test.ts',
          status: 'failed',
          assertionResults: [
            { status: 'passed', fullName: 'fine' },
            { status: 'failed', fullName: 'adds', failureMessages: ['\u001b[31mError: 1 is not 2\u001b[39m\n\n    at a.test.ts:3'] },
          ],
        },
        { name: 'b.test.ts', status: 'failed', message: 'cannot be read', assertionResults: [] },
        { name: 'c.test.ts', status: 'passed', assertionResults: [] },
      ],
    };
    expect(failuresOfVitest(report)).toEqual([
      'a.test.ts > adds: Error: 1 is not 2 /     at a.test.ts:3',
      'b.test.ts: cannot be read',
    ]);
    expect(failuresOfVitest({})).toEqual([]);
  });

  it('tells of what passed only when tried again', () => {
    const spec = (title: string, status: string) => ({ file: 'x.spec.ts', title, tests: [{ status, results: [{ error: { message: 'late' } }] }] });
    const report = {
      errors: [{ message: 'no server' }],
      suites: [{ specs: [spec('one', 'expected')], suites: [{ specs: [spec('two', 'flaky'), spec('three', 'unexpected')] }] }],
    };
    expect(failuresOfPlaywright(report)).toEqual([
      'outside of tests: no server',
      'x.spec.ts > two (passed when tried again): late',
      'x.spec.ts > three: late',
    ]);
    expect(failuresOfPlaywright(undefined)).toEqual([]);
  });
});
