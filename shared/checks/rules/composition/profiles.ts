import { type Part, factOf, sameContour } from '../../../parts/index.ts';
import { type PlacedItem, type RailLayout, touchingNeighbour } from '../../../rail/index.ts';

/**
 * Whether two blocks have different housing profiles: by their named profiles, else by their end plates and outlines.
 * Undefined where the library does not know enough.
 */
export function profileChanges(a: Part, b: Part): boolean | undefined {
  if (a.key === b.key) return false;
  const contour = sameContour(a, b);
  if (contour.known) return !contour.value;
  for (const key of ['geometry.depth', 'geometry.height'] as const) {
    const ofA = factOf(a, key);
    const ofB = factOf(b, key);
    if (ofA.known && ofB.known && ofA.value !== ofB.value) return true;
  }
  if (a.manufacturer === b.manufacturer && sameList(endPlates(a), endPlates(b))) return false;
  return undefined;
}

/** Of two blocks that cannot be compared, the one whose profile is not known. */
export function withoutProfile(a: Part, b: Part): Part {
  return factOf(a, 'geometry.contour').known ? b : a;
}

function endPlates(part: Part): readonly string[] {
  const plates = factOf(part, 'compatibility.endPlates');
  return plates.known ? plates.value : [];
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && a.length === b.length && a.every((each) => b.includes(each));
}

/** Two blocks that touch, the left one first. */
export interface BlockPair {
  readonly left: PlacedItem;
  readonly right: PlacedItem;
  /** Index of the left one. */
  readonly index: number;
}

/** Every two blocks of a rail that touch. */
export function* touchingBlocks(layout: RailLayout): Iterable<BlockPair> {
  for (let index = 0; index + 1 < layout.items.length; index++) {
    const left = layout.items[index];
    const right = left?.role === 'block' ? touchingNeighbour(layout, index, 'right') : undefined;
    if (left && right?.role === 'block') yield { left, right, index };
  }
}
