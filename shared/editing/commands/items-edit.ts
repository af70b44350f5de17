import { type ByLanguage, type LocalText, inEveryLanguage } from '../../text/index.ts';
import { type Part, type PartKey, factOf, roleOf, standsOnRail } from '../../parts/index.ts';
import { type ItemId, type ItemLevel, type StripId, type Zone, partRecordId } from '../../project/index.ts';
import { type Um, ZERO_UM, subUm } from '../../units/index.ts';
import { BEFORE_RAIL, type CommandSpec, ITEM_GONE, NEGATIVE_GAP, STRIP_GONE, refuse } from '../command.ts';
import { closeBehind } from '../rail-sequence.ts';
import { keepSnapshots } from '../snapshots.ts';
import type { Transaction } from '../transaction.ts';
import { emptyLevels, notForRail, refusePotentials } from './items-place.ts';

function counted(count: number, forms: ByLanguage<readonly [one: string, many: string]>): LocalText {
  return inEveryLanguage((language) => forms[language][count === 1 ? 0 : 1].replace('#', String(count)));
}

function allThere(tx: Transaction, items: readonly ItemId[]): boolean {
  return items.every((id) => tx.get('item', id) !== undefined);
}

/** Removes items; a gap before them stays as a gap before what follows. */
export interface RemoveItems {
  readonly type: 'items.remove';
  readonly items: readonly ItemId[];
}

/** Carries out `RemoveItems`. */
export const removeItems: CommandSpec<RemoveItems> = {
  run(tx, { items }) {
    closeBehind(tx, new Set(items));
    for (const id of items) tx.remove(id);
    return undefined;
  },
  label: ({ items }) =>
    counted(items.length, { en: ['Delete item', 'Delete # items'], de: ['Element löschen', '# Elemente löschen'] }),
};

/** Rotates items by 180° about the vertical axis: open side and foot of each swap, and what sits on them changes sides. */
export interface TurnItems {
  readonly type: 'items.turn';
  readonly items: readonly ItemId[];
}

/** Carries out `TurnItems`. */
export const turnItems: CommandSpec<TurnItems> = {
  run(tx, { items }) {
    if (!allThere(tx, items)) return ITEM_GONE;
    for (const id of items) {
      tx.update('item', id, (draft) => {
        draft.turned = !draft.turned;
      });
    }
    const turned = new Set(items);
    for (const { id, host, part, offset } of tx.all('attachment')) {
      if (offset === undefined || !turned.has(host)) continue;
      const room = widthIn(tx, tx.get('item', host)?.part);
      // Without the width of the host nobody knows where its other side is.
      if (room === undefined) continue;
      tx.update('attachment', id, (draft) => {
        draft.offset = subUm(subUm(room, widthIn(tx, part) ?? ZERO_UM), offset);
      });
    }
    return undefined;
  },
  label: ({ items }) => counted(items.length, { en: ['Turn item', 'Turn # items'], de: ['Element drehen', '# Elemente drehen'] }),
};

function widthIn(tx: Transaction, key: PartKey | undefined): Um | undefined {
  const part = key === undefined ? undefined : tx.get('part', partRecordId(key))?.part;
  const width = part && factOf(part, 'geometry.width');
  return width?.known ? width.value : undefined;
}

/** Sets the free rail before an item. Refuses a negative gap. */
export interface SetGap {
  readonly type: 'items.setGap';
  readonly item: ItemId;
  readonly gap: Um;
}

/** Carries out `SetGap`. */
export const setGap: CommandSpec<SetGap> = {
  run(tx, { item, gap }) {
    if (!tx.get('item', item)) return ITEM_GONE;
    if (gap < 0) return NEGATIVE_GAP;
    tx.update('item', item, (draft) => {
      draft.gapBefore = gap;
      delete draft.anchor;
    });
    return undefined;
  },
  label: () => ({ en: 'Change gap', de: 'Abstand ändern' }),
};

/** Fixes the left edge of an item at a distance from the left end of the rail, or (null) lets it follow its neighbour. */
export interface SetAnchor {
  readonly type: 'items.setAnchor';
  readonly item: ItemId;
  readonly anchor: Um | null;
}

/** Carries out `SetAnchor`. */
export const setAnchor: CommandSpec<SetAnchor> = {
  run(tx, { item, anchor }) {
    if (!tx.get('item', item)) return ITEM_GONE;
    if (anchor !== null && anchor < 0) return BEFORE_RAIL;
    tx.update('item', item, (draft) => {
      if (anchor === null) delete draft.anchor;
      else {
        draft.anchor = anchor;
        draft.gapBefore = ZERO_UM;
      }
    });
    return undefined;
  },
  label: () => ({ en: 'Change fixed position', de: 'Feste Position ändern' }),
};

