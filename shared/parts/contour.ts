import { type Fact, UNKNOWN, factOf } from './fact.ts';
import { roleOf } from './kinds.ts';
import type { Part, SourceRef } from './part.ts';

/** The side of an item that faces towards lower (`left`) or higher (`right`) positions on the rail. */
export type Side = 'left' | 'right';

/** The other side. */
export function oppositeSide(side: Side): Side {
  return side === 'left' ? 'right' : 'left';
}

/** What a side of an item is: open (live parts reachable), closed by its own wall, a plate, or nothing that covers. */
export type SideState = 'open' | 'closed' | 'plate' | 'neutral';

/**
 * What a side of a part is when mounted. Turning a block by 180° about the vertical axis swaps its open and closed side.
 * Unknown where the library does not say which side of a block is open. Plates are plates on both sides; separators,
 * stops, devices and whatever does not stand on a rail are neutral: they touch, but cover nothing.
 */
export function sideState(part: Part, turned: boolean, side: Side): Fact<SideState> {
  const role = roleOf(part.kind);
  if (role === 'endPlate' || role === 'partition') return derived('plate');
  if (role !== 'block') return derived('neutral');
  const open = factOf(part, 'geometry.openSide');
  if (!open.known) return UNKNOWN;
  switch (open.value) {
    case 'none':
      return { ...open, value: 'closed' };
    case 'left':
    case 'right': {
      const faces = turned ? oppositeSide(open.value) : open.value;
      return { ...open, value: faces === side ? 'open' : 'closed' };
    }
    default:
      // A value that means nothing to us says nothing about the side.
      return UNKNOWN;
  }
}

/**
 * Whether the wall or plate `cover` covers the whole open side of `covered`. Answered by the first of these that can:
 *
 * 1. stops, separators and everything else that is neither plate nor block cover nothing;
 * 2. an end plate in the block's own list of end plates covers it;
 * 3. parts of the same housing profile cover each other;
 * 4. blocks of one maker with the same end plates have the same outline, so they cover each other;
 * 5. a plate that a confirmed list of the same maker leaves out does not fit: end plates latch into the housing, so a
 *    larger one does not do either;
 * 6. outlines: too short in length or height does not cover, enclosing in both does.
 *
 * Unknown otherwise. Whether a wall is there at all (an open side covers nothing) is for `sideState` to say.
 */
export function coversSide(cover: Part, covered: Part): Fact<boolean> {
  const role = roleOf(cover.kind);
  if (roleOf(covered.kind) !== 'block') return derived(false);
  if (role !== 'endPlate' && role !== 'partition' && role !== 'block') return derived(false);

  const plates = endPlatesOf(covered, cover.manufacturer);
  if (role !== 'block' && plates.known && plates.value.includes(cover.article)) return { ...plates, value: true };

  const contour = sameContour(cover, covered);
  if (contour.known && contour.value) return contour;

  if (role === 'block' && plates.known) {
    const own = endPlatesOf(cover, covered.manufacturer);
    if (own.known && sameMembers(own.value, plates.value)) {
      return { ...own, value: true, confirmed: own.confirmed && plates.confirmed };
    }
  }
  if (role === 'endPlate' && plates.known && plates.confirmed) return { ...plates, value: false };
  return enclosesOutline(cover, covered);
}

/** Whether two parts have the same housing profile; unknown where either profile is unknown. */
export function sameContour(a: Part, b: Part): Fact<boolean> {
  const ofA = factOf(a, 'geometry.contour');
  const ofB = factOf(b, 'geometry.contour');
  if (!ofA.known || !ofB.known) return UNKNOWN;
  return { ...ofA, value: ofA.value === ofB.value, confirmed: ofA.confirmed && ofB.confirmed };
}

/** The end plates that a block lists, if it lists any and they are articles of `manufacturer`. */
function endPlatesOf(block: Part, manufacturer: string): Fact<readonly string[]> {
  if (block.manufacturer !== manufacturer) return UNKNOWN;
  const plates = factOf(block, 'compatibility.endPlates');
  return plates.known && plates.value.length > 0 ? plates : UNKNOWN;
}

function enclosesOutline(cover: Part, covered: Part): Fact<boolean> {
  const depth = factOf(cover, 'geometry.depth');
  const height = factOf(cover, 'geometry.height');
  const needDepth = factOf(covered, 'geometry.depth');
  const needHeight = factOf(covered, 'geometry.height');
  // Too short in one direction is enough to say no; both must be known to say yes.
  if (depth.known && needDepth.known && depth.value < needDepth.value) {
    return { ...depth, value: false, confirmed: depth.confirmed && needDepth.confirmed };
  }
  if (height.known && needHeight.known && height.value < needHeight.value) {
    return { ...height, value: false, confirmed: height.confirmed && needHeight.confirmed };
  }
  if (!depth.known || !height.known || !needDepth.known || !needHeight.known) return UNKNOWN;
  const confirmed = depth.confirmed && height.confirmed && needDepth.confirmed && needHeight.confirmed;
  return { known: true, value: true, source: depth.source, confirmed };
}

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((member) => b.includes(member));
}

const BY_KIND: SourceRef = { id: 'derived', at: 'kind of part' };

function derived<T>(value: T): Fact<T> {
  return { known: true, value, source: BY_KIND, confirmed: true };
}
