import type { Capabilities, HostEvent, HostInfo, HostResult } from '../../shared/host/index.ts';
import type { LocalText } from '../../shared/text/index.ts';
import type { FileSystem } from './files/file-system.ts';
import type { Handles } from './files/handles.ts';
import type { IsRunning, LockOwner } from './files/lock-file.ts';
import type { RecentFiles } from './files/recent-files.ts';
import type { Journal } from './journal/journal.ts';
import type { Jobs } from './jobs.ts';
import type { LibraryPort } from './library-port.ts';
import type { OutputFormat } from './outputs/index.ts';
import type { PreferencesStore } from './preferences-store.ts';
import type { ProjectRegistry } from './sessions/registry.ts';

/** Dialogs of the system, where there are any. Undefined = dismissed. */
export interface Dialogs {
  chooseOpen(): Promise<string | undefined>;
  chooseSave(suggestedName: string): Promise<string | undefined>;
}

/** The window that shows the page, where the host has one. */
export interface WindowPort {
  setTitle(title: string): void;
  /** The names of projects with work that no file holds. */
  setUnsaved(projects: readonly string[]): void;
  close(): void;
}

/** What a kind of host adds to what every host can do. Capabilities follow from what is there. */
export interface NativePorts {
  readonly dialogs?: Dialogs;
  readonly window?: WindowPort;
  /** Shows a folder in the file manager. */
  readonly reveal?: (folder: string) => Promise<void>;
  readonly nativeMenu?: boolean;
}

/** Everything that handlers work with. */
export interface HostContext {
  readonly info: HostInfo;
  readonly native: NativePorts;
  readonly files: FileSystem;
  readonly handles: Handles;
  readonly recent: RecentFiles;
  readonly preferences: PreferencesStore;
  readonly journal: Journal;
  /** What the user should know about the journal. */
  readonly journalWarnings: readonly LocalText[];
  readonly projects: ProjectRegistry;
  /** Opens the library at the first call; an error where it cannot be opened. */
  readonly library: { get(): HostResult<LibraryPort>; close(): void };
  readonly outputs: readonly OutputFormat[];
  readonly projectsFolder: string;
  readonly examplesFolder: string;
  readonly backupsFolder: string;
  readonly reportsFolder: string;
  readonly jobs: Jobs;
  readonly owner: LockOwner;
  readonly isRunning: IsRunning;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Fresh random text for sessions and the like. */
  readonly newId: () => string;
  readonly emit: (event: HostEvent) => void;
  /** A folder in words. */
  readonly label: (folder: string) => string;
  /** Writes a line to the host's own log; never to the page. */
  readonly log: (line: string) => void;
}

/** What follows from the ports that a host has. */
export function capabilitiesOf(native: NativePorts): Capabilities {
  return {
    nativeDialogs: native.dialogs !== undefined,
    nativeMenu: native.nativeMenu ?? false,
    revealInFolder: native.reveal !== undefined,
    closeGuard: native.window !== undefined,
  };
}
