import type { ChangeSet } from './change-set.ts';
import { compareRecords, type Document } from './document.ts';
import type { AttachmentId, AttachmentRecord } from './kinds/attachment.ts';
import type { RecordId } from './kinds/id.ts';
import type { RecordKind } from './kinds/index.ts';
import { type ItemId, type ItemRecord, UNPLACED } from './kinds/item.ts';
import type { RailRecord } from './kinds/rail.ts';
import type { StripId } from './kinds/strip.ts';
import type { PersistentMap } from './persistent-map.ts';
import { type ProjectIndex, type RailKey, groupByStrip, isListed, listsOf } from './project-index.ts';

/**
 * The index after a change. Law: equal to `buildIndex(document)`. Lists that the change leaves as they were, of rails,
 * of strips and of what sits on items, keep their identity, and are not looked at.
 */
export function updateIndex(previous: ProjectIndex, document: Document, changes: ChangeSet): ProjectIndex {
  const touchedRails = new Set<RailKey>();
  const changed = new Set<RecordKind>();
  let reordered = false;
  for (const { before, after } of changes.values()) {
    for (const record of [before, after]) {
      if (record?.kind === 'item') touchedRails.add(record.rail ?? UNPLACED);
      else if (record && (record.kind === 'attachment' || isListed(record.kind))) changed.add(record.kind);
    }
    if (before?.kind === 'rail' && after?.kind === 'rail' && before.order !== after.order) reordered = true;
  }
  if (touchedRails.size === 0 && changed.size === 0) return previous;
  const lists = listsOf(document, previous, changed);
  const { rails } = lists;
  const itemsByRail = touchedRails.size === 0 ? previous.itemsByRail : updateSequences(previous, changes, touchedRails);
  return {
    ...lists,
    itemsByRail,
    // Strips list their items rail by rail: in another order of rails everything may be elsewhere.
    itemsByStrip: reordered
      ? keepSameLists(previous.itemsByStrip, groupByStrip(rails, itemsByRail))
      : updateStrips(previous, rails, changes, changed.has('rail')),
    ...updateAttachments(previous, document, changes),
  };
}

type Attached = Pick<ProjectIndex, 'attachmentsByHost' | 'attachmentsByRail'>;

/** What sits on items: those that are changed, and those whose hosts now stand on another rail, are listed anew. */
function updateAttachments({ attachmentsByHost, attachmentsByRail }: ProjectIndex, document: Document, changes: ChangeSet): Attached {
  const was = (id: RecordId) => (changes.has(id) ? changes.get(id)?.before : document.records.get(id));
  const hosts: Moves<ItemId> = new Map();
  const rails: Moves<RailKey> = new Map();
  const moved = new Map<AttachmentId, AttachmentRecord>();
  for (const { before, after } of changes.values()) {
    if (before?.kind === 'attachment') {
      const host = was(before.host);
      if (host?.kind === 'item') {
        moveOf(hosts, host.id).leaving.add(before.id);
        moveOf(rails, host.rail ?? UNPLACED).leaving.add(before.id);
      }
    }
    if (after?.kind === 'attachment') {
      const host = document.records.get(after.host);
      if (host?.kind === 'item') {
        moveOf(hosts, host.id).joining.push(after);
        moveOf(rails, host.rail ?? UNPLACED).joining.push(after);
      }
    }
    if (before?.kind !== 'item' || (after?.kind === 'item' && after.rail === before.rail)) continue;
    for (const attachment of attachmentsByHost.get(before.id) ?? []) if (!changes.has(attachment.id)) moved.set(attachment.id, attachment);
  }
  for (const attachment of moved.values()) {
    const [before, after] = [was(attachment.host), document.records.get(attachment.host)];
    if (before?.kind === 'item') moveOf(rails, before.rail ?? UNPLACED).leaving.add(attachment.id);
    if (after?.kind === 'item') moveOf(rails, after.rail ?? UNPLACED).joining.push(attachment);
    else moveOf(hosts, attachment.host).leaving.add(attachment.id);
  }
  return { attachmentsByHost: afterMoves(attachmentsByHost, hosts), attachmentsByRail: afterMoves(attachmentsByRail, rails) };
}

interface Move {
  readonly leaving: Set<AttachmentId>;
  readonly joining: AttachmentRecord[];
}

/** Which attachments leave which lists, and which join them. */
type Moves<K> = Map<K, Move>;

function moveOf<K>(moves: Moves<K>, key: K): Move {
  const known = moves.get(key);
  if (known) return known;
  const move: Move = { leaving: new Set(), joining: [] };
  moves.set(key, move);
  return move;
}

function afterMoves<K extends string>(lists: PersistentMap<K, readonly AttachmentRecord[]>, moves: Moves<K>) {
  return lists.with(
    Array.from(moves, ([key, { leaving, joining }]) => {
      const list = [...(lists.get(key) ?? []).filter(({ id }) => !leaving.has(id)), ...joining].sort(compareRecords);
      return [key, list.length === 0 ? undefined : list];
    }),
  );
}

function keepSameLists<K extends string, R>(previous: PersistentMap<K, readonly R[]>, fresh: PersistentMap<K, readonly R[]>): PersistentMap<K, readonly R[]> {
  return fresh.with(
    Array.from(fresh, ([key, records]) => {
      const before = previous.get(key);
      const same = before?.length === records.length && before.every((record, position) => record === records[position]);
      return [key, before && same ? before : records];
    }),
  );
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

/** The items of the strips that the change touches, in reading order; rails that stay are in the order in which they were. */
function updateStrips(previous: ProjectIndex, rails: readonly RailRecord[], changes: ChangeSet, otherRails: boolean) {
  const touched = new Set<StripId>();
  for (const { before, after } of changes.values()) {
    for (const record of [before, after]) if (record?.kind === 'item' && record.strip !== undefined) touched.add(record.strip);
  }
  if (touched.size === 0) return previous.itemsByStrip;
  const place = new Map<RailKey, number>(rails.map((rail, position) => [rail.id, position]));
  const placeOf = ({ rail }: ItemRecord) => (rail === undefined ? rails.length : (place.get(rail) ?? rails.length));
  const compare = (a: ItemRecord, b: ItemRecord) => placeOf(a) - placeOf(b) || compareRecords(a, b);
  return previous.itemsByStrip.with(
    Array.from(touched, (strip) => {
      const items = replaceIn(previous.itemsByStrip.get(strip) ?? [], changes, (item) => item.strip === strip, compare, otherRails);
      return [strip, items.length > 0 ? items : undefined];
    }),
  );
}

/** A sorted list of items after a change: without those that were in it, with those that belong to it now. */
function replaceIn(
  list: readonly ItemRecord[],
  changes: ChangeSet,
  belongs: (item: ItemRecord) => boolean,
  compare: (a: ItemRecord, b: ItemRecord) => number,
  /** Whether what leaves may have stood in the list by another order. */
  scattered = false,
): readonly ItemRecord[] {
  const arriving: ItemRecord[] = [];
  const leaving: ItemRecord[] = [];
  for (const { before, after } of changes.values()) {
    if (before?.kind === 'item' && belongs(before)) leaving.push(before);
    if (after?.kind === 'item' && belongs(after)) arriving.push(after);
  }
  if (changes.size > FEW || scattered) return [...list.filter((item) => !changes.has(item.id)), ...arriving].sort(compare);
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
