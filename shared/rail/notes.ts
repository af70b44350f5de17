import type { ChangeSet } from '../project/index.ts';
import { type Derivation, derive } from './derivation.ts';
import type { ProjectView } from './derivation.ts';

/**
 * What is worked out for single entries of a derived table (a layout, a mounting plate), each when somebody asks for it.
 * An entry that keeps its identity keeps its note, across edits, previews and trials alike.
 */
export interface Notes<E extends object, T> extends Derivation<WeakMap<E, T>> {
  readonly make: (view: ProjectView, entry: E) => T;
}

/**
 * Defines notes. `make` may read the entry and, beyond it, only what `outdated` answers for: a change of that makes all
 * notes anew.
 */
export function notes<E extends object, T>(spec: {
  readonly name: string;
  readonly make: (view: ProjectView, entry: E) => T;
  readonly outdated: (changes: ChangeSet) => boolean;
}): Notes<E, T> {
  const { name, make, outdated } = spec;
  return { name, make, build: () => new WeakMap(), update: (previous, _, changes) => (outdated(changes) ? new WeakMap() : previous) };
}

/** The note on an entry, made where there is none yet. */
export function noteOn<E extends object, T>(view: ProjectView, kind: Notes<E, T>, entry: E): T {
  const made = derive(view, kind);
  // A note may be undefined itself.
  if (made.has(entry)) return made.get(entry) as T;
  const note = kind.make(view, entry);
  made.set(entry, note);
  return note;
}
