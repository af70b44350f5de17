import type { Part } from '../parts/index.ts';
import { type ChangeSet, type PartRecordId, partRecordId, snapshotsOf } from '../project/index.ts';
import type { Transaction } from './transaction.ts';

/** Adds a snapshot of each part that the document does not have yet. An existing snapshot is never replaced. */
export function keepSnapshots(tx: Transaction, parts: readonly Part[]): void {
  for (const part of parts) {
    const id = partRecordId(part.key);
    if (!tx.get('part', id)) tx.create({ kind: 'part', id, part });
  }
}

/** Removes the snapshots of parts that the change leaves without a record that uses them. */
export function dropUnusedSnapshots(tx: Transaction): void {
  for (const id of perhapsLeftOver(tx.changes())) if (!tx.isNamed(id)) tx.remove(id);
}

function perhapsLeftOver(changes: ChangeSet): ReadonlySet<PartRecordId> {
  const found = new Set<PartRecordId>();
  for (const { before, after } of changes.values()) {
    if (before === undefined && after?.kind === 'part') found.add(after.id);
    const kept = after ? snapshotsOf(after) : [];
    for (const id of before ? snapshotsOf(before) : []) if (!kept.includes(id)) found.add(id);
  }
  return found;
}
