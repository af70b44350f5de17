import { join } from 'node:path';
import { type BrowserWindow, dialog, shell } from 'electron';
import type { ByLanguage, Language } from '../../shared/text/index.ts';
import type { NativePorts } from '../host/index.ts';
import type { CloseGuard } from './close-guard.ts';

/** What native ports need to know of the shell. */
export interface ShellState {
  readonly window: () => BrowserWindow | undefined;
  readonly language: () => Language;
  readonly guard: CloseGuard;
  readonly projectsFolder: string;
}

const KINDS = {
  en: { projects: 'Railwright projects', notation: 'Rail notation' },
  de: { projects: 'Railwright-Projekte', notation: 'Schienennotation' },
} as const satisfies ByLanguage<Readonly<Record<'projects' | 'notation', string>>>;

/** The dialogs, the window and the file manager as the host sees them. */
export function nativePorts(state: ShellState): NativePorts {
  const kinds = () => KINDS[state.language()];
  return {
    nativeMenu: true,
    dialogs: {
      async chooseOpen() {
        const window = state.window();
        if (!window) return undefined;
        const { canceled, filePaths } = await dialog.showOpenDialog(window, {
          defaultPath: state.projectsFolder,
          properties: ['openFile'],
          filters: [
            { name: kinds().projects, extensions: ['railwright', 'rail'] },
            { name: kinds().notation, extensions: ['rail'] },
          ],
        });
        return canceled ? undefined : filePaths[0];
      },
      async chooseSave(suggestedName) {
        const window = state.window();
        if (!window) return undefined;
        const { canceled, filePath } = await dialog.showSaveDialog(window, {
          defaultPath: join(state.projectsFolder, suggestedName),
          properties: ['createDirectory', 'showOverwriteConfirmation'],
          filters: [{ name: kinds().projects, extensions: ['railwright'] }],
        });
        return canceled || filePath === '' ? undefined : filePath;
      },
    },
    window: {
      setTitle: (title) => state.window()?.setTitle(title),
      setUnsaved(projects) {
        state.guard.setUnsaved(projects);
        state.window()?.setDocumentEdited(projects.length > 0);
      },
      close() {
        state.guard.allow();
        state.window()?.close();
      },
    },
    reveal: async (folder) => {
      await shell.openPath(folder);
    },
  };
}
