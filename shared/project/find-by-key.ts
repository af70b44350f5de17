import { type KeyTable, enter, holdersIn, takeOut } from './key-table.ts';
import type { RecordId } from './kinds/id.ts';
import type { ProjectDocumentRecord } from './kinds/index.ts';
import type { RecordKey } from './kinds/keys.ts';

/** What holds records by their ids: a document. */
interface Document {
  readonly records: ReadonlyMap<RecordId, ProjectDocumentRecord>;
}

/** What became of one record. */
interface Step {
  readonly before?: ProjectDocumentRecord | undefined;
  readonly after?: ProjectDocumentRecord | undefined;
}

/**
 * One table of keys serves all documents that came from one another by changes. The document looked into last has it; the
 * others know which change leads to its next one. Going over to another document takes as long as what lies between.
 */
interface Version {
  table: KeyTable | undefined;
  next: { readonly version: Version; readonly changes: readonly Step[] } | undefined;
}

const versions = new WeakMap<Document['records'], Version>();

/**
 * The records of a document that are found under a key (see `kinds/keys.ts`), in no particular order. The first question
 * about a document that came from no other goes through all of it; after an edit the answer takes as long as it is.
 */
export function findByKey(document: Document, key: RecordKey): readonly RecordId[] {
  // What the table holds follows the document that is looked into next: the list is the caller's own.
  return [...holdersIn(tableOf(versionOf(document)), key)];
}

/** Whether one of the records found under a key meets a condition; looks no further than the first. The condition asks about no other document. */
export function someByKey(document: Document, key: RecordKey, meets: (id: RecordId) => boolean): boolean {
  for (const id of holdersIn(tableOf(versionOf(document)), key)) if (meets(id)) return true;
  return false;
}

/** Whether the records of a document are found by key without going through all of it. */
export function isLookedInto({ records }: Document): boolean {
  return versions.has(records);
}

/** Lets the document after a change be looked into without going through it, where that before had been looked into. */
export function passOnKeys(before: Document, after: Document, changes: Iterable<Step>): void {
  const version = versions.get(before.records);
  if (!version) return;
  const next: Version = { table: undefined, next: undefined };
  const table = tableOf(version);
  move(table, version, next, [...changes]);
  versions.set(after.records, next);
}

function versionOf(document: Document): Version {
  const known = versions.get(document.records);
  if (known) return known;
  const table: KeyTable = new Map();
  for (const record of document.records.values()) enter(table, record);
  const version: Version = { table, next: undefined };
  versions.set(document.records, version);
  return version;
}

/** The table, brought to this version from the one that has it. */
function tableOf(version: Version): KeyTable {
  if (version.table) return version.table;
  const path: Version[] = [];
  let holder = version;
  while (!holder.table) {
    if (!holder.next) throw new Error('no version has the table');
    path.push(holder);
    holder = holder.next.version;
  }
  for (const earlier of path.reverse()) {
    const changes = earlier.next?.changes ?? [];
    if (holder.table) move(holder.table, holder, earlier, changes.map(inverse));
    holder = earlier;
  }
  if (!holder.table) throw new Error('the table got lost');
  return holder.table;
}

function move(table: KeyTable, from: Version, to: Version, changes: readonly Step[]): void {
  for (const { before } of changes) if (before) takeOut(table, before);
  for (const { after } of changes) if (after) enter(table, after);
  from.table = undefined;
  from.next = { version: to, changes };
  to.table = table;
  to.next = undefined;
}

function inverse({ before, after }: Step): Step {
  return { ...(after && { before: after }), ...(before && { after: before }) };
}
