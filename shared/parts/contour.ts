import { type Fact, UNKNOWN, factOf } from './fact.ts';
import type { Part, SourceRef } from './part.ts';
import { roleOf } from './kinds.ts';

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
 * Unknown where the library does not say which side of a block is open.
 */
export function sideState(part: Part, turned: boolean, side: Side): Fact<SideState> {
  const role = roleOf(part.kind);
  if (role === 'endPlate' || role === 'partition') return derived('plate');
  if (role !== 'block') return derived('neutral');
  const open = factOf(part, 'geometry.openSide');
  if (!open.known) return UNKNOWN;
  if (open.value === 'none') return { ...open, value: 'closed' };
  const faces = turned ? (open.value === 'left' ? 'right' : 'left') : open.value;
  return { ...open, value: faces === side ? 'open' : 'closed' };
}

/**
 * Whether the wall or plate `cover` covers the whole open side of `covered`. Known by, in this order: the block's own
 * list of end plates; a common housing profile; outlines of which one encloses the other. Unknown otherwise.
 */
export function coversSide(cover: Part, covered: Part): Fact<boolean> {
  const role = roleOf(cover.kind);
  const isPlate = role === 'endPlate' || role === 'partition';
  if (!isPlate && role !== 'block') return derived(false);
  const plates = factOf(covered, 'compatibility.endPlates');
  const sameMaker = cover.manufacturer === covered.manufacturer;
  if (isPlate && sameMaker && plates.known && plates.value.includes(cover.article)) return { ...plates, value: true };
  const contour = sameContour(cover, covered);
  if (contour.known && contour.value) return contour;
  if (role === 'block' && sameMaker && plates.known) {
    const own = factOf(cover, 'compatibility.endPlates');
    if (own.known && own.value.length > 0 && sameMembers(own.value, plates.value)) return { ...own, value: true };
  }
  const outline = enclosesOutline(cover, covered);
  if (outline.known) return outline;
  // The maker lists the plates of this block and this is none of them: that is an answer, not a gap.
  return role === 'endPlate' && sameMaker && plates.known && plates.value.length > 0 ? { ...plates, value: false } : UNKNOWN;
}

/** Whether two parts have the same housing profile; unknown where either profile is unknown. */
export function sameContour(a: Part, b: Part): Fact<boolean> {
  const ofA = factOf(a, 'geometry.contour');
  const ofB = factOf(b, 'geometry.contour');
  if (!ofA.known || !ofB.known) return UNKNOWN;
  return { ...ofA, value: ofA.value === ofB.value, confirmed: ofA.confirmed && ofB.confirmed };
}

function enclosesOutline(cover: Part, covered: Part): Fact<boolean> {
  const depth = factOf(cover, 'geometry.depth');
  const height = factOf(cover, 'geometry.height');
  const needDepth = factOf(covered, 'geometry.depth');
  const needHeight = factOf(covered, 'geometry.height');
  // Too short in one direction is enough to say no; both must be known to say yes.
  if (depth.known && needDepth.known && depth.value < needDepth.value) return { ...depth, value: false };
  if (height.known && needHeight.known && height.value < needHeight.value) return { ...height, value: false };
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
