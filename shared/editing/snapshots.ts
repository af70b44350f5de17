import type { Part, PartKey } from '../parts/index.ts';
import { partRecordId } from '../project/index.ts';
import type { Transaction } from './transaction.ts';

/** Adds a snapshot of each part that the document does not have yet. An existing snapshot is never replaced. */
export function keepSnapshots(tx: Transaction, parts: readonly Part[]): void {
  for (const part of parts) {
    const id = partRecordId(part.key);
    if (!tx.get('part', id)) tx.create({ kind: 'part', id, part });
  }
}

/** Removes the snapshots that no item, rail or attachment names any more. */
export function dropUnusedSnapshots(tx: Transaction): void {
  const used = new Set<PartKey>();
  for (const item of tx.all('item')) used.add(item.part);
  for (const rail of tx.all('rail')) used.add(rail.part);
  for (const attachment of tx.all('attachment')) used.add(attachment.part);
  for (const { id, part } of tx.all('part')) if (!used.has(part.key)) tx.remove(id);
}
