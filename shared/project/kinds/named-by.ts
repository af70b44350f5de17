import type { PartKey } from '../../parts/index.ts';
import type { RecordId } from './id.ts';
import { KINDS, type ProjectDocumentRecord, type RecordKind, kindSpec } from './index.ts';
import { type PartRecordId, partRecordId } from './part.ts';

/** The keys of the parts that a record uses. */
export function partKeysOf(record: ProjectDocumentRecord): readonly PartKey[] {
  return (kindSpec(record.kind).parts ?? []).map(({ key }) => key(record));
}

/** The snapshots of the parts that a record uses. */
export function snapshotsOf(record: ProjectDocumentRecord): readonly PartRecordId[] {
  return partKeysOf(record).map(partRecordId);
}

/** The kinds that others have to agree with, beyond that what they name exists: a snapshot has to have a fitting role. */
const AGREED_WITH: ReadonlySet<string> = new Set([
  'part',
  ...Object.values(KINDS).flatMap(({ references = [] }) => references.filter(({ agreement }) => agreement).map(({ to }) => to)),
]);

/** Whether a change of a record of this kind, short of removing it, can put those that name it in the wrong. */
export function isAgreedWith(kind: RecordKind): boolean {
  return AGREED_WITH.has(kind);
}

/** Every record that a record names: those it refers to and the snapshots of the parts that it uses. The same one may come twice. */
export function namedBy(record: ProjectDocumentRecord): readonly RecordId[] {
  return [...snapshotsOf(record), ...(kindSpec(record.kind).references ?? []).flatMap(({ ids }) => ids(record))];
}
