/**
 * Finds a Chromium on this machine: for the app's window where there is no Electron, and one without a window for the
 * end-to-end tests and for everything that draws pictures.
 */
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/**
 * @typedef {{ path: string, name: string }} Browser an executable and what people call it
 * @typedef {{ platform: string, environment: Record<string, string | undefined>, home: string,
 *   list: (folder: string) => readonly string[], windowless?: boolean }} Machine what the search looks at; `list` of a missing
 *   folder is empty; with `windowless` a Chromium that has no window at all comes first: it needs 0.6 of the time
 */

/** Names under which Chromium and its kin stand on the path, the plainest first. */
const ON_PATH = [
  ['chromium', 'Chromium'],
  ['chromium-browser', 'Chromium'],
  ['google-chrome-stable', 'Google Chrome'],
  ['google-chrome', 'Google Chrome'],
  ['microsoft-edge-stable', 'Microsoft Edge'],
  ['microsoft-edge', 'Microsoft Edge'],
];

/** Chromium without a window, as Debian has it. */
const WINDOWLESS = 'chromium-headless-shell';

const ON_WINDOWS = [
  ['Google\\Chrome\\Application\\chrome.exe', 'Google Chrome'],
  ['Chromium\\Application\\chrome.exe', 'Chromium'],
  ['Microsoft\\Edge\\Application\\msedge.exe', 'Microsoft Edge'],
];

const ON_MACOS = [
  ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Google Chrome'],
  ['Chromium.app/Contents/MacOS/Chromium', 'Chromium'],
  ['Microsoft Edge.app/Contents/MacOS/Microsoft Edge', 'Microsoft Edge'],
];

/** Where Playwright keeps the browsers that it has downloaded, and the executables below one of them. */
const PLAYWRIGHT = {
  linux: ['.cache/ms-playwright', ['chrome-linux64/chrome', 'chrome-linux/chrome']],
  darwin: [
    'Library/Caches/ms-playwright',
    ['chrome-mac-arm64', 'chrome-mac-x64', 'chrome-mac'].flatMap((folder) => [
      `${folder}/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`,
      `${folder}/Chromium.app/Contents/MacOS/Chromium`,
    ]),
  ],
  win32: ['AppData\\Local\\ms-playwright', ['chrome-win64\\chrome.exe', 'chrome-win\\chrome.exe']],
};

/**
 * Every place where a Chromium may stand, the best first; whether one does stand there is not asked.
 * @param {Machine} machine
 * @returns {Browser[]}
 */
export function chromiumPlaces({ platform, environment, home, list, windowless = false }) {
  const { join } = platform === 'win32' ? win32 : posix;
  /** @type {Browser[]} */
  const places = [];
  const wish = environment.RAILWRIGHT_CHROMIUM;
  if (wish) places.push({ path: wish, name: 'the browser of RAILWRIGHT_CHROMIUM' });

  if (platform === 'win32') {
    for (const variable of ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']) {
      const folder = environment[variable];
      if (folder) places.push(...ON_WINDOWS.map(([path = '', name = '']) => ({ path: join(folder, path), name })));
    }
  } else {
    const folders = (environment.PATH ?? '').split(':').filter((folder) => folder !== '');
    if (windowless) places.push(...folders.map((folder) => ({ path: join(folder, WINDOWLESS), name: 'Chromium without a window' })));
    for (const [command = '', name = ''] of ON_PATH) {
      places.push(...folders.map((folder) => ({ path: join(folder, command), name })));
    }
    if (platform === 'darwin') {
      for (const folder of ['/Applications', join(home, 'Applications')]) {
        places.push(...ON_MACOS.map(([path = '', name = '']) => ({ path: join(folder, path), name })));
      }
    }
  }
  return [...places, ...playwrightPlaces({ platform, environment, home, list })];
}

/** @param {Machine} machine @returns {Browser[]} */
function playwrightPlaces({ platform, environment, home, list }) {
  const { join } = platform === 'win32' ? win32 : posix;
  const [usual, executables] = /** @type {[string, string[]]} */ (
    platform === 'win32' ? PLAYWRIGHT.win32 : platform === 'darwin' ? PLAYWRIGHT.darwin : PLAYWRIGHT.linux
  );
  const cache = environment.PLAYWRIGHT_BROWSERS_PATH || join(home, usual);
  return list(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    .flatMap((folder) => executables.map((path) => ({ path: join(cache, folder, path), name: 'the Chromium of Playwright' })));
}

/** The first Chromium that is really there and can show a window. @returns {Browser | undefined} */
export function findChromium() {
  return firstThere(false);
}

/** The first Chromium that is really there, the one without a window before the others. @returns {Browser | undefined} */
export function findWindowlessChromium() {
  return firstThere(true);
}

/** @param {boolean} windowless @returns {Browser | undefined} */
function firstThere(windowless) {
  const list = (/** @type {string} */ folder) => (existsSync(folder) ? readdirSync(folder) : []);
  const places = chromiumPlaces({ platform: process.platform, environment: process.env, home: homedir(), list, windowless });
  return places.find(({ path }) => existsSync(path));
}
