import { type Part, type PartKey, articleOf, roleOf, standsOnRail } from '../../parts/index.ts';
import { type ItemId, type ItemLevel, partRecordId } from '../../project/index.ts';
import { type CommandSpec, ITEM_GONE, refuse } from '../command.ts';
import { keepSnapshots } from '../snapshots.ts';
import { notForRail, refusePotentials } from './items-place.ts';

/** One item that becomes another part, with what stands on the levels of that. */
export interface ItemSwap {
  readonly item: ItemId;
  readonly part: PartKey;
  readonly levels: readonly ItemLevel[];
}

/** Gives items other parts in their places, and says for each what is marked and connected on its levels afterwards. */
export interface SwapItems {
  readonly type: 'items.swap';
  readonly swaps: readonly ItemSwap[];
  /** Library parts of which the document may not have a snapshot yet. */
  readonly parts: readonly Part[];
}

/** Carries out `SwapItems`. */
export const swapItems: CommandSpec<SwapItems> = {
  run(tx, { swaps, parts }) {
    keepSnapshots(tx, parts);
    for (const { item, part: key, levels } of swaps) {
      if (!tx.get('item', item)) return ITEM_GONE;
      const part = tx.get('part', partRecordId(key))?.part;
      if (!part) {
        const article = articleOf(key);
        return refuse({ en: `Part ${article} is not in the library.`, de: `Der Artikel ${article} ist nicht in der Bibliothek.` });
      }
      if (!standsOnRail(roleOf(part.kind))) return notForRail(part);
      const gone = refusePotentials(tx, levels);
      if (gone) return gone;
      tx.update('item', item, (draft) => {
        draft.part = key;
        draft.levels = levels.map((level) => ({ ...level }));
      });
    }
    return undefined;
  },
  label({ swaps }) {
    const articles = new Set(swaps.map(({ part }) => articleOf(part)));
    const [only] = articles;
    const name = only !== undefined && articles.size === 1 ? only : undefined;
    const count = swaps.length;
    return {
      en: `Swap ${count === 1 ? 'part' : `${count} parts`}${name === undefined ? '' : ` for ${name}`}`,
      de: `${count === 1 ? 'Artikel' : `${count} Artikel`} ${name === undefined ? '' : `gegen ${name} `}tauschen`,
    };
  },
};
