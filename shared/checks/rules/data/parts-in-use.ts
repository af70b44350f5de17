import type { Part } from '../../../parts/index.ts';
import { type ItemId, type RecordId, UNPLACED, attachmentsOn, itemsOnRail, partRecordId, recordsOf } from '../../../project/index.ts';
import type { ProjectContext } from '../../engine/context.ts';

/** A part of which a project has a snapshot, and the items that are of it or on which it sits. */
export interface UsedPart {
  readonly part: Part;
  readonly record: RecordId;
  readonly items: readonly ItemId[];
}

/** The parts of a project by key. */
export function partsInUse({ view }: ProjectContext): readonly UsedPart[] {
  const items = new Map<string, ItemId[]>();
  const add = (part: string, item: ItemId): void => {
    const known = items.get(part);
    if (known) known.push(item);
    else items.set(part, [item]);
  };
  for (const rail of [...view.index.rails.map(({ id }) => id), UNPLACED] as const) {
    for (const item of itemsOnRail(view.index, rail)) {
      add(item.part, item.id);
      // Two of a kind on one item are still one item to look at.
      for (const part of new Set(attachmentsOn(view.index, item.id).map((each) => each.part))) add(part, item.id);
    }
  }
  return recordsOf(view.document, 'part').map(({ part }) => ({
    part,
    record: partRecordId(part.key),
    items: items.get(part.key) ?? [],
  }));
}
