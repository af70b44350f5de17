import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../../scripts/run.mjs';

const node = process.execPath;

describe('run', () => {
  it('tells how a program ended and what it said', async () => {
    expect(await run(node, ['-e', 'process.stdout.write("said"); process.exitCode = 3'], { capture: true })).toEqual({
      code: 3,
      timedOut: false,
      stdout: 'said',
    });
  });

  it('takes a program that is not there for one that ended with 127', async () => {
    expect(await run('railwright-no-such-program', [], { quiet: true })).toMatchObject({ code: 127, timedOut: false });
  });

  it('ends what takes too long, together with what that has started', async ({ skip }) => {
    skip(process.platform === 'win32', 'process groups are a matter of Unix');
    const folder = mkdtempSync(join(tmpdir(), 'railwright-run-'));
    const mark = join(folder, 'grandchild-was-here');
    const started = Date.now();
    // A grandchild that is ended together with its parent never gets to leave its mark.
    const ended = await run('/bin/sh', ['-c', `(sleep 1.5; touch ${mark}) & wait`], { timeout: 300, quiet: true });
    expect(ended.timedOut).toBe(true);
    expect(ended.code).not.toBe(0);
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, started + 2_500 - Date.now())));
    expect(existsSync(mark)).toBe(false);
    // The same without an end in between does leave it: the test can fail.
    expect(await run('/bin/sh', ['-c', `(sleep 0.1; touch ${mark}) & wait`], { timeout: 20_000, quiet: true })).toMatchObject({ code: 0, timedOut: false });
    expect(existsSync(mark)).toBe(true);
    rmSync(folder, { recursive: true });
  });
});
