import type { Document } from './document.ts';
import { compareRecords, recordsOf } from './document.ts';
import type { RailId, StripId } from './ids.ts';
import type { ItemRecord, RailRecord, StripRecord } from './records.ts';

/** Key of the items that stand on no rail. */
export const UNPLACED = 'unplaced';
export type RailKey = RailId | typeof UNPLACED;

/**
 * What would otherwise be searched again and again: rails and strips in order, items of each rail in sequence. Derived
 * from the document, never stored. Lists that an edit does not touch keep their identity, so that whatever hangs on them
 * (layouts, findings, pictures) can be kept too.
 */
export interface ProjectIndex {
  readonly rails: readonly RailRecord[];
  readonly strips: readonly StripRecord[];
  readonly itemsByRail: ReadonlyMap<RailKey, readonly ItemRecord[]>;
  readonly itemsByStrip: ReadonlyMap<StripId, readonly ItemRecord[]>;
}

const NO_ITEMS: readonly ItemRecord[] = Object.freeze([]);

/** The items of a rail from left to right; none for an empty or unknown rail. */
export function itemsOnRail(index: ProjectIndex, rail: RailKey): readonly ItemRecord[] {
  return index.itemsByRail.get(rail) ?? NO_ITEMS;
}

/** The items of a strip: rail by rail, from left to right, unplaced ones last. */
export function itemsOfStrip(index: ProjectIndex, strip: StripId): readonly ItemRecord[] {
  return index.itemsByStrip.get(strip) ?? NO_ITEMS;
}

/** The index of a document, built from nothing. */
export function buildIndex(document: Document): ProjectIndex {
  const rails = recordsOf(document, 'rail');
  const strips = recordsOf(document, 'strip');
  const itemsByRail = new Map<RailKey, ItemRecord[]>();
  for (const record of document.records.values()) {
    if (record.kind !== 'item') continue;
    const key = record.rail ?? UNPLACED;
    const list = itemsByRail.get(key);
    if (list) list.push(record);
    else itemsByRail.set(key, [record]);
  }
  for (const list of itemsByRail.values()) list.sort(compareRecords);
  return { rails, strips, itemsByRail, itemsByStrip: groupByStrip(rails, itemsByRail) };
}

/** Items of each strip in reading order. */
export function groupByStrip(
  rails: readonly RailRecord[],
  itemsByRail: ReadonlyMap<RailKey, readonly ItemRecord[]>,
): Map<StripId, ItemRecord[]> {
  const byStrip = new Map<StripId, ItemRecord[]>();
  for (const key of [...rails.map((rail) => rail.id), UNPLACED] as const) {
    for (const item of itemsByRail.get(key) ?? NO_ITEMS) {
      if (item.strip === undefined) continue;
      const list = byStrip.get(item.strip);
      if (list) list.push(item);
      else byStrip.set(item.strip, [item]);
    }
  }
  return byStrip;
}
