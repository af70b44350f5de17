import type { ItemId, RailId } from '../project/index.ts';
import { type Um, addUm, subUm } from '../units/index.ts';
import { endOf, type RailLayout, TOUCH_TOLERANCE } from './layout.ts';

/** A place between two items (or at an end) where something can go. */
export interface Slot {
  readonly rail: RailId;
  /** Item to stand behind; null at the start. */
  readonly after: ItemId | null;
  /** Neighbour that is touched where there is a gap at this place. */
  readonly joins: 'left' | 'right';
  /** x at which the first newcomer's left edge comes to lie. */
  readonly x: Um;
}

/**
 * The slot nearest to a point of a rail, as if the items in `lifted` were not there (they are being dragged). In a gap
 * the half next to an item decides which neighbour is touched. Pure; used for drag preview, drop and paste.
 */
export function slotAt(layout: RailLayout, x: Um, width: Um, lifted: ReadonlySet<ItemId> = new Set()): Slot {
  const rail = layout.rail.id;
  const standing = layout.items.filter((placed) => !lifted.has(placed.item.id));
  let after: ItemId | null = null;
  let behind: Um | undefined;
  for (const placed of standing) {
    const middle = addUm(placed.x, Math.floor(placed.width / 2) as Um);
    if (x < middle) {
      const free = behind === undefined ? layout.usableStart : behind;
      const gap = subUm(placed.x, free);
      const joinsRight = gap > TOUCH_TOLERANCE && x > free + gap / 2 && (after !== null || gap > width);
      return joinsRight
        ? { rail, after, joins: 'right', x: subUm(placed.x, width) }
        : { rail, after, joins: 'left', x: free };
    }
    after = placed.item.id;
    behind = endOf(placed);
  }
  return { rail, after, joins: 'left', x: behind ?? layout.start };
}
