import { homedir } from 'node:os';
import { join } from 'node:path';
import { type BrowserWindow, Menu, app, dialog, session } from 'electron';
import type { Preferences } from '../../shared/host/index.ts';
import { type Language, DEFAULT_LANGUAGE, languageOf } from '../../shared/text/index.ts';
import {
  type Host,
  createHost,
  defaultFolders,
  openProgramLibrary,
  outputFormats,
  platformOf,
  programFacts,
} from '../host/index.ts';
import { readArguments } from './arguments.ts';
import { connectBridge } from './bridge.ts';
import { CLOSE_ANSWERS, closeQuestion, createCloseGuard } from './close-guard.ts';
import { denyPermissions, guardAllContents } from './guards.ts';
import { menuTemplate } from './menu-template.ts';
import { nativePorts } from './native-ports.ts';
import { registerScheme, servePage } from './page-protocol.ts';
import { openWindow } from './window.ts';

function log(line: string): void {
  process.stderr.write(`railwright: ${line}\n`);
}

/** Starts the program in Electron. The part before the first `await` must run before Electron is ready. */
export async function startShell(moduleFolder: string): Promise<void> {
  const { root, version } = programFacts(moduleFolder);
  const platform = platformOf(process.platform);
  const defaults = defaultFolders(platform, homedir(), process.env);
  const args = readArguments(process.argv.slice(1), process.cwd());
  const dataFolder = args.data ?? defaults.data;
  const projectsFolder = args.projects ?? defaults.projects;
  const assetsFolder = join(root, 'assets');
  // Chromium's own files get a folder of their own, away from the user's work.
  app.setPath('userData', join(dataFolder, 'electron'));
  if (!app.requestSingleInstanceLock()) return app.quit();
  registerScheme();
  guardAllContents();
  const waiting = [...args.files];
  let open = (path: string): void => void waiting.push(path);
  app.on('open-file', (event, path) => {
    event.preventDefault();
    open(path);
  });

  await app.whenReady();
  denyPermissions(session.defaultSession);
  servePage(join(root, 'dist', 'renderer'));
  const systemLanguage = languageOf([app.getLocale()]) ?? DEFAULT_LANGUAGE;
  let language: Language = systemLanguage;
  let window: BrowserWindow | undefined;

  const guard = createCloseGuard({
    async ask(projects) {
      if (!window) return 'discard';
      const { response } = await dialog.showMessageBox(window, closeQuestion(language, projects));
      return CLOSE_ANSWERS[response] ?? 'cancel';
    },
    saveAndClose: () => host.emit({ name: 'menu.action', payload: { action: 'file.saveAndClose' } }),
    discard: () => host.discardOpenWork(),
    close: () => window?.close(),
  });
  const started = await createHost({
    mode: 'electron',
    version,
    platform,
    systemLanguage,
    dataFolder,
    projectsFolder,
    examplesFolder: join(root, 'examples'),
    home: homedir(),
    openLibrary: (folder) => openProgramLibrary(join(assetsFolder, 'library'), folder),
    outputs: outputFormats({ assetsFolder }),
    native: nativePorts({ window: () => window, language: () => language, guard, projectsFolder }),
    log,
  });
  if (!started.ok) {
    dialog.showErrorBox('Railwright', started.error.message[systemLanguage]);
    return app.exit(1);
  }
  const host: Host = started.value;

  const showMenu = async (): Promise<void> => {
    const preferences = await host.invoke('preferences.get', {});
    // The host has checked its own answer: only its type has to be told here.
    const chosen = preferences.ok ? (preferences.value as Preferences).language : 'system';
    language = chosen === 'system' ? systemLanguage : chosen;
    const choose = menuTemplate(language, (action) => host.emit({ name: 'menu.action', payload: { action } }));
    Menu.setApplicationMenu(Menu.buildFromTemplate(choose));
  };
  await showMenu();
  connectBridge(host, () => window, (name) => {
    if (name === 'preferences.set') void showMenu();
  });
  window = openWindow({
    preload: join(root, 'dist', 'preload', 'preload.cjs'),
    stateFile: join(dataFolder, 'window.json'),
    guard,
    log,
    onClosed: () => {
      window = undefined;
    },
  });
  window.webContents.once('did-finish-load', () => {
    open = (path) => void host.requestOpen(path);
    for (const path of waiting.splice(0)) open(path);
  });
  app.on('second-instance', (_event, argv, directory) => {
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
    for (const path of readArguments(argv.slice(1), directory).files) open(path);
  });
  // One window: closing it ends the program on every system.
  app.on('window-all-closed', () => app.quit());
  endAfter(host);
}

/** Lets the host finish before the process ends. */
function endAfter(host: Host): void {
  let ended = false;
  app.on('will-quit', (event) => {
    if (ended) return;
    event.preventDefault();
    void host.close().finally(() => {
      ended = true;
      app.quit();
    });
  });
}
