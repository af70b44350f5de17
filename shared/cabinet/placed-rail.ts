import { type Part, factOf } from '../parts/index.ts';
import type { PlatePosition, RailId, RailRecord } from '../project/index.ts';
import type { PlacedItem, RailLayout } from '../rail/index.ts';
import { type Um, ZERO_UM, addUm, maxUm, mm, subUm, um } from '../units/index.ts';
import { type BuildUp, buildUpOf } from './build-up.ts';
import { type ConductorSize, conductorSizeOf } from './conductors.ts';
import { type Axis, type Rect, otherAxis, rectOf } from './rect.ts';

/** A rail in its place on a mounting plate, with what stands on it. */
export interface PlacedRail {
  readonly kind: 'rail';
  readonly id: RailId;
  readonly name: string;
  readonly rail: RailRecord;
  readonly layout: RailLayout;
  /** The part of the rail itself. */
  readonly part: Part;
  readonly upright: boolean;
  /** The axis across the rail, along which conductors leave its blocks. */
  readonly across: Axis;
  /** The rail itself, as wide as its part says; a line where that is unknown. */
  readonly body: Rect;
  /** Rail and everything on it, over the length of the rail, as far as sizes are known. */
  readonly outline: Rect;
  /** The blocks alone, over the length of the rail; undefined where there are none of known size. */
  readonly blocks: Rect | undefined;
  /** As `blocks` and `outline`, with every rail centre that is not known where it makes the housing stand out farthest. */
  readonly farthestBlocks: Rect | undefined;
  readonly farthestOutline: Rect;
  readonly widthKnown: boolean;
  /** Whether width of the rail and extent of all that stands on it are known. */
  readonly outlineKnown: boolean;
  /** Items whose extent across the rail is unknown; they are in none of the rectangles. */
  readonly unsized: readonly PlacedItem[];
  /** Parts of which it is not known where over the rail they stand: taken as standing out alike on both sides. */
  readonly assumed: readonly Part[];
  readonly conductors: ConductorSize;
  readonly height: BuildUp;
}

/** How far something stands out from the rail's centre line: to its upper side (before) and its lower side. */
interface Reach {
  readonly before: Um;
  readonly after: Um;
}

/** A laid out rail in its place. The left end of an upright rail is on top, and its upper side points to the right. */
export function placeRail(layout: RailLayout, { x, y }: PlatePosition, part: Part): PlacedRail {
  const { rail } = layout;
  const upright = rail.orientation === 'vertical';
  const along: Axis = upright ? 'y' : 'x';
  const width = railWidth(part);
  const half = width === undefined ? ZERO_UM : um(Math.ceil(width / 2));
  const start = upright ? y : x;
  const centre = upright ? x : y;
  const rectFor = ({ before, after }: Reach): Rect => {
    const [up, down] = upright ? [after, before] : [before, after];
    return rectOf(along, { from: start, to: addUm(start, rail.length) }, { from: subUm(centre, up), to: addUm(centre, down) });
  };
  const own: Reach = { before: half, after: half };
  const unsized = layout.items.filter((placed) => !factOf(placed.part, 'geometry.depth').known);
  const blocks = layout.items.filter(({ role }) => role === 'block');
  const ofBlocks = farthestOf(blocks, reachOf);
  const farthestBlocks = farthestOf(blocks, (placed) => farthestReach(placed, half));
  return {
    kind: 'rail',
    id: rail.id,
    name: rail.name,
    rail,
    layout,
    part,
    upright,
    across: otherAxis(along),
    body: rectFor(own),
    outline: rectFor(larger(own, farthestOf(layout.items, reachOf))),
    blocks: ofBlocks && rectFor(ofBlocks),
    farthestBlocks: farthestBlocks && rectFor(farthestBlocks),
    farthestOutline: rectFor(larger(own, farthestOf(layout.items, (placed) => farthestReach(placed, half)))),
    widthKnown: width !== undefined,
    outlineKnown: width !== undefined && unsized.length === 0,
    unsized,
    assumed: [...new Set(layout.items.map((placed) => placed.part))].filter(
      (each) => factOf(each, 'geometry.depth').known && !factOf(each, 'geometry.railOffset').known,
    ),
    conductors: conductorSizeOf(layout.items),
    height: buildUpOf(layout, part),
  };
}

/** Width of the rail's hat: stated, or by the name of its profile. */
function railWidth(part: Part): Um | undefined {
  const width = factOf(part, 'rail.width');
  if (width.known) return width.value;
  const profile = factOf(part, 'rail.profile');
  const named = profile.known ? Number.parseFloat(profile.value) : Number.NaN;
  return Number.isFinite(named) ? mm(named) : undefined;
}

function reachOf({ part, item }: PlacedItem): Reach | undefined {
  const depth = factOf(part, 'geometry.depth');
  if (!depth.known) return undefined;
  const offset = factOf(part, 'geometry.railOffset');
  if (!offset.known) {
    const half = um(Math.ceil(depth.value / 2));
    return { before: half, after: half };
  }
  const [before, after] = [offset.value, subUm(depth.value, offset.value)];
  return item.turned ? { before: after, after: before } : { before, after };
}

/** The foot reaches over both edges of the rail, so that a housing stands out at most by the rest on one side. */
function farthestReach(placed: PlacedItem, half: Um): Reach | undefined {
  const usual = reachOf(placed);
  if (!usual || factOf(placed.part, 'geometry.railOffset').known) return usual;
  const most = maxUm(usual.before, subUm(addUm(usual.before, usual.after), half));
  return { before: most, after: most };
}

function farthestOf(items: readonly PlacedItem[], of: (placed: PlacedItem) => Reach | undefined): Reach | undefined {
  let farthest: Reach | undefined;
  for (const placed of items) {
    const reach = of(placed);
    if (reach) farthest = farthest ? larger(farthest, reach) : reach;
  }
  return farthest;
}

function larger(a: Reach, b: Reach | undefined): Reach {
  return b ? { before: maxUm(a.before, b.before), after: maxUm(a.after, b.after) } : a;
}
