import type { Part } from '../../parts/index.ts';
import { type ItemId, partRecordId } from '../../project/index.ts';
import { type Um, ZERO_UM } from '../../units/index.ts';
import { type CommandSpec, ITEM_GONE, NEGATIVE_GAP, PLACE_GONE, RAIL_GONE, refuse } from '../command.ts';
import { type Target, closeBehind, openPlace } from '../rail-sequence.ts';

/**
 * Moves items to another place, on the same rail, another one, or among the unplaced. They stand there side by side in
 * the order given; gaps and fixed positions stay behind with the items that followed them.
 */
export interface MoveItems {
  readonly type: 'items.move';
  readonly items: readonly ItemId[];
  /** Behind an item that is not itself moved. */
  readonly target: Target;
  /**
   * Free rail before each of them when they stand there, for what is to keep its inner distances; that of the first does not
   * count. Where they were, what follows closes up.
   */
  readonly gaps?: readonly Um[];
}

/** Carries out `MoveItems`. */
export const moveItems: CommandSpec<MoveItems> = {
  run(tx, { items, target, gaps }) {
    const moving = new Set(items);
    if (moving.size !== items.length) {
      return refuse({ en: 'An item can only be moved once at a time.', de: 'Ein Element kann nur einmal zugleich verschoben werden.' });
    }
    if (target.after !== null && moving.has(target.after)) {
      return refuse({ en: 'Items cannot be moved behind themselves.', de: 'Elemente können nicht hinter sich selbst rücken.' });
    }
    if (target.rail !== undefined && !tx.get('rail', target.rail)) return RAIL_GONE;
    const parts: Part[] = [];
    for (const id of items) {
      const item = tx.get('item', id);
      if (!item) return ITEM_GONE;
      const part = tx.get('part', partRecordId(item.part))?.part;
      if (part) parts.push(part);
    }
    const after = target.after === null ? undefined : tx.get('item', target.after);
    if (target.after !== null && (!after || after.rail !== target.rail)) return PLACE_GONE;

    if (gaps) {
      if (gaps.some((gap) => gap < 0)) return NEGATIVE_GAP;
      // Inner distances go along, so they must not be left to what follows.
      for (const id of items.slice(1)) {
        tx.update('item', id, (draft) => {
          draft.gapBefore = ZERO_UM;
          delete draft.anchor;
        });
      }
    }
    closeBehind(tx, moving);
    // Out of every sequence first: the keys between the neighbours at the target must not collide with their own.
    const lifted = items.map((id) => tx.get('item', id)).filter((item) => item !== undefined);
    for (const id of items) tx.remove(id);
    const place = openPlace(tx, target, parts);
    if (!place) return PLACE_GONE;
    lifted.forEach((item, position) => {
      const { rail: _rail, anchor: _anchor, ...rest } = item;
      const first = position === 0;
      tx.create({
        ...rest,
        order: place.orders[position] ?? item.order,
        gapBefore: first ? place.gapBefore : (gaps?.[position] ?? ZERO_UM),
        ...(target.rail !== undefined && { rail: target.rail }),
        ...(first && place.anchor !== undefined && { anchor: place.anchor }),
      });
    });
    return undefined;
  },
  label({ items }) {
    return items.length === 1
      ? { en: 'Move item', de: 'Element verschieben' }
      : { en: `Move ${items.length} items`, de: `${items.length} Elemente verschieben` };
  },
};
