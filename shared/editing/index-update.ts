import {
  compareRecords,
  type Document,
  groupByStrip,
  type ItemRecord,
  type ProjectIndex,
  type RailKey,
  recordsOf,
  type StripId,
  UNPLACED,
} from '../project/index.ts';
import type { ChangeSet } from './change-set.ts';

/**
 * The index after a change. Law: equal to `buildIndex(document)`. Lists that the change leaves as they were, of rails
 * and of strips, keep their identity.
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
  const rails = railsChanged ? recordsOf(document, 'rail') : previous.rails;
  const strips = stripsChanged ? recordsOf(document, 'strip') : previous.strips;
  const itemsByRail = touchedRails.size === 0 ? previous.itemsByRail : updateSequences(previous, changes, touchedRails);
  const itemsByStrip =
    itemsByRail === previous.itemsByRail && !railsChanged
      ? previous.itemsByStrip
      : keepSameLists(previous.itemsByStrip, groupByStrip(rails, itemsByRail));
  return { rails, strips, itemsByRail, itemsByStrip };
}

function keepSameLists(
  previous: ReadonlyMap<StripId, readonly ItemRecord[]>,
  fresh: ReadonlyMap<StripId, readonly ItemRecord[]>,
): ReadonlyMap<StripId, readonly ItemRecord[]> {
  const kept = new Map<StripId, readonly ItemRecord[]>();
  for (const [strip, items] of fresh) {
    const before = previous.get(strip);
    const same = before?.length === items.length && before.every((item, position) => item === items[position]);
    kept.set(strip, before && same ? before : items);
  }
  return kept;
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
