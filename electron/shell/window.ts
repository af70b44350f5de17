import { readFileSync, writeFileSync } from 'node:fs';
import { BrowserWindow, screen } from 'electron';
import { APP_ADDRESS, WEB_PREFERENCES, WINDOW_OPTIONS, afterCrash } from './policy.ts';
import type { CloseGuard } from './close-guard.ts';
import { parseWindowState, placeWindow } from './window-state.ts';

export interface WindowRequest {
  readonly preload: string;
  /** The file that remembers where the window was. */
  readonly stateFile: string;
  readonly guard: CloseGuard;
  readonly onClosed: () => void;
  readonly log: (line: string) => void;
}

/** Opens the window on our page. */
export function openWindow({ preload, stateFile, guard, onClosed, log }: WindowRequest): BrowserWindow {
  const { bounds, maximized } = placeWindow(readState(stateFile), screen.getAllDisplays().map(({ workArea }) => workArea));
  const window = new BrowserWindow({ ...WINDOW_OPTIONS, ...bounds, webPreferences: { ...WEB_PREFERENCES, preload } });
  if (maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  // The page writes its title through the contract; what stands in the HTML must not replace it.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', (event) => {
    if (!guard.mayClose()) {
      event.preventDefault();
      return;
    }
    try {
      const state = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
      writeFileSync(stateFile, JSON.stringify(state));
    } catch (error) {
      log(`window state: ${String(error)}`);
    }
  });
  window.on('closed', onClosed);
  reloadAfterCrashes(window, log);
  void window.loadURL(APP_ADDRESS);
  return window;
}

function readState(file: string) {
  try {
    return parseWindowState(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function reloadAfterCrashes(window: BrowserWindow, log: (line: string) => void): void {
  const crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    const now = Date.now();
    const decision = afterCrash(reason, crashes, now);
    crashes.push(now);
    if (decision !== 'nothing') log(`the page ended: ${reason}`);
    if (decision === 'reload') void window.loadURL(APP_ADDRESS);
  });
}
