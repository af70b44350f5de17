/** Opens what was chosen: Electron, a Chromium window for one address, or the default browser. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, environmentFor, requireProjectNode } from './project.mjs';

/** A browser that ends sooner than this has handed the address to one that was open already, in ms. */
const HANDED_OVER = 5_000;

/** The command with which this system opens an address. @returns {readonly string[] | undefined} */
export function opener() {
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  if (process.platform === 'darwin') return ['open'];
  const found = (process.env.PATH ?? '').split(':').some((folder) => folder !== '' && existsSync(join(folder, 'xdg-open')));
  return found ? ['xdg-open'] : undefined;
}

/** Whether a window can be shown at all. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
}

/**
 * @typedef {{ closed: Promise<'closed' | 'handed-over' | 'failed'>, close: () => void }} Window
 *   closed = the user has closed it; handed-over = another program shows it and tells nothing of its end
 */

/**
 * Starts a program that shows a window.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean, done?: () => void }} [options]
 * @returns {Window}
 */
function openProgram(command, args, { env = process.env, quiet = true, done = () => undefined } = {}) {
  const started = Date.now();
  const child = spawn(command, [...args], { cwd: ROOT, env, stdio: quiet ? 'ignore' : ['ignore', 'inherit', 'inherit'] });
  return {
    closed: new Promise((resolve) => {
      const end = (/** @type {'closed' | 'handed-over' | 'failed'} */ how) => {
        done();
        resolve(how);
      };
      child.on('error', () => end('failed'));
      child.on('exit', (code) => {
        const soon = Date.now() - started < HANDED_OVER;
        end(soon ? (code === 0 ? 'handed-over' : 'failed') : 'closed');
      });
    }),
    close: () => void child.kill(),
  };
}

/**
 * A window of its own for one address, with a profile of its own, so that it neither touches nor waits for the user's browser.
 * @param {string} browser @param {readonly string[]} flags @param {string} address
 */
export function openAppWindow(browser, flags, address) {
  // A browser from a snap cannot read such a folder; it goes without one.
  const confined = browser.startsWith('/snap/');
  const profile = confined ? undefined : mkdtempSync(join(tmpdir(), 'railwright-window-'));
  return openProgram(browser, [`--app=${address}`, ...(profile === undefined ? [] : [`--user-data-dir=${profile}`]), ...flags], {
    done: () => {
      if (profile !== undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  });
}

/** @param {string} address */
export function openDefaultBrowser(address) {
  const [command = '', ...args] = opener() ?? [];
  return openProgram(command, [...args, address]);
}

/** @param {string} binary @param {readonly string[]} flags for Chromium @param {readonly string[]} args for the app */
export function openElectron(binary, flags, args) {
  return openProgram(binary, [...flags, ROOT, ...args], { env: environmentFor(requireProjectNode()), quiet: false });
}
