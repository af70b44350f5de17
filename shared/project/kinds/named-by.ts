import type { PartKey } from '../../parts/index.ts';
import type { RecordId } from './id.ts';
import { type ProjectDocumentRecord, kindSpec } from './index.ts';
import { type PartRecordId, partRecordId } from './part.ts';

/** The keys of the parts that a record uses. */
export function partKeysOf(record: ProjectDocumentRecord): readonly PartKey[] {
  return (kindSpec(record.kind).parts ?? []).map(({ key }) => key(record));
}

/** The snapshots of the parts that a record uses. */
export function snapshotsOf(record: ProjectDocumentRecord): readonly PartRecordId[] {
  return partKeysOf(record).map(partRecordId);
}

/** Every record that a record names: those it refers to and the snapshots of the parts that it uses. The same one may come twice. */
export function namedBy(record: ProjectDocumentRecord): readonly RecordId[] {
  return [...snapshotsOf(record), ...(kindSpec(record.kind).references ?? []).flatMap(({ ids }) => ids(record))];
}
