import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { runCli } from '../../electron/cli/run.ts';
import type { CliCall, CliOptions } from './call-cli.ts';

/** A folder of its own for a test file, with a library built at the first call. Gone when its tests are. */
export function cliFolder(): { readonly folder: string; readonly data: string } {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'railwright-cli-')));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return { folder, data: join(folder, 'data') };
}

/** Calls the command line within this process: the same in every way but for the start of Node. */
export async function runCliHere(args: readonly string[], options: CliOptions): Promise<CliCall> {
  let out = '';
  let err = '';
  const code = await runCli(args, {
    environment: { ...process.env, RAILWRIGHT_DATA: options.data, ...options.env },
    folder: options.cwd,
    out: (text) => void (out += text),
    err: (text) => void (err += text),
  });
  return { code, out, err };
}
