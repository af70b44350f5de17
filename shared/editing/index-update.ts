import {
  buildIndex,
  compareRecords,
  type Document,
  groupByStrip,
  type ItemRecord,
  type ProjectIndex,
  type RailKey,
  recordsOf,
  UNPLACED,
} from '../project/index.ts';
import type { ChangeSet } from './change-set.ts';

/**
 * The index after a change. Law: equal to `buildIndex(document)`. Lists of rails that the change does not touch are kept
 * as they are (same identity).
 */
export function updateIndex(previous: ProjectIndex, document: Document, changes: ChangeSet): ProjectIndex {
  const touchedRails = new Set<RailKey>();
  let railsChanged = false;
  let stripsChanged = false;
  for (const { before, after } of changes.values()) {
    for (const record of [before, after]) {
      if (record?.kind === 'item') touchedRails.add(record.rail ?? UNPLACED);
      else if (record?.kind === 'rail') railsChanged = true;
      else if (record?.kind === 'strip') stripsChanged = true;
    }
  }
  if (touchedRails.size === 0 && !railsChanged && !stripsChanged) return previous;
  // A change that touches most of the project is cheaper to index from nothing.
  if (changes.size > document.records.size / 2) return buildIndex(document);

  const rails = railsChanged ? recordsOf(document, 'rail') : previous.rails;
  const strips = stripsChanged ? recordsOf(document, 'strip') : previous.strips;
  const itemsByRail = touchedRails.size === 0 ? previous.itemsByRail : updateSequences(previous, changes, touchedRails);
  const itemsByStrip =
    itemsByRail === previous.itemsByRail && !railsChanged ? previous.itemsByStrip : groupByStrip(rails, itemsByRail);
  return { rails, strips, itemsByRail, itemsByStrip };
}

function updateSequences(previous: ProjectIndex, changes: ChangeSet, touched: ReadonlySet<RailKey>) {
  const arriving = new Map<RailKey, ItemRecord[]>();
  for (const { after } of changes.values()) {
    if (after?.kind !== 'item') continue;
    const key = after.rail ?? UNPLACED;
    const list = arriving.get(key);
    if (list) list.push(after);
    else arriving.set(key, [after]);
  }
  const itemsByRail = new Map(previous.itemsByRail);
  for (const rail of touched) {
    const kept = (previous.itemsByRail.get(rail) ?? []).filter((item) => !changes.has(item.id));
    const merged = [...kept, ...(arriving.get(rail) ?? [])].sort(compareRecords);
    if (merged.length > 0) itemsByRail.set(rail, merged);
    else itemsByRail.delete(rail);
  }
  return itemsByRail;
}
