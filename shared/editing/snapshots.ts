import type { Part } from '../parts/index.ts';
import { type ChangeSet, KINDS, type PartRecordId, partRecordId, snapshotsOf } from '../project/index.ts';
import type { Transaction } from './transaction.ts';

/** Adds a snapshot of each part that the document does not have yet. An existing snapshot is never replaced. */
export function keepSnapshots(tx: Transaction, parts: readonly Part[]): void {
  for (const part of parts) {
    const id = partRecordId(part.key);
    if (!tx.get('part', id)) tx.create({ kind: 'part', id, part });
  }
}

/** Removes the snapshots of parts that no record uses any more. Looks closer only where a change can have left one over. */
export function dropUnusedSnapshots(tx: Transaction): void {
  if (!mayLeaveOver(tx.changes())) return;
  const used = new Set<PartRecordId>();
  for (const { kind, parts } of Object.values(KINDS)) {
    if (parts) for (const record of tx.all(kind)) for (const id of snapshotsOf(record)) used.add(id);
  }
  for (const { id } of tx.all('part')) if (!used.has(id)) tx.remove(id);
}

function mayLeaveOver(changes: ChangeSet): boolean {
  for (const { before, after } of changes.values()) {
    if (before === undefined && after?.kind === 'part') return true;
    const uses = after ? snapshotsOf(after) : [];
    if (before && snapshotsOf(before).some((id) => !uses.includes(id))) return true;
  }
  return false;
}
