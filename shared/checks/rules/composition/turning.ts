import type { Command } from '../../../editing/index.ts';
import type { ItemId } from '../../../project/index.ts';
import type { RailLayout } from '../../../rail/index.ts';
import type { FixSite } from '../../engine/fix.ts';
import { asOneEdit, fitBeside, platesFor } from './accessories.ts';
import { exposuresOf } from './exposure.ts';

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
  const openBefore = new Set(exposuresOf(layout).flatMap((each) => (each.kind === 'exposed' ? [each.block.item.id] : [])));
  const covers: Command[] = [];
  for (const exposure of exposuresOf(after)) {
    if (exposure.kind !== 'exposed' || openBefore.has(exposure.block.item.id)) continue;
    const [plate] = platesFor(site, exposure.block.part);
    if (plate) covers.push(fitBeside(after, exposure.index, exposure.side, [plate]));
  }
  const label = {
    en: items.length === 1 ? 'Turn item' : `Turn ${items.length} items`,
    de: items.length === 1 ? 'Element drehen' : `${items.length} Elemente drehen`,
  };
  const command = asOneEdit(label, [turn, ...covers]);
  return { command, clean: site.tryOut(command)?.addsErrors === false };
}
