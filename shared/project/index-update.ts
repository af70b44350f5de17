import type { ChangeSet } from './change-set.ts';
import { compareRecords, type Document, recordsOf } from './document.ts';
import type { AttachmentRecord } from './kinds/attachment.ts';
import type { RecordKind } from './kinds/index.ts';
import { type ItemRecord, UNPLACED } from './kinds/item.ts';
import type { RailRecord } from './kinds/rail.ts';
import type { StripId } from './kinds/strip.ts';
import { type ProjectIndex, type RailKey, groupAttachments, groupByStrip } from './project-index.ts';

/** Whether the index lists the records of a kind; items it lists by where they stand. */
const LISTED: Readonly<Record<RecordKind, boolean>> = {
  project: false,
  settings: false,
  potential: false,
  plate: true,
  duct: true,
  keepout: true,
  rail: true,
  strip: true,
  item: false,
  attachment: true,
  waiver: false,
  part: false,
};

/**
 * The index after a change. Law: equal to `buildIndex(document)`. Lists that the change leaves as they were, of rails,
 * of strips and of what sits on items, keep their identity.
 */
export function updateIndex(previous: ProjectIndex, document: Document, changes: ChangeSet): ProjectIndex {
  const touchedRails = new Set<RailKey>();
  const changed = new Set<RecordKind>();
  for (const { before, after } of changes.values()) {
    for (const record of [before, after]) {
      if (record?.kind === 'item') touchedRails.add(record.rail ?? UNPLACED);
      else if (record && LISTED[record.kind]) changed.add(record.kind);
    }
  }
  if (touchedRails.size === 0 && changed.size === 0) return previous;
  const rails = changed.has('rail') ? recordsOf(document, 'rail') : previous.rails;
  const itemsByRail = touchedRails.size === 0 ? previous.itemsByRail : updateSequences(previous, changes, touchedRails);
  const itemsByStrip =
    itemsByRail === previous.itemsByRail && !changed.has('rail')
      ? previous.itemsByStrip
      : changed.has('rail') || changes.size > FEW
        ? keepSameLists(previous.itemsByStrip, groupByStrip(rails, itemsByRail))
        : updateStrips(previous, rails, changes);
  return {
    rails,
    strips: changed.has('strip') ? recordsOf(document, 'strip') : previous.strips,
    plates: changed.has('plate') ? recordsOf(document, 'plate') : previous.plates,
    ducts: changed.has('duct') ? recordsOf(document, 'duct') : previous.ducts,
    keepouts: changed.has('keepout') ? recordsOf(document, 'keepout') : previous.keepouts,
    itemsByRail,
    itemsByStrip,
    ...updateAttachments(previous, document, changes, changed.has('attachment')),
  };
}

/** An attachment is where its host is: looked at again where one has changed, or a host stands on another rail. */
function updateAttachments(
  previous: ProjectIndex,
  document: Document,
  changes: ChangeSet,
  attachmentsChanged: boolean,
): Pick<ProjectIndex, 'attachmentsByHost' | 'attachmentsByRail'> {
  const { attachmentsByHost, attachmentsByRail } = previous;
  if (!attachmentsChanged && (attachmentsByHost.size === 0 || !movesHost(previous, changes))) return { attachmentsByHost, attachmentsByRail };
  const all: AttachmentRecord[] = [];
  for (const list of attachmentsByHost.values()) for (const attachment of list) if (!changes.has(attachment.id)) all.push(attachment);
  for (const { after } of changes.values()) if (after?.kind === 'attachment') all.push(after);
  const fresh = groupAttachments(document, all);
  return {
    attachmentsByHost: keepSameLists(attachmentsByHost, fresh.attachmentsByHost),
    attachmentsByRail: keepSameLists(attachmentsByRail, fresh.attachmentsByRail),
  };
}

function movesHost({ attachmentsByHost }: ProjectIndex, changes: ChangeSet): boolean {
  for (const { before, after } of changes.values()) {
    const moves = before?.kind === 'item' && (after?.kind !== 'item' || before.rail !== after.rail);
    if (moves && attachmentsByHost.has(before.id)) return true;
  }
  return false;
}

function keepSameLists<K, R>(previous: ReadonlyMap<K, readonly R[]>, fresh: ReadonlyMap<K, readonly R[]>): ReadonlyMap<K, readonly R[]> {
  const kept = new Map<K, readonly R[]>();
  for (const [key, records] of fresh) {
    const before = previous.get(key);
    const same = before?.length === records.length && before.every((record, position) => record === records[position]);
    kept.set(key, before && same ? before : records);
  }
  return kept;
}

/** Up to so many changed records are put in their places one by one; more are sorted in together. */
const FEW = 16;

function updateSequences(previous: ProjectIndex, changes: ChangeSet, touched: ReadonlySet<RailKey>) {
  const itemsByRail = new Map(previous.itemsByRail);
  for (const rail of touched) {
    const on = (item: ItemRecord) => (item.rail ?? UNPLACED) === rail;
    const items = replaceIn(previous.itemsByRail.get(rail) ?? [], changes, on, compareRecords);
    if (items.length > 0) itemsByRail.set(rail, items);
    else itemsByRail.delete(rail);
  }
  return itemsByRail;
}

/** The items of the strips that the change touches, in reading order; rails are where they were. */
function updateStrips(previous: ProjectIndex, rails: readonly RailRecord[], changes: ChangeSet) {
  const place = new Map<RailKey, number>(rails.map((rail, position) => [rail.id, position]));
  const placeOf = ({ rail }: ItemRecord) => (rail === undefined ? rails.length : (place.get(rail) ?? rails.length));
  const compare = (a: ItemRecord, b: ItemRecord) => placeOf(a) - placeOf(b) || compareRecords(a, b);
  const touched = new Set<StripId>();
  for (const { before, after } of changes.values()) {
    for (const record of [before, after]) if (record?.kind === 'item' && record.strip !== undefined) touched.add(record.strip);
  }
  const itemsByStrip = new Map(previous.itemsByStrip);
  for (const strip of touched) {
    const items = replaceIn(previous.itemsByStrip.get(strip) ?? [], changes, (item) => item.strip === strip, compare);
    if (items.length > 0) itemsByStrip.set(strip, items);
    else itemsByStrip.delete(strip);
  }
  return itemsByStrip;
}

/** A sorted list of items after a change: without those that were in it, with those that belong to it now. */
function replaceIn(
  list: readonly ItemRecord[],
  changes: ChangeSet,
  belongs: (item: ItemRecord) => boolean,
  compare: (a: ItemRecord, b: ItemRecord) => number,
): readonly ItemRecord[] {
  const arriving: ItemRecord[] = [];
  const leaving: ItemRecord[] = [];
  for (const { before, after } of changes.values()) {
    if (before?.kind === 'item' && belongs(before)) leaving.push(before);
    if (after?.kind === 'item' && belongs(after)) arriving.push(after);
  }
  if (changes.size > FEW) return [...list.filter((item) => !changes.has(item.id)), ...arriving].sort(compare);
  const items = [...list];
  for (const item of leaving) items.splice(placeIn(items, item, compare), 1);
  for (const item of arriving) items.splice(placeIn(items, item, compare), 0, item);
  return items;
}

/** Where an item stands in a sorted list, or would stand; found by halving. */
function placeIn(items: readonly ItemRecord[], item: ItemRecord, compare: (a: ItemRecord, b: ItemRecord) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = items[middle];
    if (there && compare(there, item) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
