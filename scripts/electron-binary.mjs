/** Electron's binary: whether it is there, and one bounded try to get it. */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, requireProjectNode, say } from './project.mjs';
import { run } from './run.mjs';

const PACKAGE = join(ROOT, 'node_modules', 'electron');
/** Remembers that the binary could not be had, so that not every start waits for it again. */
const FAILED = join(ROOT, 'node_modules', '.cache', 'railwright', 'electron-failed');
const FORGET_AFTER = 24 * 60 * 60 * 1000;

/** How long a start waits for the binary, in ms; with --electron the user has said that it may take long. */
export const PATIENCE = { usual: 60_000, insisting: 15 * 60_000 };

/** Path of the binary, if it is complete and of the version that the lock file names. @returns {string | undefined} */
export function electronBinary() {
  try {
    const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH || join(PACKAGE, 'dist');
    const wanted = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')).version;
    const found = readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
    const path = join(folder, process.platform === 'win32' ? 'electron.exe' : process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron');
    return found === wanted && existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** Whether an earlier start has already tried in vain, not long ago. */
export function hasFailedLately() {
  try {
    return Date.now() - statSync(FAILED).mtimeMs < FORGET_AFTER;
  } catch {
    return false;
  }
}

/**
 * Tries once to download the binary.
 * @param {number} patience in ms; after that the try is given up and everything that it has started is ended
 * @returns {Promise<{ ok: true } | { ok: false, trouble: string }>}
 */
export async function fetchElectron(patience) {
  say(`Fetching Electron, once, for at most ${Math.round(patience / 1000)} s …`);
  const ended = await run(requireProjectNode(), [join(PACKAGE, 'install.js')], { timeout: patience, quiet: true });
  if (ended.code === 0 && electronBinary() !== undefined) {
    rmSync(FAILED, { force: true });
    return { ok: true };
  }
  const trouble = ended.timedOut
    ? `its download did not end within ${Math.round(patience / 1000)} s (\`npm start -- --electron\` waits longer)`
    : 'its download failed (it comes from github.com, not from the npm registry; `npm start -- --electron` tries again)';
  mkdirSync(dirname(FAILED), { recursive: true });
  writeFileSync(FAILED, trouble);
  return { ok: false, trouble };
}

/** What went wrong at the try that `hasFailedLately` remembers. */
export function lastTrouble() {
  return existsSync(FAILED) ? readFileSync(FAILED, 'utf8') : 'its download failed';
}
