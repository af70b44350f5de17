import { type JumperDesign, jumperDesign, roleOf } from '../../parts/index.ts';
import {
  type ChangeSet,
  type ItemId,
  type ItemRecord,
  type JumperContact,
  type JumperRecord,
  type RecordId,
  compareRecords,
  partRecordId,
} from '../../project/index.ts';
import type { Transaction } from '../transaction.ts';

/** Designs whose contacts are all alike, so that one may go and the rest is a shorter jumper of the same kind. */
const SHORTENED: ReadonlySet<JumperDesign> = new Set(['bar']);
/** Designs that do not need their blocks side by side. */
const LOOSE: ReadonlySet<JumperDesign> = new Set(['wire', 'vertical']);

/**
 * Takes out the jumpers that no longer fit what the command made of their blocks; runs after every command.
 *
 * - A jumper that has lost a block is a shorter one where it is a plain bar with all its contacts. Any other has its
 *   contacts in the wrong places then and goes.
 * - A jumper of which a block has moved stays as long as its blocks stand side by side on one rail in their order, or all in
 *   the opposite order; otherwise it goes. What others put between its blocks is left to the checks: nobody has moved it.
 */
export function releaseJumpers(tx: Transaction): void {
  const changes = tx.changes();
  const moved = new Set<RecordId>();
  const gone = new Set<RecordId>();
  for (const [id, { before, after }] of changes) {
    if (before?.kind !== 'item') continue;
    if (after === undefined) gone.add(id);
    else if (after.kind === 'item' && (after.rail !== before.rail || after.order !== before.order)) moved.add(id);
  }
  if (moved.size === 0 && gone.size === 0) return;
  for (const { before, after } of changes.values()) {
    if (before?.kind !== 'jumper' || after?.kind !== 'jumper') continue;
    if (before.contacts.some(({ item }) => gone.has(item)) && !mayBeShortened(tx, before)) tx.remove(before.id);
  }
  const touched = new Set([...moved].flatMap((id) => tx.naming(id).flatMap((record) => (record.kind === 'jumper' ? [record.id] : []))));
  for (const id of touched) {
    const jumper = tx.get('jumper', id);
    if (jumper) keepTogether(tx, jumper);
  }
}

function mayBeShortened(tx: Transaction, jumper: JumperRecord): boolean {
  const part = tx.get('part', partRecordId(jumper.part))?.part;
  const design = part && jumperDesign(part);
  // A skipping bar has contacts in some places only: which ones are left depends on where the block stood.
  return design?.known === true && SHORTENED.has(design.value) && part?.kind !== 'jumper-skip' && part?.attributes['jumper.pattern'] === undefined && jumper.contacts.every(({ removed }) => removed !== true);
}

function keepTogether(tx: Transaction, jumper: JumperRecord): void {
  const part = tx.get('part', partRecordId(jumper.part))?.part;
  const design = part && jumperDesign(part);
  if (design?.known && LOOSE.has(design.value)) return;
  const items = jumper.contacts.map(({ item }) => tx.get('item', item));
  const [first] = items;
  if (!first || items.some((item) => item?.rail !== first.rail)) return tx.remove(jumper.id);
  const places = placesAmongBlocks(tx, first, jumper.contacts);
  if (isRow(places)) return undefined;
  if (!isRow(places.toReversed())) return tx.remove(jumper.id);
  return tx.update('jumper', jumper.id, (draft) => {
    draft.contacts.reverse();
  });
}

/** Where the blocks of a jumper stand among the blocks of their rail. */
function placesAmongBlocks(tx: Transaction, { rail }: ItemRecord, contacts: readonly JumperContact[]): readonly number[] {
  const places = new Map<ItemId, number>();
  for (const item of tx.itemsOn(rail).sort(compareRecords)) {
    const part = tx.get('part', partRecordId(item.part))?.part;
    if (part && roleOf(part.kind) === 'block') places.set(item.id, places.size);
  }
  return contacts.map(({ item }) => places.get(item) ?? -1);
}

function isRow(places: readonly number[]): boolean {
  return places.every((place, at) => place >= 0 && (at === 0 || place === (places[at - 1] ?? 0) + 1));
}

/** What an edit of something else did to jumpers. */
export interface JumperLosses {
  /** Taken out, as they were. */
  readonly released: readonly JumperRecord[];
  /** Left with fewer contacts, as they are now: they need a shorter article. */
  readonly shortened: readonly JumperRecord[];
}

/**
 * The jumpers that a change takes out or shortens because of what happened to their blocks; none of those of which every
 * block is still where it was, because then the edit was about the jumper itself.
 */
export function jumperLosses(changes: ChangeSet): JumperLosses {
  const released: JumperRecord[] = [];
  const shortened: JumperRecord[] = [];
  for (const { before, after } of changes.values()) {
    if (before?.kind !== 'jumper') continue;
    const touched = before.contacts.some(({ item }) => isMovedOrGone(changes, item));
    if (!touched) continue;
    if (after === undefined) released.push(before);
    else if (after.kind === 'jumper' && after.contacts.length < before.contacts.length) shortened.push(after);
  }
  return { released, shortened };
}

function isMovedOrGone(changes: ChangeSet, id: ItemId): boolean {
  const change = changes.get(id);
  const { before, after } = change ?? {};
  if (before?.kind !== 'item') return false;
  return after?.kind !== 'item' || after.rail !== before.rail || after.order !== before.order || after.levels.length !== before.levels.length;
}
