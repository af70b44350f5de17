import type { RecordId } from './kinds/id.ts';
import type { MintedIds } from './kinds/index.ts';

/** Source of fresh ids. Injected, because `shared` has no randomness: counters in files and tests, random in the app. */
export interface IdSource {
  next<K extends keyof MintedIds>(kind: K): MintedIds[K];
}

/** Ids `item/1`, `item/2`, …: repeatable, for notation, tests and the command line. */
export function countingIds(start = 1): IdSource {
  let count = start;
  return { next: (kind) => mintId(kind, String(count++)) };
}

/** The id of a kind with the given unique text. */
export function mintId<K extends keyof MintedIds>(kind: K, unique: string): MintedIds[K] {
  return `${kind}/${unique}` as MintedIds[K];
}

/** The kind that an id's text names: everything before the first slash. */
export function kindOfId(id: RecordId): string {
  return id.slice(0, id.indexOf('/'));
}
