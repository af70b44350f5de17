import type { Part } from '../../../parts/index.ts';
import type { Document } from '../../../project/index.ts';
import type { PlacedItem, RailLayout } from '../../../rail/index.ts';
import { potentialsOf } from './voltages.ts';

/** The blocks of a rail whose foot connects them to it, by part. */
export function groundBlocks(layout: RailLayout): ReadonlyMap<Part, readonly PlacedItem[]> {
  const byPart = new Map<Part, PlacedItem[]>();
  for (const placed of layout.items) {
    if (placed.part.kind !== 'ground-terminal') continue;
    const blocks = byPart.get(placed.part);
    if (blocks) blocks.push(placed);
    else byPart.set(placed.part, [placed]);
  }
  return byPart;
}

/** Whether a block carries a protective conductor, or (`PEN`) one that is the neutral conductor too. */
export function carries(document: Document, placed: PlacedItem, kinds: readonly ('PE' | 'PEN')[]): boolean {
  return potentialsOf(document, placed).some(({ potentialKind }) => (kinds as readonly string[]).includes(potentialKind));
}
