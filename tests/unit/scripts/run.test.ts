import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../../scripts/run.mjs';

const node = process.execPath;

/** Whether a process is still there. */
function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

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
    const note = join(folder, 'pid');
    const started = Date.now();
    const ended = await run('/bin/sh', ['-c', `sleep 60 & echo $! > ${note}; wait`], { timeout: 500, quiet: true });
    expect(ended.timedOut).toBe(true);
    expect(ended.code).not.toBe(0);
    expect(Date.now() - started).toBeLessThan(10_000);
    expect(existsSync(note)).toBe(true);
    const grandchild = Number(readFileSync(note, 'utf8'));
    await expect.poll(() => lives(grandchild)).toBe(false);
    rmSync(folder, { recursive: true });
  });
});
