import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectNode } from '../../../scripts/project.mjs';

const root = join(import.meta.dirname, '..', '..', '..');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'railwright-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command line as `npm run cli` would, from a folder of the user's. */
function cli(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const node = projectNode();
  if (node === undefined) throw new Error('the packages are not installed');
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const env = { ...process.env, npm_lifecycle_event: 'cli', INIT_CWD: folder, ...environment };
    execFile(node, [join(root, 'scripts/cli.mjs'), ...args], { cwd: root, env, maxBuffer: 1 << 26 }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

describe('npm run cli', () => {
  it('runs without a build, takes paths from where the user stands, and prints nothing but JSON', async () => {
    writeFileSync(join(folder, 'mine.rail'), readFileSync(join(root, 'examples', readdirSync(join(root, 'examples'))[0]!)));
    const { out, err } = await cli(['plan', 'mine.rail', '--json']);
    expect(err).toBe('');
    expect(JSON.parse(out)).toHaveProperty('rails');
  });

  it('passes on how it ended', async () => {
    const missing = await cli(['plan', 'missing.rail', '--json']);
    expect(missing.code).toBe(2);
    expect(missing.err).toContain('missing.rail');
  });

  it('keeps quiet about features of Node that are new', async () => {
    // Warnings are asked for here; the command line has none to give.
    const { err } = await cli(['--help'], { NODE_OPTIONS: '--trace-warnings' });
    expect(err).toBe('');
  });
});
