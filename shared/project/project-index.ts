import type { Document } from './document.ts';
import { compareRecords, recordsOf, recordsOfKind } from './document.ts';
import type { AttachmentRecord } from './kinds/attachment.ts';
import type { RecordKind, RecordOf } from './kinds/index.ts';
import { type ItemId, type ItemRecord, UNPLACED } from './kinds/item.ts';
import type { RailId, RailRecord } from './kinds/rail.ts';
import type { StripId } from './kinds/strip.ts';
import { PersistentMap } from './persistent-map.ts';

/** Where an item stands: a rail, or none. */
export type RailKey = RailId | typeof UNPLACED;

/** The kinds that the index lists as wholes, each list in its order. A line here makes a list. */
const LISTS = { rails: 'rail', strips: 'strip', plates: 'plate', ducts: 'duct', keepouts: 'keepout' } as const satisfies Readonly<Record<string, RecordKind>>;

/** The records of some kinds, in their order. */
export type ProjectLists = { readonly [L in keyof typeof LISTS]: readonly RecordOf<(typeof LISTS)[L]>[] };

/** Whether the index lists the records of a kind as a whole. */
export function isListed(kind: RecordKind): boolean {
  return LISTED.has(kind);
}

const LISTED: ReadonlySet<RecordKind> = new Set(Object.values(LISTS));

/** The lists of a document. Of kinds that did not change, those of `previous`. */
export function listsOf(document: Document, previous?: ProjectLists, changed?: ReadonlySet<RecordKind>): ProjectLists {
  const names = Object.keys(LISTS) as (keyof typeof LISTS)[];
  const lists = names.map((name) => [name, previous && !changed?.has(LISTS[name]) ? previous[name] : recordsOf(document, LISTS[name])]);
  // Each list is of the kind that the table says; the compiler cannot follow this through a name that varies.
  return Object.fromEntries(lists) as unknown as ProjectLists;
}

/**
 * What would otherwise be searched again and again: rails, strips, mounting plates with their ducts and keep-outs in order,
 * items of each rail in sequence. Derived from the document, never stored. Lists that an edit does not touch keep their identity, so that whatever hangs on them
 * (layouts, findings, pictures) can be kept too.
 */
export interface ProjectIndex extends ProjectLists {
  readonly itemsByRail: ReadonlyMap<RailKey, readonly ItemRecord[]>;
  readonly itemsByStrip: PersistentMap<StripId, readonly ItemRecord[]>;
  /** What sits on each item, in its order. Only items on which something sits are in it. */
  readonly attachmentsByHost: PersistentMap<ItemId, readonly AttachmentRecord[]>;
  /** What sits on the items of each rail, in the order of the attachments. Only rails with any are in it. */
  readonly attachmentsByRail: PersistentMap<RailKey, readonly AttachmentRecord[]>;
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
  const all = listsOf(document);
  const { rails } = all;
  const lists = new Map<RailKey, ItemRecord[]>();
  for (const item of recordsOfKind(document, 'item')) addTo(lists, item.rail ?? UNPLACED, item);
  const itemsByRail = new Map<RailKey, readonly ItemRecord[]>();
  for (const key of [...rails.map((rail) => rail.id), UNPLACED] as const) {
    const list = lists.get(key);
    if (list) itemsByRail.set(key, list.sort(compareRecords));
  }
  return {
    ...all,
    itemsByRail,
    itemsByStrip: groupByStrip(rails, itemsByRail),
    ...groupAttachments(document),
  };
}

/** Attachments by what they sit on, and by the rail on which that stands. */
function groupAttachments(document: Document): Pick<ProjectIndex, 'attachmentsByHost' | 'attachmentsByRail'> {
  const byHost = new Map<ItemId, AttachmentRecord[]>();
  const byRail = new Map<RailKey, AttachmentRecord[]>();
  for (const attachment of recordsOf(document, 'attachment')) {
    const host = document.records.get(attachment.host);
    if (host?.kind !== 'item') continue;
    addTo(byHost, host.id, attachment);
    addTo(byRail, host.rail ?? UNPLACED, attachment);
  }
  return { attachmentsByHost: PersistentMap.of<ItemId, readonly AttachmentRecord[]>(byHost), attachmentsByRail: PersistentMap.of<RailKey, readonly AttachmentRecord[]>(byRail) };
}

function addTo<K, R>(lists: Map<K, R[]>, key: K, record: R): void {
  const list = lists.get(key);
  if (list) list.push(record);
  else lists.set(key, [record]);
}

/** Items of each strip in reading order. */
export function groupByStrip(
  rails: readonly RailRecord[],
  itemsByRail: ReadonlyMap<RailKey, readonly ItemRecord[]>,
): PersistentMap<StripId, readonly ItemRecord[]> {
  const byStrip = new Map<StripId, ItemRecord[]>();
  for (const key of [...rails.map((rail) => rail.id), UNPLACED] as const) {
    for (const item of itemsByRail.get(key) ?? NO_ITEMS) {
      if (item.strip === undefined) continue;
      addTo(byStrip, item.strip, item);
    }
  }
  return PersistentMap.of<StripId, readonly ItemRecord[]>(byStrip);
}
