import { applyChanges, type ChangeSet, type Document, invertChanges } from '../project/index.ts';
import type { LocalText } from '../text/index.ts';

/** One undoable edit. */
export interface HistoryEntry {
  readonly label: LocalText;
  readonly changes: ChangeSet;
}

/** What can be undone and redone; the last of each list is next. A value: every step gives a new one. */
export interface History {
  readonly past: readonly HistoryEntry[];
  readonly future: readonly HistoryEntry[];
}

/** A history without entries. */
export const EMPTY_HISTORY: History = { past: [], future: [] };

/** How many edits can be undone; the oldest fall off. */
export const HISTORY_LIMIT = 1000;

/** Adds an edit that was just made; what had been undone can no longer be redone. */
export function pushHistory(history: History, entry: HistoryEntry): History {
  const past = history.past.length >= HISTORY_LIMIT ? history.past.slice(1) : history.past;
  return { past: [...past, entry], future: [] };
}

/** The outcome of one step back or forth: the document, the history and the change that led there. */
export interface HistoryStep {
  readonly document: Document;
  readonly history: History;
  readonly changes: ChangeSet;
  readonly label: LocalText;
}

/** Takes the last edit back; undefined where there is none. */
export function undo(document: Document, history: History): HistoryStep | undefined {
  const entry = history.past.at(-1);
  if (!entry) return undefined;
  const changes = invertChanges(entry.changes);
  return {
    document: applyChanges(changes, document),
    history: { past: history.past.slice(0, -1), future: [...history.future, entry] },
    changes,
    label: entry.label,
  };
}

/** Makes the edit again that was last taken back; undefined where there is none. */
export function redo(document: Document, history: History): HistoryStep | undefined {
  const entry = history.future.at(-1);
  if (!entry) return undefined;
  return {
    document: applyChanges(entry.changes, document),
    history: { past: [...history.past, entry], future: history.future.slice(0, -1) },
    changes: entry.changes,
    label: entry.label,
  };
}
