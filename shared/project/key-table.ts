import type { RecordId } from './kinds/id.ts';
import type { ProjectDocumentRecord } from './kinds/index.ts';
import { type RecordKey, keysOf } from './kinds/keys.ts';

/** Who is found under each key. Most keys have one holder, which then stands there by itself. Altered in place. */
export type KeyTable = Map<RecordKey, RecordId | Set<RecordId>>;

/** Enters a record under all its keys. */
export function enter(table: KeyTable, record: ProjectDocumentRecord): void {
  for (const key of keysOf(record)) {
    const there = table.get(key);
    if (there === undefined) table.set(key, record.id);
    else if (typeof there === 'string') table.set(key, new Set([there, record.id]));
    else there.add(record.id);
  }
}

/** Takes a record out from under all its keys. */
export function takeOut(table: KeyTable, record: ProjectDocumentRecord): void {
  for (const key of keysOf(record)) {
    const there = table.get(key);
    if (there === record.id) table.delete(key);
    else if (typeof there === 'object') {
      there.delete(record.id);
      if (there.size === 0) table.delete(key);
    }
  }
}

/** Whom a table has under a key. To be gone through at once: it follows the table. */
export function holdersIn(table: KeyTable, key: RecordKey): Iterable<RecordId> {
  const there = table.get(key);
  if (there === undefined) return [];
  return typeof there === 'string' ? [there] : there;
}
