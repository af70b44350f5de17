import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

/** What can be known of the workflows without running them: they are read as what they are, and ask for no more than they need. */

const root = join(import.meta.dirname, '..', '..', '..');
const folder = join(root, '.github', 'workflows');
const scripts = Object.keys((JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object }).scripts);

const step = z.strictObject({
  name: z.string().optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  with: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  run: z.string().optional(),
  shell: z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
});
const workflow = z.strictObject({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.string()),
  concurrency: z.unknown().optional(),
  jobs: z.record(
    z.string(),
    z.strictObject({
      name: z.string(),
      'runs-on': z.string(),
      'timeout-minutes': z.number(),
      strategy: z.strictObject({ 'fail-fast': z.boolean(), matrix: z.strictObject({ system: z.array(z.string()) }) }),
      steps: z.array(step),
    }),
  ),
});

const names = readdirSync(folder);

describe.each(names)('the workflow %s', (name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  const read = workflow.parse(load(text));
  const jobs = Object.values(read.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  it('may read the repository and nothing else', () => {
    expect(read.permissions).toEqual({ contents: 'read' });
    // With this one, what a stranger proposes would run with the rights of the project.
    expect(Object.keys(read.on)).not.toContain('pull_request_target');
    for (const checkout of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))) {
      expect(checkout.with?.['persist-credentials']).toBe(false);
    }
  });

  it('takes actions by their digest, with the version beside it', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(0);
    for (const action of used) {
      expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
      expect(text).toMatch(new RegExp(`uses: ${action} # v\\d+\\.\\d+\\.\\d+\n`));
    }
  });

  it('runs on the three systems, each job and step knowing what it does and when it ends', () => {
    for (const job of jobs) {
      expect(job.strategy.matrix.system).toEqual(['ubuntu-latest', 'windows-latest', 'macos-latest']);
      expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
    }
    for (const { uses, run } of steps) expect([uses, run].filter((what) => what !== undefined)).toHaveLength(1);
  });

  it('calls scripts that there are, and puts nothing from outside into a command', () => {
    const commands = steps.flatMap(({ run }) => run ?? []);
    for (const [, script = ''] of commands.flatMap((command) => [...command.matchAll(/npm run ([\w-]+)/g)])) expect(scripts).toContain(script);
    for (const command of commands) expect(command).not.toContain('${{');
  });
});

describe('the workflows together', () => {
  const commands = (name: string) => Object.values(workflow.parse(load(readFileSync(join(folder, name), 'utf8'))).jobs).flatMap((job) => job.steps.flatMap(({ run }) => run ?? []));

  it('run all tests, the specs in Electron, and build the installers', () => {
    expect(names.sort()).toEqual(['checks.yml', 'installers.yml']);
    expect(commands('checks.yml')).toContain('npm test');
    expect(commands('checks.yml').filter((command) => command.includes('--project=electron'))).toHaveLength(2);
    expect(commands('installers.yml')).toContain('npm run pack');
  });
});
