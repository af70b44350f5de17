import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { type HostEvent, type HostHandlers, type HostInfo, type HostResult, type Unsubscribe, done, refused } from '../../shared/host/index.ts';
import { type HostContext, type NativePorts, capabilitiesOf } from './context.ts';
import { holdDataFolder } from './data-folder.ts';
import { createDispatcher } from './dispatch.ts';
import { type FileSystem, nodeFileSystem, randomText } from './files/file-system.ts';
import { createHandles, folderLabel, projectKindOf } from './files/handles.ts';
import { processIsRunning, releaseLock } from './files/lock-file.ts';
import { createRecentFiles } from './files/recent-files.ts';
import { libraryHandlers } from './handlers/library-handlers.ts';
import { machineHandlers } from './handlers/machine-handlers.ts';
import { projectHandlers } from './handlers/project-handlers.ts';
import { createJobs } from './jobs.ts';
import { openJournal } from './journal/open-journal.ts';
import type { LibraryPort } from './library-port.ts';
import type { OutputFormat } from './outputs/index.ts';
import { createPreferencesStore } from './preferences-store.ts';
import { reportForeignChanges } from './sessions/close.ts';
import { createProjectRegistry } from './sessions/registry.ts';

/** What a host is made from. Everything with a default is a port for tests. */
export interface HostOptions {
  readonly mode: HostInfo['mode'];
  readonly version: string;
  readonly platform: HostInfo['platform'];
  readonly systemLanguage: HostInfo['systemLanguage'];
  /** The program's own files: journal, preferences, backups, library. One host at a time. */
  readonly dataFolder: string;
  /** Where projects are saved that are given a name alone. */
  readonly projectsFolder: string;
  readonly examplesFolder: string;
  /** The user's own folder, shown as `~`. */
  readonly home: string;
  readonly openLibrary: (dataFolder: string) => HostResult<LibraryPort>;
  readonly outputs: readonly OutputFormat[];
  readonly native?: NativePorts;
  readonly files?: FileSystem;
  readonly now?: () => number;
  readonly newId?: () => string;
  readonly log?: (line: string) => void;
  /** How often the files of open projects are looked at, in ms; 0 = never. */
  readonly watchEvery?: number;
  readonly checkResults?: boolean;
}

/** The machine behind the user interface. */
export interface Host {
  /** Calls a method of the contract. Never rejects. */
  invoke(name: string, payload: unknown): Promise<HostResult<unknown>>;
  subscribe(listener: (event: HostEvent) => void): Unsubscribe;
  /** Sends an event to the page: menu entries and the like, from the shell. */
  emit(event: HostEvent): void;
  /** Makes a file that the system named (double click, command line) known and asks the page to open it. */
  requestOpen(path: string): Promise<void>;
  /** Takes the unsaved work of every open project off the list of recoverable work: the user chose not to save it. */
  discardOpenWork(): void;
  /** Ends the host. Unsaved work stays in the journal. */
  close(): Promise<void>;
}

const WATCH_EVERY = 2000;

/** Starts a host on its folders. */
export async function createHost(options: HostOptions): Promise<HostResult<Host>> {
  const files = options.files ?? nodeFileSystem;
  const now = options.now ?? Date.now;
  const log = options.log ?? (() => {});
  const held = holdDataFolder(options.dataFolder);
  if (!held.ok) return held;
  const { path: dataFolder, id: dataFolderId, release } = held.value;
  const journal = openJournal(join(dataFolder, 'journal.db'));
  if (!journal.ok) {
    release();
    return journal;
  }
  for (const warning of journal.value.warnings) log(warning.en);

  const listeners = new Set<(event: HostEvent) => void>();
  const emit = (event: HostEvent): void => {
    for (const listener of [...listeners]) listener(event);
  };
  const label = (folder: string): string => folderLabel(folder, options.home);
  const native = options.native ?? {};
  const context: HostContext = {
    info: {
      version: options.version,
      mode: options.mode,
      platform: options.platform,
      capabilities: capabilitiesOf(native),
      projectsFolder: label(options.projectsFolder),
      systemLanguage: options.systemLanguage,
    },
    native,
    files,
    handles: createHandles(label),
    recent: createRecentFiles(files, join(dataFolder, 'recent-files.json')),
    preferences: createPreferencesStore(files, join(dataFolder, 'preferences.json')),
    journal: journal.value.journal,
    journalWarnings: journal.value.warnings,
    projects: createProjectRegistry(),
    library: openOnce(() => options.openLibrary(dataFolder), emit),
    outputs: options.outputs,
    projectsFolder: options.projectsFolder,
    examplesFolder: options.examplesFolder,
    backupsFolder: join(dataFolder, 'backups'),
    reportsFolder: join(dataFolder, 'reports'),
    jobs: createJobs(),
    owner: { run: randomText(), dataFolder: dataFolderId, computer: hostname(), process: process.pid },
    isRunning: processIsRunning,
    now,
    newId: options.newId ?? randomText,
    emit,
    label,
    log,
  };
  const handlers: HostHandlers = { ...machineHandlers(context), ...libraryHandlers(context), ...projectHandlers(context) };
  const dispatch = createDispatcher(handlers, { checkResults: options.checkResults ?? false, log });
  const stopWatching = watch(context, options.watchEvery ?? WATCH_EVERY);
  let closing: Promise<void> | undefined;

  return done({
    invoke: (name, payload) => (closing ? Promise.resolve(isClosing()) : dispatch(name, payload)),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    emit,
    async requestOpen(path) {
      if (projectKindOf(path) === undefined) return;
      try {
        const real = await files.realPath(path);
        emit({ name: 'files.openRequested', payload: { file: context.handles.refOf(real) } });
      } catch (error) {
        log(`asked to open ${dirname(path)}: ${String(error)}`);
      }
    },
    discardOpenWork() {
      for (const project of context.projects.all()) context.journal.setAside(project.journalId, now());
    },
    close() {
      closing ??= closeHost(context, stopWatching, release);
      return closing;
    },
  });
}

async function closeHost(context: HostContext, stopWatching: () => void, release: () => void): Promise<void> {
  context.emit({ name: 'host.closing', payload: {} });
  stopWatching();
  for (const project of context.projects.all()) {
    await project.busy;
    if (project.file) await releaseLock(context.files, project.file.path, context.owner);
  }
  context.journal.close();
  context.library.close();
  release();
}

function isClosing() {
  return refused('closing', { en: 'Railwright is ending.', de: 'Railwright wird beendet.' });
}

function watch(context: HostContext, every: number): () => void {
  if (every === 0) return () => {};
  let looking = false;
  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    void reportForeignChanges(context).finally(() => {
      looking = false;
    });
  }, every);
  timer.unref();
  return () => clearInterval(timer);
}

/** The library, opened at its first use; a failure is tried again at the next. */
function openOnce(open: () => HostResult<LibraryPort>, emit: (event: HostEvent) => void): HostContext['library'] {
  let library: LibraryPort | undefined;
  return {
    get() {
      if (library) return done(library);
      const opened = open();
      if (!opened.ok) return opened;
      library = opened.value;
      emit({ name: 'library.ready', payload: { parts: library.facets().total } });
      return opened;
    },
    close() {
      library?.close();
      library = undefined;
    },
  };
}
