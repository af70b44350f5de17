import type { Command } from '../../../editing/index.ts';
import type { ItemId } from '../../../project/index.ts';
import type { RailLayout } from '../../../rail/index.ts';
import { indexesOf } from '../../kit/context.ts';
import type { FixSite } from '../../kit/fix.ts';
import { asOneEdit, fitBeside, platesFor } from './accessories.ts';
import { type Exposure, exposuresBeside } from './exposure.ts';

/** Turning with all that it takes. */
export interface Turning {
  readonly command: Command;
  /** Whether nothing becomes wrong by it. */
  readonly clean: boolean;
}

/**
 * Turns items and, as part of the same edit, covers the open sides that come to light by it. Undefined where there is
 * nothing to turn.
 */
export function turnAndCover(site: FixSite, layout: RailLayout, items: readonly ItemId[]): Turning | undefined {
  if (items.length === 0) return undefined;
  const turn: Command = { type: 'items.turn', items };
  const turned = site.tryOut(turn);
  const after = turned?.view.layouts.get(layout.rail.id);
  if (!after) return undefined;
  const open = new Map<ItemId, Exposure>();
  for (const at of placesOf(after, items)) {
    for (const exposure of exposuresBeside(after, at)) {
      if (exposure.kind === 'exposed') open.set(exposure.block.item.id, exposure);
    }
  }
  for (const at of placesOf(layout, items)) {
    for (const exposure of exposuresBeside(layout, at)) if (exposure.kind === 'exposed') open.delete(exposure.block.item.id);
  }
  const covers: Command[] = [];
  for (const exposure of [...open.values()].sort((a, b) => a.index - b.index)) {
    const [plate] = exposure.kind === 'exposed' ? platesFor(site, exposure.block.part, exposure.block.item.strip) : [];
    if (plate && exposure.kind === 'exposed') covers.push(fitBeside(after, exposure.index, exposure.side, [plate]));
  }
  const label = {
    en: items.length === 1 ? 'Turn item' : `Turn ${items.length} items`,
    de: items.length === 1 ? 'Element drehen' : `${items.length} Elemente drehen`,
  };
  const command = asOneEdit(label, [turn, ...covers]);
  return { command, clean: site.tryOut(command)?.addsErrors === false };
}

function placesOf(layout: RailLayout, items: readonly ItemId[]): readonly number[] {
  return items.map((id) => indexesOf(layout).get(id) ?? -1).filter((at) => at >= 0);
}
