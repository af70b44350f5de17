import { type ChangeSet, type ProjectDocumentRecord, type RecordId, type RecordKind, isAgreedWith, kindSpec } from '../../project/index.ts';
import type { Transaction } from '../transaction.ts';

/** What records have become; undefined = they are gone. */
type Changed = ReadonlyMap<RecordId, ProjectDocumentRecord | undefined>;

/**
 * Puts in order what names something that the command took away or changed, as its kind says: such a record goes too, or
 * loses the name, or is brought to agree again. Whoever names what goes thereby has its turn in the next round.
 * Runs after every command and looks only at what names something changed.
 */
export function dropDanglingReferences(tx: Transaction): void {
  const seen = new Map<RecordId, ProjectDocumentRecord | undefined>();
  for (let changed = newly(tx.changes(), seen); changed.size > 0; changed = newly(tx.changes(), seen)) {
    for (const id of namingAny(tx, changed)) {
      const record = tx.find(id);
      const mended = record && putInOrder(tx, record, changed);
      if (record && mended === undefined) tx.remove(id);
      else if (mended && mended !== record) tx.replace(mended);
    }
  }
}

/** What has been changed since it was last seen. What is new is named by nothing that was there before. */
function newly(changes: ChangeSet, seen: Map<RecordId, ProjectDocumentRecord | undefined>): Changed {
  const changed = new Map<RecordId, ProjectDocumentRecord | undefined>();
  for (const [id, { before, after }] of changes) {
    if (before === undefined || (seen.has(id) && seen.get(id) === after)) continue;
    changed.set(id, after);
    seen.set(id, after);
  }
  return changed;
}

function namingAny(tx: Transaction, changed: Changed): ReadonlySet<RecordId> {
  const found = new Set<RecordId>();
  for (const [id, after] of changed) {
    if (after && !isAgreedWith(after.kind)) continue;
    for (const record of tx.naming(id)) found.add(record.id);
  }
  return found;
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
