/**
 * Plants one fault after the other and sees whether the tests notice: `npm run campaign -- planted-faults`, with
 * `--files shared/planning,shared/drawing` or `--changed SINCE` for where, `--tests PATHS` for who is to notice.
 */
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Fault, faultsIn } from './faults.ts';
import { reportCampaign } from './campaign-report.ts';
import { USUAL_SEED, runCampaign, trialsWanted } from './campaign-run.ts';
import { randomFrom, seedFrom } from './random-source.ts';
import { relatedTests } from './related-tests.ts';

const root = join(import.meta.dirname, '..', '..');
/** A fault may make a loop endless: who takes so long has noticed. */
const PATIENCE = 180_000;
/** Where most was missed in the past, and the sums that everything else rests on. */
const USUAL_FILES = 'shared/planning,shared/drawing,shared/checks,shared/rail,shared/cabinet,shared/marking,shared/orders';

const { values } = parseArgs({ options: { files: { type: 'string' }, changed: { type: 'string' }, tests: { type: 'string' } } });

function sources(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name)).filter((name) => /(?<!\.d)\.tsx?$/.test(name));
}
function changedSince(since: string): readonly string[] {
  const names = execFileSync('git', ['diff', '--name-only', '--diff-filter=AMR', since, '--', 'shared', 'renderer', 'electron', 'db'], { cwd: root, encoding: 'utf8' });
  return names.split('\n').filter((name) => /\.tsx?$/.test(name)).map((name) => join(root, name));
}
/** Whether the tests fail, or do not end. */
function noticed(tests: readonly string[], fault?: Fault & { readonly file: string }): Promise<boolean> {
  const { RAILWRIGHT_CAMPAIGN: _, RAILWRIGHT_SEED: __, ...environment } = process.env;
  const env = fault === undefined ? environment : { ...environment, RAILWRIGHT_FAULT: JSON.stringify(fault) };
  const args = ['run', '--project', 'unit', '--project', 'model', '--bail', '1', '--maxWorkers', '1', '--reporter', 'dot', ...tests];
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', 'vitest', 'vitest.mjs'), ...args], { cwd: root, env, stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
    child.on('close', (code) => {
      clearTimeout(timer);
      done(code !== 0);
    });
  });
}

const files = values.changed === undefined ? (values.files ?? USUAL_FILES).split(',').flatMap((name) => sources(resolve(root, name))) : changedSince(values.changed);
const seed = seedFrom(USUAL_SEED);
const order = randomFrom(seed);
const all = files.flatMap((file) => faultsIn(readFileSync(file, 'utf8')).map((fault) => ({ ...fault, file })));
// In an order that the seed decides.
for (let at = all.length - 1; at > 0; at--) {
  const other = order.int(at + 1);
  [all[at], all[other]] = [all[other]!, all[at]!];
}
const count = Math.min(all.length, trialsWanted({ short: 3, whole: 100 }));
const testsFor = (file: string): readonly string[] => values.tests?.split(',') ?? relatedTests(root, file);
console.log(`${all.length} faults can be planted in ${files.length} files; ${count} of them are`);

const checked = new Map<string, Promise<boolean>>();
const result = await runCampaign(
  {
    name: 'planted-faults',
    short: 3,
    whole: 100,
    run: ({ each }) =>
      each(async (_, index) => {
        const fault = all[index]!;
        const tests = testsFor(fault.file);
        const key = tests.join(' ');
        if (!checked.has(key)) checked.set(key, noticed(tests));
        if (await checked.get(key)) throw new Error(`${key} fails without a fault`);
        const line = readFileSync(fault.file, 'utf8').slice(0, fault.start).split('\n').length;
        const found = await noticed(tests, fault);
        const place = `${fault.file.slice(root.length + 1)}:${line}: ${fault.from} → ${fault.to === '' ? 'nothing' : fault.to}`;
        console.log(`${found ? 'noticed ' : 'SURVIVED'} ${place}`);
        if (!found) throw new Error(`nobody notices ${place}`);
      }),
  },
  count,
  seed,
);
const where = values.changed === undefined ? `--files ${values.files ?? USUAL_FILES}` : `--changed ${values.changed}`;
const repeat = `npm run campaign -- planted-faults --seed ${seed} --count ${count} ${where}`;
try {
  reportCampaign({ ...result, failures: result.failures.map((failure) => ({ ...failure, repeat })) });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
