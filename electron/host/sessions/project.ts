import { type Document, encodeProject, projectOf } from '../../../shared/project/index.ts';
import { suggestFileName } from '../../../shared/host/index.ts';
import { type Language, inLanguage } from '../../../shared/text/index.ts';
import type { ForeignLock } from '../files/lock-file.ts';
import type { FileStamp } from '../files/stamp.ts';

/** The file of an open project. */
export interface OpenFile {
  readonly path: string;
  /** What it held when last read or written here. */
  readonly stamp: FileStamp;
  /** Whether its permissions let us write. */
  readonly writable: boolean;
  /** Who else holds it open, if anybody. */
  readonly lockedBy: ForeignLock | undefined;
}

/** A saved state: the text of a file and the revision that it holds. */
export interface SavedState {
  readonly text: string;
  readonly revision: number;
}

/**
 * A project that someone works on. The one mutable thing of the host: the current document, where it stands in files and
 * journal, and which window holds it.
 */
export interface OpenProject {
  /** The session by which its window names it. */
  session: string;
  /** Its place in the journal. */
  journalId: string;
  document: Document;
  revision: number;
  /** The revision that the file holds; null = none does. */
  savedRevision: number | null;
  file: OpenFile | null;
  /** The state from which the journal's edits go on. */
  base: SavedState | undefined;
  /** How long the edits in the journal are together, in characters. */
  journalLength: number;
  /** Answers given, by change id: a commit that is sent twice counts once. */
  readonly answered: Map<string, number>;
  readonly recovered: boolean;
  /** File operations of a project follow one another. */
  busy: Promise<unknown>;
  /** Contents of the file that the window has been told about. */
  reportedHash: string | undefined;
}

/** A file name made from the project's title. */
export function suggestedNameOf(document: Document, language: Language): string {
  return suggestFileName(projectOf(document).name, inLanguage(language, { en: 'Project', de: 'Projekt' }));
}

/** The text of the saved state on which the journal builds; made now where the project came from elsewhere. */
export function baseOf(project: OpenProject): SavedState {
  project.base ??= { text: encodeProject(project.document), revision: project.revision };
  return project.base;
}

/** Runs file operations of one project one after the other. */
export function inTurn<T>(project: OpenProject, task: () => Promise<T>): Promise<T> {
  const next = project.busy.then(task, task);
  project.busy = next.catch(() => undefined);
  return next;
}

/** Whether the project holds work that no file does. */
export function isUnsaved(project: OpenProject): boolean {
  return project.savedRevision !== project.revision;
}
