import { type ItemId, type ItemRecord, type RailId, compareRecords, itemsOnRail, type ProjectIndex, UNPLACED } from '../project/index.ts';
import { addUm, ZERO_UM, type Um } from '../units/index.ts';
import { orderKeysBetween } from './order.ts';
import type { Transaction } from './transaction.ts';

/** Where items go: on a rail (absent = unplaced), right behind an item (null = at the start). */
export interface Target {
  readonly rail?: RailId;
  readonly after: ItemId | null;
  /**
   * Which neighbour the first or last of them touches where there is a gap at that place: with `left` (the default) the
   * gap stays to their right, with `right` it stays to their left.
   */
  readonly joins?: 'left' | 'right';
}

/** The items of a rail as they stand in the transaction, from left to right. */
export function sequenceOf(tx: Transaction, rail: RailId | undefined): ItemRecord[] {
  return tx
    .all('item')
    .filter((item) => item.rail === rail)
    .sort(compareRecords);
}

/** The items of a rail in a document, by its index. */
export function sequenceIn(index: ProjectIndex, rail: RailId | undefined): readonly ItemRecord[] {
  return itemsOnRail(index, rail ?? UNPLACED);
}

/** A place opened in a sequence: order keys for the newcomers, and the gap that the first of them takes over. */
export interface OpenedPlace {
  readonly orders: readonly string[];
  readonly gapBefore: Um;
}

/** Opens room for `count` items at a target; undefined where the item to stand behind is not there. */
export function openPlace(tx: Transaction, target: Target, count: number): OpenedPlace | undefined {
  const sequence = sequenceOf(tx, target.rail);
  const at = target.after === null ? 0 : sequence.findIndex((item) => item.id === target.after) + 1;
  if (target.after !== null && at === 0) return undefined;
  const before = sequence[at - 1];
  const next = sequence[at];
  const orders = orderKeysBetween(before?.order, next?.order, count);
  if (target.joins !== 'right' || !next || next.gapBefore === 0) return { orders, gapBefore: ZERO_UM };
  tx.update('item', next.id, (draft) => {
    draft.gapBefore = ZERO_UM;
  });
  return { orders, gapBefore: next.gapBefore };
}

/**
 * Takes items out of their sequences without removing them: the gap before each goes to the item behind it, so that a
 * run which was apart stays apart.
 */
export function closeBehind(tx: Transaction, leaving: ReadonlySet<ItemId>): void {
  const rails = new Set<RailId | undefined>();
  for (const id of leaving) {
    const item = tx.get('item', id);
    if (item) rails.add(item.rail);
  }
  for (const rail of rails) {
    let carried: Um = ZERO_UM;
    for (const item of sequenceOf(tx, rail)) {
      if (leaving.has(item.id)) {
        carried = addUm(carried, item.gapBefore);
      } else if (carried > 0) {
        const gap = addUm(item.gapBefore, carried);
        tx.update('item', item.id, (draft) => {
          draft.gapBefore = gap;
        });
        carried = ZERO_UM;
      }
    }
  }
}
