import { assignStrip, editItems, removeItems, replaceItems, setAnchor, setDesignations, setGap, turnItems } from '../commands/items-edit.ts';
import { closeGaps } from '../commands/items-gaps.ts';
import { moveItems } from '../commands/items-move.ts';
import { placeItems } from '../commands/items-place.ts';
import { swapItems } from '../commands/items-swap.ts';

/** Commands on items. */
export const ITEM_COMMANDS = {
  'items.place': placeItems,
  'items.move': moveItems,
  'items.remove': removeItems,
  'items.turn': turnItems,
  'items.setGap': setGap,
  'items.closeGaps': closeGaps,
  'items.setAnchor': setAnchor,
  'items.assignStrip': assignStrip,
  'items.setDesignations': setDesignations,
  'items.edit': editItems,
  'items.replace': replaceItems,
  'items.swap': swapItems,
} as const;
