/**
 * `npm test`: everything that must hold, from a fresh clone: installs, checks types, lint and layers, builds, runs all
 * tests, and ends with the line `N passed, N failed`. `npm test -- --only types,lint` runs some of the steps.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { browserForTests } from './browser-for-tests.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { ROOT, fail, requireProjectNode, say } from './project.mjs';
import { run, runTool } from './run.mjs';
import { add, countCheck, countPlaywright, countVitest, failuresOfPlaywright, failuresOfVitest, lineOf } from './sum.mjs';

/** @typedef {import('./sum.mjs').Count} Count */

const REPORTS = join(ROOT, 'out', 'reports');

/** What failed, said again at the end: a log that was cut short still tells. @type {string[]} */
const failures = [];

/** @type {readonly { name: string, what: string, run: () => Promise<Count> }[]} */
const STEPS = [
  { name: 'types', what: 'types of every part', run: () => script('types.mjs') },
  {
    name: 'lint',
    what: 'lint',
    run: async () => countCheck((await runTool('oxlint/bin/oxlint', ['--type-aware', '--deny-warnings'])).code === 0),
  },
  { name: 'layers', what: 'direction of imports', run: () => script('layers.mjs') },
  { name: 'build', what: 'build', run: async () => countCheck(await ensureBuilt()) },
  { name: 'tests', what: 'unit, model, contract and integration tests', run: vitest },
  { name: 'e2e', what: 'end-to-end tests', run: playwright },
];

/** @param {string} name @returns {Promise<Count>} */
async function script(name) {
  return countCheck((await run(requireProjectNode(), [join(ROOT, 'scripts', name)])).code === 0);
}

/** @returns {Promise<Count>} */
async function vitest() {
  const report = join(REPORTS, 'vitest.json');
  const { code } = await runTool('vitest/vitest.mjs', ['run'], { extra: { RAILWRIGHT_TEST_REPORT: report } });
  return counted(report, countVitest, failuresOfVitest, code);
}

/** @returns {Promise<Count>} */
async function playwright() {
  const browser = await browserForTests();
  if (browser === undefined) return countCheck(false);
  rmSync(join(ROOT, 'out', 'e2e'), { recursive: true, force: true });
  const report = join(REPORTS, 'playwright.json');
  const { code } = await runTool('@playwright/test/cli.js', ['test'], {
    extra: { RAILWRIGHT_TEST_REPORT: report },
  });
  return counted(report, countPlaywright, failuresOfPlaywright, code);
}

/**
 * What a report says. No report, or a failed run whose report knows of no failure, is a failure.
 * @param {string} path @param {(report: unknown) => Count} count @param {(report: unknown) => readonly string[]} failed
 * @param {number} code @returns {Count}
 */
function counted(path, count, failed, code) {
  if (!existsSync(path)) return countCheck(false);
  const report = JSON.parse(readFileSync(path, 'utf8'));
  const found = count(report);
  failures.push(...failed(report));
  return code !== 0 && found.failed === 0 ? { ...found, failed: 1 } : found;
}

const asked = process.argv.slice(2);
const only = asked[0] === '--only' ? (asked[1] ?? '').split(',') : undefined;
const names = STEPS.map(({ name }) => name);
const unknown = only === undefined ? asked[0] : only.find((name) => !names.includes(name));
if (unknown !== undefined) fail(`“${unknown}” is not known. Usage: npm test [-- --only ${names.join(',')}]`);

process.chdir(ROOT);
if (!(await ensureInstalled())) {
  process.stdout.write(`${lineOf(countCheck(false))}\n`);
  process.exit(1);
}
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

/** @type {{ what: string, count: Count, seconds: number }[]} */
const results = [];
for (const step of STEPS) {
  if (only !== undefined && !only.includes(step.name)) continue;
  say(`\n── ${step.what}`);
  const started = Date.now();
  const count = await step.run();
  results.push({ what: step.what, count, seconds: (Date.now() - started) / 1000 });
}

say('');
for (const failure of failures) say(`✗ ${failure}`);
for (const { what, count, seconds } of results) {
  say(`${count.failed === 0 ? 'ok    ' : 'FAILED'} ${what}: ${lineOf(count)} (${seconds.toFixed(1)} s)`);
}
const total = add(results.map(({ count }) => count));
process.stdout.write(`${lineOf(total)}\n`);
process.exitCode = total.failed === 0 ? 0 : 1;
