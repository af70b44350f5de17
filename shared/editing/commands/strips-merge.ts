import type { StripId } from '../../project/index.ts';
import { type CommandSpec, STRIP_GONE, refuse } from '../command.ts';
import { type DesignationEntry, setDesignations } from './items-edit.ts';

/**
 * Puts the items of strips under one of them, which keeps its tag and settings; the others are gone. Items stay where they
 * stand. Designations may be written in the same step, for those that several of the strips had.
 */
export interface MergeStrips {
  readonly type: 'strip.merge';
  readonly into: StripId;
  /** The strips that go up in it. */
  readonly strips: readonly StripId[];
  readonly designations?: readonly DesignationEntry[];
}

/** Carries out `MergeStrips`. */
export const mergeStrips: CommandSpec<MergeStrips> = {
  run(tx, { into, strips, designations = [] }, env) {
    const others = new Set(strips);
    others.delete(into);
    if (others.size === 0) {
      return refuse({ en: 'Two strips or more are merged into one.', de: 'Zwei oder mehr Klemmenleisten werden zu einer zusammengelegt.' });
    }
    if (!tx.get('strip', into) || [...others].some((id) => !tx.get('strip', id))) return STRIP_GONE;
    for (const item of tx.all('item')) {
      if (item.strip === undefined || !others.has(item.strip)) continue;
      tx.update('item', item.id, (draft) => {
        draft.strip = into;
      });
    }
    for (const id of others) tx.remove(id);
    return designations.length === 0
      ? undefined
      : setDesignations.run(tx, { type: 'items.setDesignations', entries: designations }, env);
  },
  label: () => ({ en: 'Merge strips', de: 'Klemmenleisten zusammenlegen' }),
};
