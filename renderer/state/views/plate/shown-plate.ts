import { type OnPlateId, isOnPlate } from '../../../../shared/editing/index.ts';
import { ofKind, touchedBy } from '../../../../shared/foresight/index.ts';
import { type ChangeSet, type Document, type PlateId, type RecordId, recordsOf } from '../../../../shared/project/index.ts';

const NOTHING: readonly OnPlateId[] = Object.freeze([]);

/** Those of some records that can be fixed on a mounting plate, in the order in which they are named. */
export function onPlateIds(ids: Iterable<RecordId>, { records }: Document): readonly OnPlateId[] {
  const found: OnPlateId[] = [];
  for (const id of ids) {
    const record = records.get(id);
    if (record && isOnPlate(record)) found.push(record.id);
  }
  return found.length === 0 ? NOTHING : found;
}

/** The mounting plate to begin with: the first of the project. */
export function firstPlate(document: Document): PlateId | undefined {
  return recordsOf(document, 'plate')[0]?.id;
}

/** The mounting plate to show after an edit: a new one, else the one shown before, else the first that is left. */
export function plateAfter(shown: PlateId | undefined, document: Document, changes: ChangeSet): PlateId | undefined {
  const [added] = ofKind(touchedBy(changes).made, 'plate');
  if (added) return added.id;
  return shown === undefined || document.records.has(shown) ? shown : firstPlate(document);
}
