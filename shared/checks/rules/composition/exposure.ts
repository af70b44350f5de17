import { type AttributeKey, type Part, type Side, type SideState, coversSide, factOf, oppositeSide, sideState } from '../../../parts/index.ts';
import { type PlacedItem, type RailLayout, touchingNeighbour } from '../../../rail/index.ts';

/** A fact that would be needed to judge an open side. */
export interface MissingFact {
  readonly part: Part;
  readonly attributes: readonly AttributeKey[];
}

/** How an open side of a block stands. Sides that are properly covered are not listed. */
export type Exposure = {
  readonly index: number;
  readonly block: PlacedItem;
} & (
  | { readonly kind: 'exposed'; readonly side: Side; readonly beside: PlacedItem | undefined }
  | { readonly kind: 'wrongPlate'; readonly side: Side; readonly plate: PlacedItem; readonly plateIndex: number }
  | { readonly kind: 'unknownPlate'; readonly side: Side; readonly plate: PlacedItem; readonly missing: MissingFact }
  | { readonly kind: 'unknown'; readonly missing: MissingFact }
);

const found = new WeakMap<RailLayout, readonly Exposure[]>();

/**
 * The open sides of a rail's blocks that are not covered, covered by a plate that is too small, or of which that cannot
 * be told. An open side that faces another open side is not among them: that is a matter of the pair. Found once per
 * layout, because several rules ask.
 */
export function exposuresOf(layout: RailLayout): readonly Exposure[] {
  const known = found.get(layout);
  if (known) return known;
  const list: Exposure[] = [];
  layout.items.forEach((block, index) => {
    if (block.role !== 'block') return;
    const exposure = exposureOf(layout, block, index);
    if (exposure) list.push(exposure);
  });
  found.set(layout, list);
  return list;
}

/** The open sides of the blocks at and beside a place of a rail that are not covered, as `exposuresOf` lists them. */
export function exposuresBeside(layout: RailLayout, at: number): readonly Exposure[] {
  const list: Exposure[] = [];
  for (let index = Math.max(0, at - 1); index <= Math.min(layout.items.length - 1, at + 1); index++) {
    const block = layout.items[index];
    const exposure = block?.role === 'block' ? exposureOf(layout, block, index) : undefined;
    if (exposure) list.push(exposure);
  }
  return list;
}

function exposureOf(layout: RailLayout, block: PlacedItem, index: number): Exposure | undefined {
  const side = openSideOf(block);
  if (side === 'none') return undefined;
  if (side === undefined) {
    const covered = surelyCovered(layout, block, index, 'left') && surelyCovered(layout, block, index, 'right');
    return covered ? undefined : { kind: 'unknown', index, block, missing: missingSide(block.part) };
  }
  const beside = touchingNeighbour(layout, index, side);
  if (!beside) return { kind: 'exposed', index, block, side, beside };
  switch (beside.role) {
    case 'endPlate':
    case 'partition': {
      const covered = covers(beside.part, block.part);
      if (covered === true) return undefined;
      if (covered === undefined) {
        return { kind: 'unknownPlate', index, block, side, plate: beside, missing: missingCover(beside.part, block.part) };
      }
      return { kind: 'wrongPlate', index, block, side, plate: beside, plateIndex: side === 'left' ? index - 1 : index + 1 };
    }
    case 'block': {
      const facing = sideOf(beside, oppositeSide(side));
      if (facing === undefined) return { kind: 'unknown', index, block, missing: missingSide(beside.part) };
      if (facing === 'open') return undefined;
      const covered = covers(beside.part, block.part);
      if (covered === true) return undefined;
      if (covered === undefined) return { kind: 'unknown', index, block, missing: missingCover(beside.part, block.part) };
      return { kind: 'exposed', index, block, side, beside };
    }
    default:
      return { kind: 'exposed', index, block, side, beside };
  }
}

/** Covered whichever side is the open one: by a fitting plate, or by the same block mounted the same way. */
function surelyCovered(layout: RailLayout, block: PlacedItem, index: number, side: Side): boolean {
  const beside = touchingNeighbour(layout, index, side);
  if (!beside) return false;
  if (beside.role === 'block') return beside.part.key === block.part.key && beside.item.turned === block.item.turned;
  return (beside.role === 'endPlate' || beside.role === 'partition') && covers(beside.part, block.part) === true;
}

interface PartSides {
  readonly left: SideState | undefined;
  readonly right: SideState | undefined;
}

const sidesOfParts = new WeakMap<Part, PartSides>();

function sidesOf(part: Part): PartSides {
  const known = sidesOfParts.get(part);
  if (known) return known;
  const left = sideState(part, false, 'left');
  const right = sideState(part, false, 'right');
  const sides = { left: left.known ? left.value : undefined, right: right.known ? right.value : undefined };
  sidesOfParts.set(part, sides);
  return sides;
}

/** What a side of a mounted item is; undefined where it is not known. */
export function sideOf({ part, item }: PlacedItem, side: Side): SideState | undefined {
  return sidesOf(part)[item.turned ? oppositeSide(side) : side];
}

/** The side on which a mounted block is open; undefined where it is not known. */
export function openSideOf(placed: PlacedItem): Side | 'none' | undefined {
  const left = sideOf(placed, 'left');
  const right = sideOf(placed, 'right');
  if (left === undefined || right === undefined) return undefined;
  return left === 'open' ? 'left' : right === 'open' ? 'right' : 'none';
}

const coversOfParts = new WeakMap<Part, WeakMap<Part, boolean | undefined>>();

/** Whether a plate or wall covers the open side of a block; undefined where it is not known. */
export function covers(cover: Part, covered: Part): boolean | undefined {
  if (cover.key === covered.key) return true;
  let answers = coversOfParts.get(cover);
  if (!answers) {
    answers = new WeakMap();
    coversOfParts.set(cover, answers);
  }
  if (answers.has(covered)) return answers.get(covered);
  const fact = coversSide(cover, covered);
  const answer = fact.known ? fact.value : undefined;
  answers.set(covered, answer);
  return answer;
}

/** What would tell which side of a block is open. */
export function missingSide(part: Part): MissingFact {
  return { part, attributes: ['geometry.openSide'] };
}

/** What would tell whether one part covers the other: the profiles or the outlines, of the part that lacks them. */
function missingCover(cover: Part, covered: Part): MissingFact {
  const wanted = ['geometry.contour', 'geometry.depth', 'geometry.height'] as const;
  const missingOf = (part: Part) => wanted.filter((key) => !factOf(part, key).known);
  const ofCovered = missingOf(covered);
  return ofCovered.length > 0 ? { part: covered, attributes: ofCovered } : { part: cover, attributes: missingOf(cover) };
}
