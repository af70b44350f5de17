import type { RecordId } from './id.ts';
import { type ProjectDocumentRecord, type RecordKind, kindSpec } from './index.ts';
import { namedBy } from './named-by.ts';

/** A text under which records are found: by their kind, by whom they name, by their list, place and name. */
export type RecordKey = string;

/** The key of all records of a kind. */
export function keyOfKind(kind: RecordKind): RecordKey {
  return `kind ${kind}`;
}

/** The key of the records that name this one; those that use a part name its snapshot. */
export function keyOfNaming(id: RecordId): RecordKey {
  return `naming ${id}`;
}

/** The key of the records in a list of siblings, as `KindSpec.siblings` calls it. */
export function keyOfList(list: string): RecordKey {
  return `list ${list}`;
}

/** The list in which a record has its place; undefined where its kind has no order. */
export function listOf(record: ProjectDocumentRecord): string | undefined {
  if (!('order' in record)) return undefined;
  return kindSpec(record.kind).siblings?.(record) ?? record.kind;
}

/** The key of a place among siblings, which one record holds alone; undefined for records without order. */
export function keyOfPlace(record: ProjectDocumentRecord): RecordKey | undefined {
  const list = listOf(record);
  return list === undefined || !('order' in record) ? undefined : `place ${record.order} ${list}`;
}

/** The key of a name that one record of its kind has alone; undefined where names may be alike. */
export function keyOfName(record: ProjectDocumentRecord): RecordKey | undefined {
  const name = kindSpec(record.kind).uniqueName?.(record);
  return name === undefined ? undefined : `name ${record.kind} ${name}`;
}

/** Every key under which a record is found, each once. */
export function keysOf(record: ProjectDocumentRecord): ReadonlySet<RecordKey> {
  const keys = new Set<RecordKey>([keyOfKind(record.kind)]);
  const list = listOf(record);
  if (list !== undefined) keys.add(keyOfList(list));
  for (const key of [keyOfPlace(record), keyOfName(record)]) if (key !== undefined) keys.add(key);
  for (const id of namedBy(record)) keys.add(keyOfNaming(id));
  return keys;
}
