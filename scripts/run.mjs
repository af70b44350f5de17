/** Starting other programs and waiting for them. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, environmentFor, requireProjectNode } from './project.mjs';

/** @typedef {{ code: number, timedOut: boolean, stdout: string }} Ended how a program ended; code 127 = could not be started */

/**
 * Runs a program to its end. Its error output goes to the terminal; its standard output too, unless it is captured.
 * A program that takes longer than `timeout` is ended together with everything it has started.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeout?: number, capture?: boolean, quiet?: boolean, outputToError?: boolean, shell?: boolean }} [options]
 * @returns {Promise<Ended>}
 */
export function run(command, args, options = {}) {
  const { cwd = ROOT, env = process.env, timeout, capture = false, quiet = false, outputToError = false, shell = false } = options;
  return new Promise((resolve) => {
    const own = process.platform !== 'win32' && timeout !== undefined;
    const child = spawn(command, [...args], {
      cwd,
      env,
      shell,
      detached: own,
      stdio: ['ignore', capture || quiet ? 'pipe' : outputToError ? 2 : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    let stdout = '';
    let timedOut = false;
    child.stdout?.on('data', (chunk) => {
      stdout += String(chunk);
    });
    child.stderr?.resume();
    const timer =
      timeout === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            endTree(child, own);
          }, timeout);
    const ended = (/** @type {number} */ code) => {
      clearTimeout(timer);
      resolve({ code, timedOut, stdout });
    };
    child.on('error', () => ended(127));
    child.on('close', (code) => ended(code ?? 1));
  });
}

/** @param {import('node:child_process').ChildProcess} child @param {boolean} group */
function endTree(child, group) {
  try {
    if (group && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  } catch {
    // It has ended by itself in the meantime.
  }
}

/**
 * Runs a program of an installed package on the project's Node.
 * @param {string} script path below node_modules
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2] & { extra?: Record<string, string | undefined> }} [options]
 * @returns {Promise<Ended>}
 */
export function runTool(script, args, { extra = {}, ...options } = {}) {
  const node = requireProjectNode();
  return run(node, [join(ROOT, 'node_modules', ...script.split('/')), ...args], { ...options, env: environmentFor(node, extra) });
}
