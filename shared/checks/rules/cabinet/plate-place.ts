import { type PlacedRail, type PlacedThing, type PlateDistance, type PlateLayout, type Rect, aroundBoth, otherAxis, rectOf, spanOf } from '../../../cabinet/index.ts';
import type { AttributeKey, Part } from '../../../parts/index.ts';
import type { PlacedItem } from '../../../rail/index.ts';
import { maxUm } from '../../../units/index.ts';
import type { Place, Unverifiable } from '../../kit/rule.ts';

/** A place on a plate: the rectangle to mark, and the first rail among the things that are meant. */
export function placeOn({ plate }: PlateLayout, area: Rect, ...things: readonly PlacedThing[]): Place {
  const rail = things.find((thing) => thing.kind === 'rail');
  return { items: [], ...(rail?.kind === 'rail' && { rail: rail.id }), plate: { plate: plate.id, area } };
}

/** The rectangle between two neighbours; around both where they overlap. */
export function between({ a, b, axis, from, to, gap }: PlateDistance): Rect {
  if (gap <= 0) return aroundBoth(a.body, b.body);
  const across = otherAxis(axis);
  const ofA = spanOf(a.outline, across);
  const ofB = spanOf(b.outline, across);
  return rectOf(axis, { from, to }, { from: maxUm(ofA.from, ofB.from), to: ofA.to < ofB.to ? ofA.to : ofB.to });
}

/** What a rule cannot tell because of facts that items lack: one outcome a part. */
export function* unknownOf(
  plateLayout: PlateLayout,
  items: readonly PlacedItem[],
  missing: (part: Part) => readonly AttributeKey[],
): Iterable<Unverifiable> {
  const groups = new Map<Part, PlacedItem[]>();
  for (const placed of items) {
    const group = groups.get(placed.part);
    if (group) group.push(placed);
    else groups.set(placed.part, [placed]);
  }
  for (const [part, group] of groups) {
    const attributes = missing(part);
    if (attributes.length === 0) continue;
    yield { unknown: { part, attributes, place: { items: group.map(({ item }) => item.id), plate: { plate: plateLayout.plate.id } } } };
  }
}

/** What a rule cannot tell because of facts that the part of a rail itself lacks. */
export function unknownRail(plateLayout: PlateLayout, { part }: PlacedRail, attributes: readonly AttributeKey[]): Unverifiable {
  return { unknown: { part, attributes, place: { items: [], plate: { plate: plateLayout.plate.id } } } };
}
