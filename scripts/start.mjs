/**
 * `npm start`: installs what is missing, builds what has changed, and opens the app: in Electron where its binary can
 * be had, else in a browser window over the loopback server. Says which of these and why.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './build.mjs';
import { PATIENCE, electronBinary, fetchElectron, hasFailedLately, lastTrouble } from './electron-binary.mjs';
import { findChromium } from './find-chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { chooseLauncher } from './launch-choice.mjs';
import { hasDisplay, openAppWindow, openDefaultBrowser, openElectron, opener } from './open-window.mjs';
import { ROOT, fail, say } from './project.mjs';
import { serve } from './serve.mjs';

const USAGE = `Usage: npm start [-- options]
  --serve          start the loopback server without a window
  --browser        use a browser even if Electron is there
  --electron       insist on Electron: try again to fetch it, and wait longer
  --port N         port of the server; 0 or absent: any free one
  --data DIR       the program's own files (journal, preferences, library)
  --projects DIR   where projects are saved
  --help           this text
`;

const options = readOptions();
const served = /** @type {import('./serve.mjs').Served[]} */ ([]);
const windows = /** @type {import('./open-window.mjs').Window[]} */ ([]);
/** When the end was asked for. */
let stopping = 0;
/** npm passes signals on that the terminal has sent to everyone already; these are one wish, not two. In ms. */
const SAME_WISH = 1_000;
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => stop());

if (!(await ensureInstalled())) process.exit(1);
if (!(await ensureBuilt())) fail('The app could not be built.');
process.exit(await open());

/** Opens the app and waits for its end. @returns {Promise<number>} exit code */
async function open() {
  let state = electronState();
  let choice = chooseLauncher(factsWith(state));
  if (choice.launcher === 'fetch-electron') {
    say(choice.why);
    const fetched = await fetchElectron(options.wish === 'electron' ? PATIENCE.insisting : PATIENCE.usual);
    state = fetched.ok ? { electron: 'ready' } : { electron: 'failed', electronTrouble: fetched.trouble };
    choice = chooseLauncher(factsWith(state));
  }
  if (choice.launcher === 'electron') {
    say(choice.why);
    const window = openElectron(/** @type {string} */ (electronBinary()), choice.flags, options.folders);
    windows.push(window);
    const how = await window.closed;
    if (how !== 'failed' || stopping > 0) return 0;
    choice = chooseLauncher(factsWith({ electron: 'failed', electronTrouble: 'it ended as soon as it was started' }));
  }
  return openServed(choice);
}

/** @param {import('./launch-choice.mjs').Choice} choice @returns {Promise<number>} exit code */
async function openServed(choice) {
  const server = serve(options.server);
  served.push(server);
  let address;
  try {
    address = await server.address;
  } catch {
    // The server has said why.
    return server.ended;
  }
  process.stdout.write(`Railwright is ready at ${address}\n`);
  if (options.wish !== 'none') say(choice.why);
  if (choice.launcher === 'chromium' && choice.browser !== undefined) {
    const window = openAppWindow(choice.browser.path, choice.flags, address);
    windows.push(window);
    void window.closed.then((how) => afterWindow(how));
  } else if (choice.launcher === 'default-browser') {
    openDefaultBrowser(address);
  }
  if (options.wish !== 'none') say('Ctrl+C ends Railwright.');
  const code = await server.ended;
  await closeWindows();
  return code;
}

/** Closes what is still open and waits a moment for it, so that no profile folder is left behind. */
async function closeWindows() {
  for (const window of windows) window.close();
  await Promise.race([Promise.all(windows.map(({ closed }) => closed)), new Promise((done) => setTimeout(done, 3_000).unref())]);
}

/** @param {'closed' | 'handed-over' | 'failed'} how */
function afterWindow(how) {
  if (stopping > 0) return;
  if (how === 'closed') stop();
  else if (how === 'failed') say('The window could not be opened. Open the address above in a browser.');
}

/** Ends everything that was started; `open` returns when it has ended. */
function stop() {
  if (stopping > 0) {
    // Asked again: whoever asks means it.
    if (Date.now() - stopping > SAME_WISH) process.exit(1);
    return;
  }
  stopping = Date.now();
  for (const window of windows) window.close();
  for (const server of served) server.stop();
  if (windows.length === 0 && served.length === 0) process.exit(1);
}

/** @param {{ electron: import('./launch-choice.mjs').ElectronState, electronTrouble?: string }} state */
function factsWith(state) {
  return {
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    hasDisplay: hasDisplay(),
    wish: options.wish,
    chromium: findChromium(),
    hasOpener: opener() !== undefined,
    ...state,
  };
}

/** @returns {{ electron: import('./launch-choice.mjs').ElectronState, electronTrouble?: string }} */
function electronState() {
  if (electronBinary() !== undefined) return { electron: 'ready' };
  if (options.wish !== 'electron' && hasFailedLately()) return { electron: 'failed', electronTrouble: lastTrouble() };
  return { electron: 'absent' };
}

function readOptions() {
  /** @type {Record<string, string | boolean | undefined>} */
  let values = {};
  try {
    const text = /** @type {const} */ ({ type: 'string' });
    const mark = /** @type {const} */ ({ type: 'boolean' });
    ({ values } = parseArgs({
      options: { serve: mark, browser: mark, electron: mark, help: mark, port: text, data: text, projects: text },
    }));
  } catch (error) {
    process.stderr.write(USAGE);
    fail(error instanceof Error ? error.message : String(error));
  }
  if (values.help === true) {
    process.stdout.write(USAGE);
    process.exit(0);
  }
  const from = process.env.npm_lifecycle_event === 'start' && process.env.INIT_CWD ? process.env.INIT_CWD : process.cwd();
  const folders = ['data', 'projects'].flatMap((name) => {
    const value = values[name];
    return typeof value === 'string' ? [`--${name}`, resolve(from, value)] : [];
  });
  process.chdir(ROOT);
  const wish = /** @type {'any' | 'electron' | 'browser' | 'none'} */ (
    values.serve ? 'none' : values.browser ? 'browser' : values.electron ? 'electron' : 'any'
  );
  return { wish, folders, server: [...folders, ...(typeof values.port === 'string' ? ['--port', values.port] : [])] };
}
