/** Decides how the app gets its window, and says why. Nothing here looks at the machine: the facts come in. */

/**
 * @typedef {'ready' | 'absent' | 'failed'} ElectronState ready = its binary is there; absent = not yet asked for; failed = could not be had
 * @typedef {{ path: string, name: string }} Browser
 * @typedef {{ platform: string, isRoot: boolean, hasDisplay: boolean, wish: 'any' | 'electron' | 'browser' | 'none',
 *   electron: ElectronState, electronTrouble?: string | undefined, chromium: Browser | undefined, hasOpener: boolean }} Facts
 * @typedef {{ launcher: 'electron' | 'fetch-electron' | 'chromium' | 'default-browser' | 'none', why: string,
 *   flags: readonly string[], browser?: Browser }} Choice
 */

/** Flags of a Chromium that shows one app and nothing of its own. */
const APP_WINDOW = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--window-size=1440,900',
];

/**
 * The way to open the window under these facts. `fetch-electron` asks for one try to get the binary, after which the
 * choice is made again with what came of it; it is never the answer once Electron has failed.
 * @param {Facts} facts
 * @returns {Choice}
 */
export function chooseLauncher(facts) {
  if (facts.wish === 'none') return { launcher: 'none', why: 'No window was asked for.', flags: [] };
  if (!facts.hasDisplay) {
    return {
      launcher: 'none',
      why: 'There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can be opened. Open the address in a browser.',
      flags: [],
    };
  }
  // Chromium refuses to run as root with its sandbox on.
  const sandbox = facts.platform === 'linux' && facts.isRoot ? ['--no-sandbox'] : [];
  const root = sandbox.length > 0 ? ' Its sandbox is off, because it runs as root.' : '';
  if (facts.wish !== 'browser') {
    if (facts.electron === 'ready') return { launcher: 'electron', why: `Opening in Electron: its binary is installed.${root}`, flags: sandbox };
    if (facts.electron === 'absent') return { launcher: 'fetch-electron', why: 'Electron is not on this machine yet.', flags: [] };
  }
  const because =
    facts.wish === 'browser' ? 'as asked' : `because Electron cannot be used: ${facts.electronTrouble ?? 'its binary could not be had'}`;
  if (facts.chromium !== undefined) {
    return {
      launcher: 'chromium',
      why: `Opening in a window of ${facts.chromium.name} (${facts.chromium.path}), ${because}.${root}`,
      // Without --test-type, Chromium covers the top of the page with a warning about the flag.
      flags: [...APP_WINDOW, ...sandbox, ...(sandbox.length > 0 ? ['--test-type'] : [])],
      browser: facts.chromium,
    };
  }
  if (facts.hasOpener) return { launcher: 'default-browser', why: `Opening in the default browser, ${because}; no Chromium, Chrome or Edge was found.`, flags: [] };
  return {
    launcher: 'none',
    why: `No window can be opened: Electron cannot be used (${facts.electronTrouble ?? 'not asked for'}), and no browser was found. Open the address in a browser.`,
    flags: [],
  };
}
