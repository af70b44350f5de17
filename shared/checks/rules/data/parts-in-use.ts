import type { Part } from '../../../parts/index.ts';
import { type ItemId, type RecordId, UNPLACED, itemsOnRail, partRecordId, recordsOf } from '../../../project/index.ts';
import type { ProjectContext } from '../../engine/context.ts';

/** A part of which a project has a snapshot, and the items that are of it. */
export interface UsedPart {
  readonly part: Part;
  readonly record: RecordId;
  readonly items: readonly ItemId[];
}

/** The parts of a project by key. */
export function partsInUse({ view }: ProjectContext): readonly UsedPart[] {
  const items = new Map<string, ItemId[]>();
  for (const rail of [...view.index.rails.map(({ id }) => id), UNPLACED] as const) {
    for (const item of itemsOnRail(view.index, rail)) {
      const known = items.get(item.part);
      if (known) known.push(item.id);
      else items.set(item.part, [item.id]);
    }
  }
  return recordsOf(view.document, 'part').map(({ part }) => ({
    part,
    record: partRecordId(part.key),
    items: items.get(part.key) ?? [],
  }));
}
