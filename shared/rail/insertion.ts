import type { ItemId, RailId } from '../project/index.ts';
import { type Um, ZERO_UM, addUm, subUm } from '../units/index.ts';
import { type PlacedItem, type RailLayout, TOUCH_TOLERANCE, endOf } from './layout.ts';

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
 * the half next to an item decides which neighbour is touched. `width` is that of all newcomers together. The x of the
 * slot is read in the given layout, in which lifted items still take their room; without lifted items it is where the
 * newcomers really come to stand (on a centred rail before everything moves to the middle again). Pure; used for drag
 * preview, drop and paste.
 */
export function slotAt(layout: RailLayout, x: Um, width: Um, lifted: ReadonlySet<ItemId> = new Set()): Slot {
  const rail = layout.rail.id;
  let after: ItemId | null = null;
  let behind = originOf(layout);
  // Room that lifted items leave closes again; only their gaps stay.
  let leftGaps: Um = ZERO_UM;
  for (const placed of layout.items) {
    if (lifted.has(placed.item.id)) {
      leftGaps = addUm(leftGaps, placed.gap);
      continue;
    }
    if (x < placed.x + placed.width / 2) {
      const room = subUm(placed.x, behind);
      const gap = placed.item.anchor === undefined ? addUm(placed.gap, leftGaps) : room;
      const inRightHalf = gap > TOUCH_TOLERANCE && x > behind + room / 2;
      // At the start of the rail there is no left neighbour to touch: joining it means standing at the margin.
      const joinsRight = inRightHalf && (after !== null || gap > width);
      return { rail, after, ...(joinsRight ? joined(placed, behind, width) : { joins: 'left', x: behind }) };
    }
    after = placed.item.id;
    behind = endOf(placed);
    leftGaps = ZERO_UM;
  }
  return { rail, after, joins: 'left', x: behind };
}

/** Where the first item stands if nothing comes before it. */
function originOf(layout: RailLayout): Um {
  const first = layout.items[0];
  return first ? subUm(first.x, first.gap) : layout.start;
}

/** A gap stays whole to the left of what joins its right end; a fixed item stays where it is. */
function joined(next: PlacedItem, behind: Um, width: Um): { readonly joins: 'right'; readonly x: Um } {
  if (next.item.anchor === undefined) return { joins: 'right', x: next.x };
  return { joins: 'right', x: next.item.anchor >= width ? subUm(next.item.anchor, width) : behind };
}
