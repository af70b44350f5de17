import {
  type AttachmentRecord,
  compareRecords,
  type Document,
  groupAttachments,
  groupByStrip,
  type ItemRecord,
  type ProjectIndex,
  type RailKey,
  type RecordKind,
  recordsOf,
  UNPLACED,
} from '../project/index.ts';
import type { ChangeSet } from './change-set.ts';

/** The kinds that the index lists as they stand. */
const LISTED: ReadonlySet<RecordKind> = new Set(['rail', 'strip', 'plate', 'duct', 'keepout', 'attachment']);

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
      else if (record && LISTED.has(record.kind)) changed.add(record.kind);
    }
  }
  if (touchedRails.size === 0 && changed.size === 0) return previous;
  const rails = changed.has('rail') ? recordsOf(document, 'rail') : previous.rails;
  const itemsByRail = touchedRails.size === 0 ? previous.itemsByRail : updateSequences(previous, changes, touchedRails);
  const itemsByStrip =
    itemsByRail === previous.itemsByRail && !changed.has('rail')
      ? previous.itemsByStrip
      : keepSameLists(previous.itemsByStrip, groupByStrip(rails, itemsByRail));
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
