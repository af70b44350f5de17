import type { Document } from './document.ts';
import { compareRecords, recordsOf } from './document.ts';
import type { AttachmentRecord } from './kinds/attachment.ts';
import type { DuctRecord } from './kinds/duct.ts';
import { type ItemId, type ItemRecord, UNPLACED } from './kinds/item.ts';
import type { KeepoutRecord } from './kinds/keepout.ts';
import type { PlateRecord } from './kinds/plate.ts';
import type { RailId, RailRecord } from './kinds/rail.ts';
import type { StripId, StripRecord } from './kinds/strip.ts';

/** Where an item stands: a rail, or none. */
export type RailKey = RailId | typeof UNPLACED;

/**
 * What would otherwise be searched again and again: rails, strips, mounting plates with their ducts and keep-outs in order,
 * items of each rail in sequence. Derived from the document, never stored. Lists that an edit does not touch keep their identity, so that whatever hangs on them
 * (layouts, findings, pictures) can be kept too.
 */
export interface ProjectIndex {
  readonly rails: readonly RailRecord[];
  readonly strips: readonly StripRecord[];
  readonly plates: readonly PlateRecord[];
  readonly ducts: readonly DuctRecord[];
  readonly keepouts: readonly KeepoutRecord[];
  readonly itemsByRail: ReadonlyMap<RailKey, readonly ItemRecord[]>;
  readonly itemsByStrip: ReadonlyMap<StripId, readonly ItemRecord[]>;
  /** What sits on each item, in its order. Only items on which something sits are in it. */
  readonly attachmentsByHost: ReadonlyMap<ItemId, readonly AttachmentRecord[]>;
  /** What sits on the items of each rail, in the order of the attachments. Only rails with any are in it. */
  readonly attachmentsByRail: ReadonlyMap<RailKey, readonly AttachmentRecord[]>;
}

const NO_ITEMS: readonly ItemRecord[] = Object.freeze([]);
const NO_ATTACHMENTS: readonly AttachmentRecord[] = Object.freeze([]);

/** The items of a rail from left to right; none for an empty or unknown rail. */
export function itemsOnRail(index: ProjectIndex, rail: RailKey): readonly ItemRecord[] {
  return index.itemsByRail.get(rail) ?? NO_ITEMS;
}

/** The items of a strip: rail by rail, from left to right, unplaced ones last. */
export function itemsOfStrip(index: ProjectIndex, strip: StripId): readonly ItemRecord[] {
  return index.itemsByStrip.get(strip) ?? NO_ITEMS;
}

/** What sits on an item, in its order; none for most items. */
export function attachmentsOn(index: ProjectIndex, host: ItemId): readonly AttachmentRecord[] {
  return index.attachmentsByHost.get(host) ?? NO_ATTACHMENTS;
}

/** What sits on the items of a rail; the same list while nothing of it changes. */
export function attachmentsOnRail(index: ProjectIndex, rail: RailKey): readonly AttachmentRecord[] {
  return index.attachmentsByRail.get(rail) ?? NO_ATTACHMENTS;
}

/** The index of a document, built from nothing. */
export function buildIndex(document: Document): ProjectIndex {
  const rails = recordsOf(document, 'rail');
  const strips = recordsOf(document, 'strip');
  const itemsByRail = new Map<RailKey, ItemRecord[]>();
  const attachments: AttachmentRecord[] = [];
  for (const record of document.records.values()) {
    if (record.kind === 'attachment') attachments.push(record);
    if (record.kind !== 'item') continue;
    const key = record.rail ?? UNPLACED;
    const list = itemsByRail.get(key);
    if (list) list.push(record);
    else itemsByRail.set(key, [record]);
  }
  for (const list of itemsByRail.values()) list.sort(compareRecords);
  return {
    rails,
    strips,
    plates: recordsOf(document, 'plate'),
    ducts: recordsOf(document, 'duct'),
    keepouts: recordsOf(document, 'keepout'),
    itemsByRail,
    itemsByStrip: groupByStrip(rails, itemsByRail),
    ...groupAttachments(document, attachments),
  };
}

/** Attachments by what they sit on, and by the rail on which that stands. */
export function groupAttachments(
  document: Document,
  attachments: readonly AttachmentRecord[],
): Pick<ProjectIndex, 'attachmentsByHost' | 'attachmentsByRail'> {
  const attachmentsByHost = new Map<ItemId, AttachmentRecord[]>();
  const attachmentsByRail = new Map<RailKey, AttachmentRecord[]>();
  for (const attachment of attachments.toSorted(compareRecords)) {
    const host = document.records.get(attachment.host);
    if (host?.kind !== 'item') continue;
    addTo(attachmentsByHost, host.id, attachment);
    addTo(attachmentsByRail, host.rail ?? UNPLACED, attachment);
  }
  return { attachmentsByHost, attachmentsByRail };
}

function addTo<K>(lists: Map<K, AttachmentRecord[]>, key: K, attachment: AttachmentRecord): void {
  const list = lists.get(key);
  if (list) list.push(attachment);
  else lists.set(key, [attachment]);
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
