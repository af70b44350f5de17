/** Sees to a Chromium for the end-to-end tests, and to poppler, which measures printed pages. */
import { existsSync } from 'node:fs';
import { findChromium } from './find-chromium.mjs';
import { say } from './project.mjs';
import { run } from './run.mjs';

const HOW = `No Chromium was found for the end-to-end tests. Any of these will do:
  Debian, Ubuntu:  sudo apt-get install chromium poppler-utils
  elsewhere:       npx playwright install chromium
  or set RAILWRIGHT_CHROMIUM to the path of a Chromium, Chrome or Edge.`;

/** @param {string} command @returns {boolean} */
function isOnPath(command) {
  return (process.env.PATH ?? '').split(':').some((folder) => folder !== '' && existsSync(`${folder}/${command}`));
}

/**
 * The Chromium to test with. As root on Debian and its kin it is installed where it is missing.
 * @returns {Promise<string | undefined>} its path; undefined after saying how to get one
 */
export async function browserForTests() {
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const missing = [...(findChromium() === undefined ? ['chromium'] : []), ...(isOnPath('pdftotext') ? [] : ['poppler-utils'])];
  if (mayInstall && missing.length > 0) {
    say(`Installing ${missing.join(' and ')} with apt-get …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['-qq', 'update'], { env, timeout: 120_000, outputToError: true });
    const ended = await run('apt-get', ['-qq', 'install', '--yes', '--no-install-recommends', ...missing], { env, timeout: 300_000, quiet: true });
    if (ended.code !== 0) say(`apt-get could not install ${missing.join(' and ')}.`);
  }
  const found = findChromium();
  if (found === undefined) say(HOW);
  return found?.path;
}
