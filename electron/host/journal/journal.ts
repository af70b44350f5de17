import type { LocalText } from '../../../shared/text/index.ts';
import type { ProjectDocumentRecord, RecordId } from '../../../shared/project/index.ts';

/** What an edit left of one record; null = it was removed. */
export interface JournalChange {
  readonly id: RecordId;
  readonly after: ProjectDocumentRecord | null;
}

/** One kept edit. */
export interface JournalEdit {
  readonly revision: number;
  readonly changeId: string;
  readonly label: LocalText;
  readonly at: number;
  readonly changes: readonly JournalChange[];
}

/** The file that a piece of work belongs to, as it was when last read or written. */
export interface JournalFile {
  readonly path: string;
  readonly hash: string;
  readonly size: number;
}

/** The state from which the kept edits of a piece of work go on. */
export interface JournalBase {
  /** Text of a project file. */
  readonly text: string;
  readonly revision: number;
  readonly name: string;
  readonly file: JournalFile | null;
}

/** A piece of work that is in no file, as a list shows it. */
export interface JournalEntry {
  readonly id: string;
  readonly name: string;
  readonly file: JournalFile | null;
  readonly at: number;
  readonly edits: number;
  readonly lastEdit: LocalText;
}

/** A piece of work read back. `complete` is false where damage made later edits unreadable. */
export interface JournalWork {
  readonly base: JournalBase;
  readonly edits: readonly JournalEdit[];
  readonly complete: boolean;
}

/**
 * The recovery journal: for every project with work that no file holds, the last saved state and each edit since. What
 * `append` has returned from survives the end of the process and of the machine. Every method is synchronous; failures
 * of the disk are thrown as system errors.
 */
export interface Journal {
  /** Keeps an edit; writes the base first where this is the first edit since it. Answers how long the edit is. */
  append(id: string, base: () => JournalBase, edit: JournalEdit): number;
  /** The base holds everything up to its revision: edits up to there go, later ones stay on it; without later ones all goes. */
  rebase(id: string, base: JournalBase): void;
  /** Pieces of work, newest first. Unreadable ones are left out. */
  list(): readonly JournalEntry[];
  /** Undefined where there is no such work or its base is unreadable. */
  load(id: string): JournalWork | undefined;
  /** Takes work off the list; the last thirty pieces set aside are kept. */
  setAside(id: string, at: number): void;
  close(): void;
}
