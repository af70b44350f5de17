import { type ChangeSet, kindSpec, type ProjectDocumentRecord, recordChange, type RecordKind, type RecordOf } from '../project/index.ts';

/** What an edit touches, each record once, in the order of the changes. */
export interface Touched {
  /** Records that were not there before, as they are afterwards. */
  readonly made: readonly ProjectDocumentRecord[];
  /** Records that are gone afterwards, as they were. */
  readonly removed: readonly ProjectDocumentRecord[];
  /** Records that stand elsewhere and are otherwise as they were; as they are afterwards. */
  readonly moved: readonly ProjectDocumentRecord[];
  /** Records of which something else is different, wherever they stand; as they are afterwards. */
  readonly changed: readonly ProjectDocumentRecord[];
}

/** What a change makes, removes, moves and changes. Every record of the change is in exactly one of the lists. */
export function touchedBy(changes: ChangeSet): Touched {
  const made: ProjectDocumentRecord[] = [];
  const removed: ProjectDocumentRecord[] = [];
  const moved: ProjectDocumentRecord[] = [];
  const changed: ProjectDocumentRecord[] = [];
  for (const { before, after } of changes.values()) {
    if (before && after) (onlyMoves(before, after) ? moved : changed).push(after);
    else if (after) made.push(after);
    else if (before) removed.push(before);
  }
  return { made, removed, moved, changed };
}

/** The records of a kind among others. */
export function ofKind<K extends RecordKind>(records: readonly ProjectDocumentRecord[], kind: K): readonly RecordOf<K>[] {
  return records.filter((record): record is Extract<RecordOf<K>, ProjectDocumentRecord> => record.kind === kind);
}

function onlyMoves(before: ProjectDocumentRecord, after: ProjectDocumentRecord): boolean {
  const { place = [] } = kindSpec(after.kind);
  const fields: readonly string[] = ['order', ...place];
  const there = Object.fromEntries(Object.entries(after).filter(([field]) => fields.includes(field)));
  const rest = Object.fromEntries(Object.entries(before).filter(([field]) => !fields.includes(field)));
  return recordChange({ ...rest, ...there } as unknown as ProjectDocumentRecord, after) === undefined;
}
