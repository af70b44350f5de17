import type {
  HostClient,
  HostInfo,
  HostResult,
  HostValue,
  OpenedProject,
  Preferences,
  TransportState,
} from '../../../shared/host/index.ts';
import type { IdSource } from '../../../shared/project/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import type { Fault } from './faults.ts';
import type { LibraryAccess, PartCache } from '../library/index.ts';
import type { Job, Progress } from '../work/index.ts';
import type { ProjectSession } from '../session/index.ts';
import type { Store } from '../store/index.ts';

/** A short message over the window; it goes by itself unless it is an error. `action` is what can be done about it. */
export interface Toast {
  readonly id: string;
  readonly tone: 'info' | 'success' | 'error';
  readonly text: LocalText;
  /** What can be done about it: undo, open a folder. */
  readonly action?: { readonly label: LocalText; readonly run: () => void };
}

/** What the window shows besides the open projects. */
export interface AppState {
  /** `starting` until the host has said what it is; `failed` where it cannot be reached at the start. */
  readonly phase: 'starting' | 'ready' | 'failed';
  readonly info: HostInfo | undefined;
  readonly preferences: Preferences;
  readonly transport: TransportState;
  readonly sessions: readonly ProjectSession[];
  /** The project in view; undefined: the welcome screen. */
  readonly active: ProjectSession | undefined;
  /** Number of parts that can be searched; undefined until the library is built. */
  readonly libraryParts: number | undefined;
  readonly toasts: readonly Toast[];
  /** What goes on for so long that the window shows it. */
  readonly progress: readonly Progress[];
}

/** The program behind the window. */
export interface App {
  readonly state: Store<AppState>;
  readonly client: HostClient;
  readonly library: LibraryAccess;
  readonly parts: PartCache;
  /** Fresh ids for records. */
  readonly ids: IdSource;

  /** Asks the host what it is and for the preferences; the window may be shown when it is done. */
  start(): Promise<void>;
  /** Changes preferences at once; the host keeps them. */
  setPreferences(change: Partial<Preferences>): void;

  newProject(name: string): Promise<HostResult<ProjectSession>>;
  /** Opens a file by its handle; a project that is open already comes to the front. */
  openFile(handle: string): Promise<HostResult<ProjectSession>>;
  openExample(name: string): Promise<HostResult<ProjectSession>>;
  /** Opens the text of a dropped or chosen file as an unsaved copy. */
  openText(name: string, text: string): Promise<HostResult<ProjectSession>>;
  /** Opens work that was kept but never saved. */
  recover(id: string): Promise<HostResult<ProjectSession>>;
  /** Adds a project that the host has opened. */
  adopt(opened: OpenedProject): ProjectSession;
  /** Brings a project into view; undefined: the welcome screen. */
  activate(session: ProjectSession | undefined): void;
  closeSession(session: ProjectSession, options?: { readonly discard?: boolean }): Promise<void>;

  toast(toast: Omit<Toast, 'id'>): string;
  dismissToast(id: string): void;
  /** While the reader is over them or in them, toasts stay. */
  holdToasts(held: boolean): void;
  /** A toast about an edit that was just made, with the way back: takes that very edit back, or says why it cannot. */
  toastWithUndo(session: ProjectSession, text: LocalText): void;

  /** Remembers the name of an action or edit, for reports about faults. */
  noteAction(name: string): void;
  /** Writes a report about a fault, and says where it is. */
  reportFault(fault: Fault): Promise<HostResult<HostValue<'report.write'>>>;

  /** Does something of some length: after a moment the window shows how far it is, and a button that calls it off. */
  withProgress<T>(label: LocalText, run: (job: Job) => Promise<T>): Promise<T>;
}
