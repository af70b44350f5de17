/**
 * `npm run campaign`: what is tried many times, whole. Ends with one table: campaign, tried, held, failed, seed, seconds.
 * `npm run campaign -- kill --seed 7 --count 1` runs some of them, from a seed, so many times.
 */
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { browserForTests } from './browser-for-tests.mjs';
import { ensureBuilt } from './build.mjs';
import { CAMPAIGNS, campaignsAsked, gathered, table } from './campaign-table.mjs';
import { ensureInstalled } from './install.mjs';
import { ROOT, environmentFor, fail, requireProjectNode, say } from './project.mjs';
import { run, runTool } from './run.mjs';

const asked = campaignsAsked(process.argv.slice(2), Math.floor(Math.random() * 1_000_000_000));
if (!asked.ok) fail(asked.why);
const { names, seed, count, rest } = asked.value;

process.chdir(ROOT);
if (!(await ensureInstalled())) process.exit(1);
const folder = join(ROOT, 'out', 'campaign');
rmSync(folder, { recursive: true, force: true });
const extra = {
  RAILWRIGHT_CAMPAIGN: count === undefined ? 'whole' : String(count),
  RAILWRIGHT_SEED: String(seed),
  RAILWRIGHT_CAMPAIGN_REPORT: folder,
};

/** The names of campaigns as a pattern for the names of their tests. @param {readonly string[]} of */
const pattern = (of) => `(${of.join('|')})[:,]`;
/** @param {string} where @returns {string[]} */
const wanted = (where) => CAMPAIGNS.filter((campaign) => campaign.where === where && names.includes(campaign.name)).map(({ name }) => name);

say(`seed ${seed}`);
const inProcess = wanted('vitest');
if (inProcess.length > 0) {
  if (inProcess.includes('kill') && !(await ensureBuilt())) fail('The app could not be built.');
  await runTool('vitest/vitest.mjs', ['run', '--project', 'campaign', '-t', pattern(inProcess)], { extra });
}
const inWindow = wanted('playwright');
if (inWindow.length > 0) {
  const browser = await browserForTests();
  if (browser === undefined) fail('There is no browser for the campaigns in the window.');
  await runTool('@playwright/test/cli.js', ['test', 'campaign', '-g', pattern(inWindow)], { extra });
}
if (wanted('faults').length > 0) {
  const node = requireProjectNode();
  await run(node, [join(ROOT, 'tests/support/plant-faults.ts'), ...rest], { env: environmentFor(node, extra) });
}

const reports = existsSync(folder) ? readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8'))) : [];
const results = gathered(names, reports);
for (const { name, failures } of results) {
  for (const { seed: failed, count: trials, what, repeat } of failures) {
    say(`\n✗ ${name}: ${what.split('\n').slice(0, 6).join('\n  ')}\n  repeat: ${repeat ?? `npm run campaign -- ${name} --seed ${failed} --count ${trials}`}`);
  }
}
say('');
for (const line of table(results)) process.stdout.write(`${line}\n`);
process.exitCode = results.every(({ tried, failures }) => tried > 0 && failures.length === 0) ? 0 : 1;
