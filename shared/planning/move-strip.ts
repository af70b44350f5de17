import type { Command } from '../editing/index.ts';
import { type ItemId, type RailId, type StripId, UNPLACED, findRail, findStrip, itemsOfStrip, itemsOnRail } from '../project/index.ts';
import { type ProjectView, withAccessories } from '../rail/index.ts';
import { type Um, ZERO_UM } from '../units/index.ts';

/** A whole strip with everything that goes where it goes, in reading order, and the free rail before each item. */
export interface WholeStrip {
  readonly items: readonly ItemId[];
  /** Inner distances; where the strip comes from another rail its parts stand side by side. */
  readonly gaps: readonly Um[];
}

/** The items of a strip with the plates and stops that belong to them, whichever strip those are listed under. */
export function wholeStrip(view: ProjectView, strip: StripId): WholeStrip {
  const own = new Set(itemsOfStrip(view.index, strip).map(({ id }) => id));
  const items: ItemId[] = [];
  const gaps: Um[] = [];
  for (const layout of view.layouts.values()) {
    if (!layout.items.some(({ item }) => own.has(item.id))) continue;
    const chosen = new Set(withAccessories(layout, own));
    layout.items.forEach(({ item, gap }, at) => {
      if (!chosen.has(item.id)) return;
      const before = layout.items[at - 1];
      items.push(item.id);
      // Only a distance within the strip is its own; overlaps are not taken along.
      gaps.push(before && chosen.has(before.item.id) && gap > 0 ? gap : ZERO_UM);
    });
  }
  for (const { id } of itemsOnRail(view.index, UNPLACED)) {
    if (!own.has(id)) continue;
    items.push(id);
    gaps.push(ZERO_UM);
  }
  return { items, gaps };
}

/**
 * Moves a whole strip behind everything that stands on a rail. It keeps its inner distances, and plates and stops come
 * along. Undefined where the strip is empty, the rail is gone, or it stands there at the end already.
 */
export function moveStripCommand(view: ProjectView, strip: StripId, rail: RailId): Command | undefined {
  const { items, gaps } = wholeStrip(view, strip);
  const record = findStrip(view.document, strip);
  const target = findRail(view.document, rail);
  if (items.length === 0 || !record || !target) return undefined;
  const moving = new Set(items);
  const standing = itemsOnRail(view.index, rail);
  const rest = standing.filter(({ id }) => !moving.has(id));
  const after = rest.at(-1)?.id ?? null;
  if (standing.slice(rest.length).length === items.length && standing.slice(rest.length).every(({ id }, at) => id === items[at])) {
    return undefined;
  }
  return {
    type: 'batch',
    label: { en: `Move ${record.tag} to ${target.name}`, de: `${record.tag} nach ${target.name} verschieben` },
    commands: [{ type: 'items.move', items, target: { rail, after }, gaps }],
  };
}
