import type { ItemId } from '../../project/index.ts';
import { ZERO_UM } from '../../units/index.ts';
import { type CommandSpec, refuse } from '../command.ts';
import { type Target, closeBehind, openPlace } from '../rail-sequence.ts';

/** Moves items to another place, on the same rail, another one, or among the unplaced. They keep the order given. */
export interface MoveItems {
  readonly type: 'items.move';
  readonly items: readonly ItemId[];
  /** Must not stand behind one of the moved items. */
  readonly target: Target;
}

export const moveItems: CommandSpec<MoveItems> = {
  run(tx, { items, target }) {
    const moving = new Set(items);
    if (target.after !== null && moving.has(target.after)) {
      return refuse('Items cannot be moved behind themselves.', 'Elemente können nicht hinter sich selbst rücken.');
    }
    if (target.rail !== undefined && !tx.get('rail', target.rail)) {
      return refuse('The rail is no longer there.', 'Die Tragschiene ist nicht mehr vorhanden.');
    }
    for (const id of items) {
      if (!tx.get('item', id)) return refuse('An item is no longer there.', 'Ein Element ist nicht mehr vorhanden.');
    }
    closeBehind(tx, moving);
    // Off their old places first: the keys between the neighbours at the target must not collide with their own.
    for (const id of items) {
      tx.update('item', id, (draft) => {
        draft.gapBefore = ZERO_UM;
        delete draft.anchor;
        draft.order = `${draft.order}~`;
        delete draft.rail;
      });
    }
    const place = openPlace(tx, target, items.length);
    if (!place) return refuse('The place on the rail is no longer there.', 'Die Stelle auf der Schiene gibt es nicht mehr.');
    items.forEach((id, position) => {
      tx.update('item', id, (draft) => {
        draft.order = place.orders[position] ?? draft.order;
        if (target.rail === undefined) delete draft.rail;
        else draft.rail = target.rail;
        if (position === 0) draft.gapBefore = place.gapBefore;
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
