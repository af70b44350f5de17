import type { Part } from '../../../parts/index.ts';
import {
  type AttachmentRecord,
  type ItemId,
  type ItemRecord,
  type RecordId,
  UNPLACED,
  attachmentsOn,
  itemsOnRail,
  partRecordId,
  recordsOf,
} from '../../../project/index.ts';
import { type RailLayout, noteOn, notes } from '../../../rail/index.ts';
import type { ProjectContext } from '../../kit/context.ts';

/** A part of which a project has a snapshot, and the items that are of it or on which it sits. */
export interface UsedPart {
  readonly part: Part;
  readonly record: RecordId;
  /** Rail by rail, from left to right, those on no rail last. Gathered when asked for: most parts have nothing to be said about. */
  readonly items: () => readonly ItemId[];
}

type Uses = ReadonlyMap<string, readonly ItemId[]>;

/** The items of each part on a rail: an edit on one rail looks through that one. */
export const USES_ON_RAILS = notes({
  name: 'uses of parts on rails',
  make: (view, { items }: RailLayout): Uses => usesOf(items.map(({ item }) => item), (host) => attachmentsOn(view.index, host)),
  // What sits on its items belongs to a layout.
  outdated: () => false,
});

function usesOf(items: readonly ItemRecord[], on: (host: ItemId) => readonly AttachmentRecord[]): Uses {
  const uses = new Map<string, ItemId[]>();
  const add = (part: string, item: ItemId): void => {
    const known = uses.get(part);
    if (known) known.push(item);
    else uses.set(part, [item]);
  };
  for (const item of items) {
    add(item.part, item.id);
    // Two of a kind on one item are still one item to look at.
    for (const part of new Set(on(item.id).map((each) => each.part))) add(part, item.id);
  }
  return uses;
}

/** The parts of a project by key. */
export function partsInUse({ view }: ProjectContext): readonly UsedPart[] {
  const loose = usesOf(itemsOnRail(view.index, UNPLACED), (host) => attachmentsOn(view.index, host));
  const items = (key: string) => [
    ...[...view.layouts.values()].flatMap((layout) => noteOn(view, USES_ON_RAILS, layout).get(key) ?? []),
    ...(loose.get(key) ?? []),
  ];
  return recordsOf(view.document, 'part').map(({ part }) => ({ part, record: partRecordId(part.key), items: () => items(part.key) }));
}