/** Puts items under a strip, or (null) under none. */
export interface AssignStrip {
  readonly type: 'items.assignStrip';
  readonly items: readonly ItemId[];
  readonly strip: StripId | null;
}

/** Carries out `AssignStrip`. */
export const assignStrip: CommandSpec<AssignStrip> = {
  run(tx, { items, strip }) {
    if (!allThere(tx, items)) return ITEM_GONE;
    if (strip !== null && !tx.get('strip', strip)) return STRIP_GONE;
    for (const id of items) {
      tx.update('item', id, (draft) => {
        if (strip === null) delete draft.strip;
        else draft.strip = strip;
      });
    }
    return undefined;
  },
  label: () => ({ en: 'Change strip', de: 'Klemmenleiste ändern' }),
};

/** What is written on one level of an item. */
export interface DesignationEntry {
  readonly item: ItemId;
  /** Index of the level, lowest first. */
  readonly level: number;
  /** null removes the designation. */
  readonly designation: string | null;
}

/** Writes terminal designations. Refuses a level that the item does not have. */
export interface SetDesignations {
  readonly type: 'items.setDesignations';
  readonly entries: readonly DesignationEntry[];
}

/** Carries out `SetDesignations`. */
export const setDesignations: CommandSpec<SetDesignations> = {
  run(tx, { entries }) {
    for (const { item, level, designation } of entries) {
      const record = tx.get('item', item);
      if (!record) return ITEM_GONE;
      if (level < 0 || level >= record.levels.length) {
        return refuse({ en: `The item has no level ${level + 1}.`, de: `Das Element hat keine Etage ${level + 1}.` });
      }
      const text = designation?.trim() ?? '';
      tx.update('item', item, (draft) => {
        const target = draft.levels[level];
        if (!target) return;
        if (text === '') delete target.designation;
        else target.designation = text;
      });
    }
    return undefined;
  },
  label: ({ entries }) =>
    counted(entries.length, { en: ['Change designation', 'Number # terminals'], de: ['Bezeichnung ändern', '# Klemmen nummerieren'] }),
};

/**
 * Changes electrical statements of items; null takes a statement away. `levels` replaces what stands on the levels of
 * each item and must have one entry for each of them.
 */
export interface EditItems {
  readonly type: 'items.edit';
  readonly items: readonly ItemId[];
  readonly levels?: readonly ItemLevel[];
  readonly zone?: Zone | null;
  /** Current fed onward, in mA. */
  readonly current?: number | null;
}

/** Carries out `EditItems`. */
export const editItems: CommandSpec<EditItems> = {
  run(tx, { items, levels, zone, current }) {
    if (!allThere(tx, items)) return ITEM_GONE;
    if (levels) {
      const misfit = items.some((id) => tx.get('item', id)?.levels.length !== levels.length);
      if (misfit) return refuse({ en: 'The item has another number of levels.', de: 'Das Element hat eine andere Zahl von Etagen.' });
      const gone = refusePotentials(tx, levels);
      if (gone) return gone;
    }
    if (typeof current === 'number' && current < 0) {
      return refuse({ en: 'A current here is not negative.', de: 'Ein Strom ist hier nicht negativ.' });
    }
    for (const id of items) {
      tx.update('item', id, (draft) => {
        if (levels) draft.levels = levels.map((level) => ({ ...level }));
        if (zone === null) delete draft.zone;
        else if (zone !== undefined) draft.zone = zone;
        if (current === null) delete draft.current;
        else if (current !== undefined) draft.current = current;
      });
    }
    return undefined;
  },
  label: ({ items }) => counted(items.length, { en: ['Edit item', 'Edit # items'], de: ['Element bearbeiten', '# Elemente bearbeiten'] }),
};

/**
 * Replaces items by another part, keeping their place, strip, what sits on them and as many level entries as the new part
 * has.
 */
export interface ReplaceItems {
  readonly type: 'items.replace';
  readonly items: readonly ItemId[];
  readonly part: Part;
}

/** Carries out `ReplaceItems`. */
export const replaceItems: CommandSpec<ReplaceItems> = {
  run(tx, { items, part }) {
    if (!allThere(tx, items)) return ITEM_GONE;
    if (!standsOnRail(roleOf(part.kind))) return notForRail(part);
    keepSnapshots(tx, [part]);
    const snapshot = tx.get('part', partRecordId(part.key))?.part ?? part;
    const fresh = emptyLevels(snapshot);
    for (const id of items) {
      tx.update('item', id, (draft) => {
        draft.part = part.key;
        draft.levels = fresh.map((level, position) => ({ ...(draft.levels[position] ?? level) }));
      });
    }
    return undefined;
  },
  label: ({ items, part }) => ({
    en: `Replace ${items.length === 1 ? 'item' : `${items.length} items`} by ${part.article}`,
    de: `${items.length === 1 ? 'Element' : `${items.length} Elemente`} durch ${part.article} ersetzen`,
  }),
};
