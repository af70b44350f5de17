/** Starts the loopback server as a child and hands over its address. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, environmentFor, requireProjectNode } from './project.mjs';

const READY = /^Railwright is ready at (http:\/\/\S+)$/;

/**
 * @typedef {{ address: Promise<string>, ended: Promise<number>, stop: () => void, kill: () => void }} Served
 *   address rejects if the server ends before it is ready; ended is its exit code; stop asks it to end, kill does not ask
 */

/**
 * @param {readonly string[]} flags as the server takes them
 * @param {{ entry?: string, env?: NodeJS.ProcessEnv }} [options] entry: the program below the project's folder
 * @returns {Served}
 */
export function serve(flags, { entry = 'dist/server/main.js', env = process.env } = {}) {
  const node = requireProjectNode();
  const child = spawn(node, ['--import', pathToFileURL(join(ROOT, 'scripts', 'end-with-parent.mjs')).href, join(ROOT, entry), ...flags], {
    cwd: ROOT,
    env: { ...environmentFor(node), ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    // In a group of its own: Ctrl+C reaches the server once, through us, and not a second time from the terminal.
    detached: process.platform !== 'win32',
  });
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)));
  });
  /** @type {Promise<string>} */
  const address = new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
      for (const line of text.split(/\r?\n/).slice(0, -1)) {
        const found = READY.exec(line);
        if (found?.[1] !== undefined) resolve(found[1]);
      }
      text = text.slice(text.lastIndexOf('\n') + 1);
    });
    void ended.then((code) => reject(new Error(`the server ended with exit code ${code} before it was ready`)));
  });
  address.catch(() => undefined);
  const stop = () => {
    // Windows has no signals: there the server is told by losing its parent.
    if (process.platform !== 'win32') child.kill('SIGTERM');
    else if (child.connected) child.disconnect();
  };
  return { address, ended, stop, kill: () => void child.kill('SIGKILL') };
}
