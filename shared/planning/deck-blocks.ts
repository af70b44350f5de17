import { type Part, roleOf } from '../parts/index.ts';
import { type ItemId, type ItemRecord, UNPLACED, findPart, itemsOnRail } from '../project/index.ts';
import type { ProjectView } from '../rail/index.ts';
import type { LocalText } from '../text/index.ts';

/** A chosen block with its part. */
export interface Chosen {
  readonly item: ItemRecord;
  readonly part: Part;
}

/** The blocks among items, rail by rail as they stand, unplaced ones last. */
export function chosenBlocks(view: ProjectView, items: readonly ItemId[]): readonly Chosen[] {
  const wanted = new Set(items);
  const found: Chosen[] = [];
  for (const rail of [...view.layouts.keys(), UNPLACED] as const) {
    for (const item of itemsOnRail(view.index, rail)) {
      const part = wanted.has(item.id) ? findPart(view.document, item.part) : undefined;
      if (part && roleOf(part.kind) === 'block') found.push({ item, part });
    }
  }
  return found;
}

/** A refusal with its sentence in every language. */
export function refusedStack(reason: LocalText): { readonly kind: 'refused'; readonly reason: LocalText } {
  return { kind: 'refused', reason };
}
