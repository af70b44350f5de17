import type { Command, OnPlateId } from '../../../shared/editing/index.ts';
import type { ClippingChoice } from '../../../shared/notation/index.ts';
import { type RailId, type RecordId, type RecordKind, type RecordOf, itemsOnRail } from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import { selectedItems, selectedRails } from './edits.ts';

/** Records that are deleted or copied together, though they be of several kinds. */
export interface Together {
  /** Of all that is selected only what has the lowest turn is meant. */
  readonly turn: number;
  /** How many it is, in words: "3 items". */
  readonly size: (count: number) => LocalText;
}

/** How deleting takes selected records away. Kinds that share a removal go by one command. */
export interface Removal<Id extends RecordId> {
  readonly together: Together;
  readonly command: (ids: readonly Id[]) => Command;
}

/** How selected records come to the clipboard. */
export interface Copying<Id extends RecordId> {
  readonly together: Together;
  readonly clipping: (ids: readonly Id[]) => ClippingChoice;
  /** Takes out what was copied, with all that was copied along with it. */
  readonly cut: (view: ProjectView, ids: readonly Id[]) => readonly Command[];
}

/** What can be done to selected records of a kind. */
export interface SelectedKind<Id extends RecordId> {
  /** The selected ones in the order in which they stand; absent: in that in which they were selected. */
  readonly inOrder?: (view: ProjectView, ids: ReadonlySet<RecordId>) => readonly Id[];
  /**
   * What a step back or forth selects: of all that it has touched what has the lowest turn. What goes along with something
   * else, such as the rail that grows with a block, waits behind it. Null: never selected.
   */
  readonly turn: number | null;
  /** Whether a finding about them selects them. */
  readonly byFinding: boolean;
  /** Null: deleting leaves them. */
  readonly removal: Removal<Id> | null;
  /** Null: they are copied along with something else, or not at all. */
  readonly copying: Copying<Id> | null;
}

const ITEMS: Together = {
  turn: 0,
  size: (count) => ({ en: count === 1 ? '1 item' : `${count} items`, de: count === 1 ? '1 Element' : `${count} Elemente` }),
};

const RAILS: Together = {
  turn: 1,
  size: (count) => ({ en: count === 1 ? '1 rail' : `${count} rails`, de: count === 1 ? '1 Tragschiene' : `${count} Tragschienen` }),
};

const ON_PLATE: Together = { ...ITEMS, turn: 2 };

const CLEARED: Removal<OnPlateId> = { together: ON_PLATE, command: (ids) => ({ type: 'plate.clear', ids }) };

const removeRail = (rail: RailId): Command => ({ type: 'rail.remove', rail });

/** What is neither deleted nor copied. */
const KEPT = { removal: null, copying: null } as const;
const NOT_SELECTED = { turn: null, byFinding: false, ...KEPT } as const;

/** What selecting, undoing, deleting and copying know of every kind of record. */
export const SELECTED: { readonly [K in RecordKind]: SelectedKind<RecordOf<K>['id']> } = {
  project: NOT_SELECTED,
  settings: NOT_SELECTED,
  potential: { turn: 4, byFinding: false, ...KEPT },
  plate: { turn: 3, byFinding: false, ...KEPT },
  duct: { turn: 2, byFinding: true, removal: CLEARED, copying: null },
  keepout: { turn: 2, byFinding: true, removal: CLEARED, copying: null },
  rail: {
    inOrder: (view, ids) => selectedRails(view, { ids }),
    turn: 2,
    byFinding: true,
    removal: { together: RAILS, command: (rails) => asOne(removalLabel(RAILS, rails.length), rails.map(removeRail)) },
    copying: {
      together: RAILS,
      clipping: (rails) => ({ rails }),
      cut: ({ index }, rails) =>
        rails.flatMap((rail): Command[] => [{ type: 'items.remove', items: itemsOnRail(index, rail).map(({ id }) => id) }, removeRail(rail)]),
    },
  },
  strip: { turn: 4, byFinding: true, ...KEPT },
  item: {
    inOrder: (view, ids) => selectedItems(view, { ids }),
    turn: 0,
    byFinding: true,
    removal: { together: ITEMS, command: (items) => ({ type: 'items.remove', items }) },
    copying: { together: ITEMS, clipping: (items) => ({ items }), cut: (_view, items) => [{ type: 'items.remove', items }] },
  },
  attachment: {
    turn: 1,
    byFinding: false,
    removal: { together: ITEMS, command: (attachments) => ({ type: 'attachments.remove', attachments }) },
    copying: null,
  },
  jumper: {
    turn: 1,
    byFinding: true,
    removal: { together: ITEMS, command: (jumpers) => ({ type: 'jumpers.remove', jumpers }) },
    // Those all of whose blocks are copied go along with these.
    copying: null,
  },
  waiver: NOT_SELECTED,
  part: NOT_SELECTED,
};

/** What deleting so many is called. */
export function removalLabel({ size }: Together, count: number): LocalText {
  const { en, de } = size(count);
  return { en: `Delete ${en}`, de: `${de} löschen` };
}

/** Commands as one edit. One alone keeps its own label. */
export function asOne(label: LocalText, commands: readonly Command[]): Command {
  const [only] = commands;
  return only && commands.length === 1 ? only : { type: 'batch', label, commands };
}
