import { execFile } from 'node:child_process';
import { join } from 'node:path';

/** The root of the repository. */
export const ROOT = join(import.meta.dirname, '..', '..');

/** What a call of the command line left behind. */
export interface CliCall {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Where a call is made. */
export interface CliOptions {
  readonly data: string;
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Calls the command line as a process of its own, as its users do. */
export function callCli(
  args: readonly string[],
  options: CliOptions,
): Promise<CliCall> {
  const node = join(ROOT, 'node_modules', '.bin', 'node');
  const main = join(ROOT, 'electron', 'cli', 'main.ts');
  const env = { ...process.env, RAILWRIGHT_DATA: options.data, ...options.env };
  return new Promise((resolve) => {
    const settings = { cwd: options.cwd, env, maxBuffer: 256 * 1024 * 1024, encoding: 'utf8' } as const;
    execFile(node, [main, ...args], settings, (error, out, err) => {
      resolve({ code: error ? (typeof error.code === 'number' ? error.code : -1) : 0, out, err });
    });
  });
}
