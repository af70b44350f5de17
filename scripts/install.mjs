/** Installs the packages of the lock file, if that has not been done or the lock file has changed since. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, say } from './project.mjs';
import { run } from './run.mjs';

const STAMP = join(ROOT, 'node_modules', '.railwright-installed');
/** npm older than this leaves out parts of packages that come in one piece per platform. */
const OLDEST_NPM = 11;

/** What the installed packages are made from. @returns {string} */
function fingerprint() {
  const hash = createHash('sha256');
  for (const name of ['package-lock.json', '.npmrc']) hash.update(readFileSync(join(ROOT, name)));
  return hash.update(`${process.platform}-${process.arch}`).digest('hex');
}

/** Whether what is in node_modules was installed from this lock file, by us. */
function isInstalled() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint() && existsSync(join(ROOT, 'node_modules', 'typescript'));
}

/**
 * How to call npm: the one that called us, else the one on the path.
 * @returns {{ command: string, before: readonly string[], shell: boolean }}
 */
function npm() {
  const script = process.env.npm_execpath;
  if (script !== undefined && /npm-cli\.c?js$/.test(script) && existsSync(script)) {
    return { command: process.execPath, before: [script], shell: false };
  }
  // On Windows npm is a batch file, which only a shell starts.
  return { command: 'npm', before: [], shell: process.platform === 'win32' };
}

/**
 * @param {{ always?: boolean }} [options] always: install even if it looks done
 * @returns {Promise<boolean>} whether the packages are there now
 */
export async function ensureInstalled({ always = false } = {}) {
  if (!always && isInstalled()) return true;
  say('Installing the packages of package-lock.json (once) …');
  const { command, before, shell } = npm();
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
  writeFileSync(STAMP, fingerprint());
  return true;
}
