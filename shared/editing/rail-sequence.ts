import { type Part, factOf } from '../parts/index.ts';
import { type ItemId, type ItemRecord, type RailId, compareRecords } from '../project/index.ts';
import { type Um, ZERO_UM, addUm, subUm } from '../units/index.ts';
import { orderKeysBetween } from './order.ts';
import type { Transaction } from './transaction.ts';

/** Where items go: on a rail (absent = unplaced), right behind an item (null = at the start). */
export interface Target {
  readonly rail?: RailId;
  readonly after: ItemId | null;
  /**
   * Which neighbour the first or last of them touches where there is a gap at that place: with `left` (the default) the
   * gap stays to their right, with `right` it stays to their left. An item with a fixed position keeps it; what joins it
   * from the left is fixed in front of it.
   */
  readonly joins?: 'left' | 'right';
}

/** Order keys longer than this are made anew: endless insertion at one spot must not outgrow what files store. */
const LONGEST_ORDER = 60;

/** A place opened in a sequence: order keys for the newcomers, and where the first of them stands. */
export interface OpenedPlace {
  readonly orders: readonly string[];
  /** Gap that the first newcomer takes over. */
  readonly gapBefore: Um;
  /** Fixed position of the first newcomer, where it joins an item that has one. */
  readonly anchor?: Um;
}

/**
 * Opens room for newcomers of the given parts at a target; undefined where the item to stand behind is not there.
 * Newcomers must not be among the items of the target's rail yet.
 */
export function openPlace(tx: Transaction, target: Target, newcomers: readonly Part[]): OpenedPlace | undefined {
  const before = target.after === null ? undefined : tx.get('item', target.after);
  if (target.after !== null && (!before || before.rail !== target.rail)) return undefined;
  const standing = tx.itemsOn(target.rail);
  let next: ItemRecord | undefined;
  for (const item of standing) {
    if (before && compareRecords(item, before) <= 0) continue;
    if (!next || compareRecords(item, next) < 0) next = item;
  }
  const orders = orderKeysBetween(before?.order, next?.order, newcomers.length);
  if (orders.some((order) => order.length > LONGEST_ORDER)) {
    spreadOrders(tx, standing);
    return openPlace(tx, target, newcomers);
  }
  if (target.joins !== 'right' || !next || newcomers.length === 0) return { orders, gapBefore: ZERO_UM };
  if (next.anchor !== undefined) {
    const anchor = subUm(next.anchor, widthOfAll(newcomers));
    return anchor >= 0 ? { orders, gapBefore: ZERO_UM, anchor } : { orders, gapBefore: ZERO_UM };
  }
  if (next.gapBefore === 0) return { orders, gapBefore: ZERO_UM };
  tx.update('item', next.id, (draft) => {
    draft.gapBefore = ZERO_UM;
  });
  return { orders, gapBefore: next.gapBefore };
}

/** Gives all items of a rail new, short order keys in the order in which they stand. */
function spreadOrders(tx: Transaction, standing: readonly ItemRecord[]): void {
  const sorted = [...standing].sort(compareRecords);
  const orders = orderKeysBetween(undefined, undefined, sorted.length);
  sorted.forEach((item, position) => {
    tx.update('item', item.id, (draft) => {
      draft.order = orders[position] ?? draft.order;
    });
  });
}

function widthOfAll(parts: readonly Part[]): Um {
  return parts.reduce<Um>((sum, part) => {
    const width = factOf(part, 'geometry.width');
    return width.known ? addUm(sum, width.value) : sum;
  }, ZERO_UM);
}

/**
 * Takes items out of their sequences without removing them. What stood apart stays apart: the gap before each goes to
 * the item behind it, and so does a fixed position (moved by the gap between them).
 */
export function closeBehind(tx: Transaction, leaving: ReadonlySet<ItemId>): void {
  const rails = new Set<RailId | undefined>();
  for (const id of leaving) {
    const item = tx.get('item', id);
    if (item && (item.gapBefore > 0 || item.anchor !== undefined)) rails.add(item.rail);
  }
  for (const rail of rails) {
    let gap: Um = ZERO_UM;
    let anchor: Um | undefined;
    for (const item of tx.itemsOn(rail).sort(compareRecords)) {
      if (leaving.has(item.id)) {
        if (item.anchor === undefined) gap = addUm(gap, item.gapBefore);
        else {
          anchor = item.anchor;
          gap = ZERO_UM;
        }
        continue;
      }
      if (item.anchor === undefined) inherit(tx, item, gap, anchor);
      gap = ZERO_UM;
      anchor = undefined;
    }
  }
}

function inherit(tx: Transaction, heir: ItemRecord, gap: Um, anchor: Um | undefined): void {
  if (anchor === undefined && gap === 0) return;
  const whole = addUm(heir.gapBefore, gap);
  tx.update('item', heir.id, (draft) => {
    if (anchor === undefined) draft.gapBefore = whole;
    else {
      draft.anchor = addUm(anchor, whole);
      draft.gapBefore = ZERO_UM;
    }
  });
}
