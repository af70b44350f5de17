import type { Part } from '../../../parts/index.ts';
import type { PlacedItem, RailLayout } from '../../../rail/index.ts';
import { type Unverifiable, placeOf } from '../../kit/rule.ts';

/** The items of a rail whose width is unknown, by part in the order in which they come. */
export function itemsWithoutWidth(layout: RailLayout): ReadonlyMap<Part, readonly PlacedItem[]> {
  const byPart = new Map<Part, PlacedItem[]>();
  for (const placed of layout.items) {
    if (placed.widthKnown) continue;
    const list = byPart.get(placed.part);
    if (list) list.push(placed);
    else byPart.set(placed.part, [placed]);
  }
  return byPart;
}

/** A rule about lengths cannot say that all is well while a width is missing from the sum. */
export function* partsWithoutWidth(layout: RailLayout): Iterable<Unverifiable> {
  for (const [part, items] of itemsWithoutWidth(layout)) {
    yield { unknown: { part, attributes: ['geometry.width'], place: placeOf(layout.rail.id, items) } };
  }
}
