import { type ChangeSet, KINDS, type ProjectDocumentRecord, type RecordId, type RecordKind, kindOfId, kindSpec } from '../../project/index.ts';
import type { Transaction } from '../transaction.ts';

/**
 * Puts in order what names something that the command took away or changed, as its kind says: such a record goes too, or
 * loses the name, or is brought to agree again. Whoever names what goes thereby has its turn in the next round.
 * Runs after every command; looks closer only at kinds that name the kind of something changed.
 */
export function dropDanglingReferences(tx: Transaction): void {
  const seen = new Map<RecordId, ProjectDocumentRecord | undefined>();
  for (let changed = newly(tx.changes(), seen); changed.size > 0; changed = newly(tx.changes(), seen)) {
    for (const record of naming(tx, changed)) {
      const mended = putInOrder(tx, record, changed);
      if (mended === undefined) tx.remove(record.id);
      else if (mended !== record) tx.replace(mended);
    }
  }
}

/** What has been changed since it was last seen, with what became of it; new records are named by none that was there. */
function newly(changes: ChangeSet, seen: Map<RecordId, ProjectDocumentRecord | undefined>) {
  const changed = new Map<RecordId, ProjectDocumentRecord | undefined>();
  for (const [id, { before, after }] of changes) {
    if (before === undefined || (seen.has(id) && seen.get(id) === after)) continue;
    changed.set(id, after);
    seen.set(id, after);
  }
  return changed;
}

type Changed = ReadonlyMap<RecordId, ProjectDocumentRecord | undefined>;

/** The records that name one of those changed in a way that it matters to. */
function naming(tx: Transaction, changed: Changed): readonly ProjectDocumentRecord[] {
  const goneKinds = new Set<string>();
  const alteredKinds = new Set<string>();
  for (const [id, after] of changed) (after ? alteredKinds : goneKinds).add(kindOfId(id));
  const found: ProjectDocumentRecord[] = [];
  for (const { kind, references = [] } of Object.values(KINDS)) {
    if (!references.some(({ to, agreement }) => goneKinds.has(to) || (agreement !== undefined && alteredKinds.has(to)))) continue;
    for (const record of tx.all(kind)) if (namesOneOf(record, changed)) found.push(record);
  }
  return found;
}

function namesOneOf(record: ProjectDocumentRecord, changed: Changed): boolean {
  return (kindSpec(record.kind).references ?? []).some(({ ids }) => ids(record).some((id) => changed.has(id)));
}

/** The record as it has to be now; undefined = it goes too. */
function putInOrder(tx: Transaction, record: ProjectDocumentRecord, changed: Changed): ProjectDocumentRecord | undefined {
  let now: ProjectDocumentRecord | undefined = record;
  for (const { to, ids, whenGone, agreement } of kindSpec(record.kind).references ?? []) {
    const gone: ReadonlySet<RecordId> = new Set(ids(now).filter((id) => changed.has(id) && changed.get(id) === undefined));
    if (gone.size > 0 && whenGone !== 'leave') now = whenGone === 'remove' ? undefined : whenGone(now, gone);
    for (const id of now && agreement ? ids(now) : []) {
      const named = tx.get(to as RecordKind, id);
      if (now && named && agreement?.holds(now, named) === false) now = agreement.mended(now, named);
    }
    if (now === undefined) return undefined;
  }
  return now;
}
