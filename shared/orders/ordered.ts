import type { PartKey } from '../parts/index.ts';
import { type ItemRecord, type RailRecord, RECORD_KINDS, type RecordKind, UNPLACED, attachmentsOn, findItem, itemsOnRail, recordsOf } from '../project/index.ts';
import type { ProjectView } from '../rail/index.ts';

/** One piece of an article. */
export interface Piece {
  readonly part: PartKey;
  /** The item that it is, or where it is. */
  readonly item: ItemRecord;
}

/** What the records of a kind add to the order list: pieces of articles, or lengths that are cut from stock. */
type Ordered = { readonly pieces: (view: ProjectView) => readonly Piece[] } | { readonly cut: (view: ProjectView) => readonly RailRecord[] };

/** What every kind of record adds to the order list; null: nothing is ordered for it. */
const ORDERED: Readonly<Record<RecordKind, Ordered | null>> = {
  project: null,
  settings: null,
  potential: null,
  plate: null,
  // No article is named for a duct.
  duct: null,
  keepout: null,
  rail: { cut: ({ index }) => index.rails },
  strip: null,
  item: { pieces: (view) => itemsInOrder(view).map((item) => ({ part: item.part, item })) },
  attachment: {
    pieces: (view) => itemsInOrder(view).flatMap((item) => attachmentsOn(view.index, item.id).map(({ part }) => ({ part, item }))),
  },
  jumper: {
    // A jumper is where its first contact is.
    pieces: ({ document }) =>
      recordsOf(document, 'jumper').flatMap(({ part, contacts: [first] }) => {
        const item = first && findItem(document, first.item);
        return item ? [{ part, item }] : [];
      }),
  },
  waiver: null,
  part: null,
};

/** All pieces of a project, kind by kind, each kind in the order in which its pieces are on the rails. */
export function orderedPieces(view: ProjectView): readonly Piece[] {
  return RECORD_KINDS.flatMap((kind) => {
    const ordered = ORDERED[kind];
    return ordered && 'pieces' in ordered ? ordered.pieces(view) : [];
  });
}

/** What is cut from stock, in its order. */
export function orderedCuts(view: ProjectView): readonly RailRecord[] {
  return RECORD_KINDS.flatMap((kind) => {
    const ordered = ORDERED[kind];
    return ordered && 'cut' in ordered ? ordered.cut(view) : [];
  });
}

/** The items rail by rail, those on none last. */
function itemsInOrder({ index }: ProjectView): readonly ItemRecord[] {
  return ([...index.rails.map(({ id }) => id), UNPLACED] as const).flatMap((rail) => itemsOnRail(index, rail));
}
