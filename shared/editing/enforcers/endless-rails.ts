import type { Part } from '../../parts/index.ts';
import { type ItemRecord, type RailId, SETTINGS_ID, compareRecords, demandOf, endlessLength, kindOfId, partRecordId } from '../../project/index.ts';
import { LONGEST_RAIL } from '../commands/rails.ts';
import type { Transaction } from '../transaction.ts';

/**
 * Gives endless rails the length that what stands on them needs (see `endlessLength`). Runs after every command and looks
 * only at rails that it touched; settings and facts of parts reach into all of them.
 */
export function growEndlessRails(tx: Transaction): void {
  for (const id of touchedRails(tx)) {
    const rail = tx.get('rail', id);
    if (rail?.endless !== true) continue;
    const settings = tx.get('settings', SETTINGS_ID);
    if (!settings) throw new Error('a document has settings');
    const demand = demandOf(rail, tx.itemsOn(id).sort(compareRecords), settings, (item) => partOf(tx, item));
    const length = endlessLength(demand, settings, LONGEST_RAIL);
    if (length === rail.length) continue;
    tx.update('rail', id, (draft) => {
      draft.length = length;
    });
  }
}

function touchedRails(tx: Transaction): ReadonlySet<RailId> {
  const touched = new Set<RailId>();
  for (const [id, { before, after }] of tx.changes()) {
    const kind = kindOfId(id);
    if (kind === 'settings' || (before?.kind === 'part' && after?.kind === 'part')) {
      return new Set(tx.all('rail').map((rail) => rail.id));
    }
    for (const record of [before, after]) {
      if (record?.kind === 'rail') touched.add(record.id);
      else if (record?.kind === 'item' && record.rail !== undefined) touched.add(record.rail);
    }
  }
  return touched;
}

function partOf(tx: Transaction, item: ItemRecord): Part {
  const snapshot = tx.get('part', partRecordId(item.part));
  if (!snapshot) throw new Error(`no snapshot of ${item.part}`);
  return snapshot.part;
}
