import { type ChangeSet, type ItemRecord, kindOfId, type RecordKind } from '../../project/index.ts';
import type { Transaction } from '../transaction.ts';

/** What other records name, with the ids that are gone. */
type Removed = ReadonlyMap<string, ReadonlySet<string>>;

/** The kinds whose removal leaves others pointing at nothing. */
const NAMED_BY_OTHERS: ReadonlySet<string> = new Set<RecordKind>(['strip', 'potential', 'plate', 'item']);

/**
 * Takes away what would point at nothing: strips and potentials of items, what sat on items, levels that items no longer
 * have, what was on mounting plates.
 * Runs after every command; looks closer only where something was removed.
 */
export function dropDanglingReferences(tx: Transaction): void {
  const changes = tx.changes();
  const removed = removedBy(changes);
  if (removed.has('strip') || removed.has('potential')) clearItems(tx, removed);
  const hosts = removed.get('item');
  if (hosts) for (const { id, host } of tx.all('attachment')) if (hosts.has(host)) tx.remove(id);
  const fewer = itemsWithFewerLevels(changes);
  if (fewer.size > 0) clearLevels(tx, fewer);
  const plates = removed.get('plate');
  if (plates) clearPlates(tx, plates);
}

function removedBy(changes: ChangeSet): Removed {
  const removed = new Map<string, Set<string>>();
  for (const [id, { after }] of changes) {
    const kind = kindOfId(id);
    if (after !== undefined || !NAMED_BY_OTHERS.has(kind)) continue;
    const ids = removed.get(kind);
    if (ids) ids.add(id);
    else removed.set(kind, new Set([id]));
  }
  return removed;
}

function itemsWithFewerLevels(changes: ChangeSet): ReadonlyMap<string, number> {
  const fewer = new Map<string, number>();
  for (const [id, { before, after }] of changes) {
    if (before?.kind === 'item' && after?.kind === 'item' && after.levels.length < before.levels.length) fewer.set(id, after.levels.length);
  }
  return fewer;
}

function clearLevels(tx: Transaction, fewer: ReadonlyMap<string, number>): void {
  for (const { id, host, level } of tx.all('attachment')) {
    if (level === undefined || level < (fewer.get(host) ?? Number.POSITIVE_INFINITY)) continue;
    tx.update('attachment', id, (draft) => {
      delete draft.level;
    });
  }
}

function clearItems(tx: Transaction, removed: Removed): void {
  const isGone = (kind: RecordKind, id: string | undefined) => id !== undefined && removed.get(kind)?.has(id) === true;
  const losesPotential = (item: ItemRecord) => item.levels.some((level) => isGone('potential', level.potential));
  for (const item of tx.all('item')) {
    if (!isGone('strip', item.strip) && !losesPotential(item)) continue;
    tx.update('item', item.id, (draft) => {
      if (isGone('strip', draft.strip)) delete draft.strip;
      for (const level of draft.levels) if (isGone('potential', level.potential)) delete level.potential;
    });
  }
}

function clearPlates(tx: Transaction, plates: ReadonlySet<string>): void {
  for (const kind of ['duct', 'keepout'] as const) {
    for (const { id, plate } of tx.all(kind)) if (plates.has(plate)) tx.remove(id);
  }
  for (const { id, mount } of tx.all('rail')) {
    if (!mount || !plates.has(mount.plate)) continue;
    tx.update('rail', id, (draft) => {
      delete draft.mount;
    });
  }
}
