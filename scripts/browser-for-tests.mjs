/** Sees to a Chromium for the end-to-end tests, and to poppler, which measures printed pages. */
import { existsSync } from 'node:fs';
import { findWindowlessChromium } from './find-chromium.mjs';
import { say } from './project.mjs';
import { run } from './run.mjs';

const HOW = `No Chromium was found for the end-to-end tests. Any of these will do:
  Debian, Ubuntu:  sudo apt-get install chromium chromium-headless-shell poppler-utils
  elsewhere:       npx playwright install chromium
  or set RAILWRIGHT_CHROMIUM to the path of a Chromium, Chrome or Edge.`;

/** @param {string} command @returns {boolean} */
function isOnPath(command) {
  return (process.env.PATH ?? '').split(':').some((folder) => folder !== '' && existsSync(`${folder}/${command}`));
}

/**
 * What is missing of what the tests run with, as packages of Debian. A Chromium that someone has named, or that came in
 * another way, is enough; where none is, both come: one has a window, for `npm start`, the other takes 0.6 of its time.
 * @param {{ wish: string | undefined, found: import('./find-chromium.mjs').Browser | undefined, hasPdfTools: boolean }} machine
 * @returns {string[]}
 */
export function missingPackages({ wish, found, hasPdfTools }) {
  const isDebians = found === undefined || found.path.endsWith('/chromium');
  const lacksShell = !wish && isDebians;
  return [
    ...(found === undefined ? ['chromium'] : []),
    ...(lacksShell ? ['chromium-headless-shell'] : []),
    ...(hasPdfTools ? [] : ['poppler-utils']),
  ];
}

/**
 * The Chromium to test with. As root on Debian and its kin it is installed where it is missing.
 * @returns {Promise<string | undefined>} its path; undefined after saying how to get one
 */
export async function browserForTests() {
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const facts = { wish: process.env.RAILWRIGHT_CHROMIUM, found: findWindowlessChromium(), hasPdfTools: isOnPath('pdftotext') };
  const missing = missingPackages(facts);
  if (mayInstall && missing.length > 0) {
    say(`Installing ${missing.join(' and ')} with apt-get …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['-qq', 'update'], { env, timeout: 120_000, outputToError: true });
    // One by one: what a distribution does not have keeps none of the others away.
    for (const name of missing) {
      const ended = await run('apt-get', ['-qq', 'install', '--yes', '--no-install-recommends', name], { env, timeout: 300_000, quiet: true });
      if (ended.code !== 0) say(`apt-get could not install ${name}.`);
    }
  }
  const browser = findWindowlessChromium();
  if (browser === undefined) say(HOW);
  return browser?.path;
}
