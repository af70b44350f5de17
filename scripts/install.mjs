/** Installs the packages of the lock file, if that has not been done or the lock file has changed since. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, projectNode, say } from './project.mjs';
import { run } from './run.mjs';

/** npm older than this leaves out parts of packages that come in one piece per platform. */
const OLDEST_NPM = 11;

/** @typedef {{ packages?: Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }> }} Lock */

/**
 * Whether what npm says it has installed is what the lock file asks for: every package, in the same version and with the
 * same content, and none besides. Optional packages may be absent; they are for other platforms.
 * @param {Lock} lock package-lock.json
 * @param {Lock} installed node_modules/.package-lock.json, which npm writes when it has finished
 * @returns {boolean}
 */
export function isInstalledFrom(lock, installed) {
  const wanted = lock.packages ?? {};
  const there = installed.packages ?? {};
  const complete = Object.entries(wanted).every(([path, { version, integrity, optional, devOptional }]) => {
    if (path === '') return true;
    const found = there[path];
    if (found === undefined) return optional === true || devOptional === true;
    return found.version === version && found.integrity === integrity;
  });
  return complete && Object.keys(there).every((path) => path in wanted);
}

/** @returns {boolean} */
function isInstalled() {
  try {
    const [lock, installed] = ['package-lock.json', 'node_modules/.package-lock.json'].map((path) =>
      JSON.parse(readFileSync(join(ROOT, path), 'utf8')),
    );
    return isInstalledFrom(lock, installed) && projectNode() !== undefined;
  } catch {
    // One of them is missing or broken: npm will see to it.
    return false;
  }
}

/**
 * How to call npm: the one that called us, else the one on the path.
 * @returns {{ command: string, before: readonly string[], shell: boolean }}
 */
export function npmCommand() {
  const script = process.env.npm_execpath;
  if (script !== undefined && /npm-cli\.c?js$/.test(script) && existsSync(script)) {
    return { command: process.execPath, before: [script], shell: false };
  }
  // On Windows npm is a batch file, which only a shell starts.
  return { command: 'npm', before: [], shell: process.platform === 'win32' };
}

/** @returns {Promise<boolean>} whether the packages are there now */
export async function ensureInstalled() {
  if (isInstalled()) return true;
  say('Installing the packages of package-lock.json (once) …');
  const { command, before, shell } = npmCommand();
  const clean = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const version = await run(command, [...before, '--version'], { capture: true, shell });
  const isOld = Number.parseInt(version.stdout, 10) < OLDEST_NPM;
  let ended = await run(command, [...before, ...clean], { outputToError: true, shell });
  if (ended.code !== 0 && isOld) {
    say(`npm ${version.stdout.trim()} could not do it; trying with npm ${OLDEST_NPM} …`);
    ended = await run(command, [...before, 'exec', '--yes', `--package=npm@${OLDEST_NPM}`, '--', 'npm', ...clean], { outputToError: true, shell });
  }
  if (ended.code !== 0) {
    say('The packages could not be installed. Is the npm registry reachable? `npm ci` tells more.');
    return false;
  }
  return true;
}
