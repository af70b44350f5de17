import type { ItemId } from '../../project/index.ts';
import { ZERO_UM } from '../../units/index.ts';
import { type CommandSpec, ITEM_GONE } from '../command.ts';

/**
 * Closes the free rail before each of the items, so that it touches what stands before it. An item with a fixed position
 * keeps it unless `release` asks for it to be let go.
 */
export interface CloseGaps {
  readonly type: 'items.closeGaps';
  readonly items: readonly ItemId[];
  readonly release?: boolean;
}

/** Carries out `CloseGaps`. */
export const closeGaps: CommandSpec<CloseGaps> = {
  run(tx, { items, release = false }) {
    for (const id of items) {
      const item = tx.get('item', id);
      if (!item) return ITEM_GONE;
      if (item.anchor !== undefined && !release) continue;
      tx.update('item', id, (draft) => {
        draft.gapBefore = ZERO_UM;
        delete draft.anchor;
      });
    }
    return undefined;
  },
  label: ({ items }) => (items.length === 1 ? { en: 'Close gap', de: 'Lücke schließen' } : { en: 'Close gaps', de: 'Lücken schließen' }),
};
