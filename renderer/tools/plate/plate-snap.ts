import type { PlateSnapLine } from '../../state/views/plate/index.ts';
import { type Displacement, type PlateLayout, type SpacingSnap, otherAxis, spacingSnaps, spanOf } from '../../../shared/cabinet/index.ts';
import type { OnPlateId } from '../../../shared/editing/index.ts';
import type { SettingsRecord } from '../../../shared/project/index.ts';
import { type Um, um } from '../../../shared/units/index.ts';

/** A movement that has found its lines. */
export interface Snapped extends Displacement {
  readonly lines: readonly PlateSnapLine[];
}

/** What whole steps count from: where the thing that the pointer holds is. */
export interface Origin {
  readonly x: Um;
  readonly y: Um;
}

/** Pixels within which a line draws. */
export const SNAP_REACH = 8;
/** What stays on whole steps where no line draws: a millimetre, without snapping a tenth. */
const STEP = { usual: 1000, free: 100 } as const;

/** Of places equally near, the one that says most: a distance that has to be kept before a line that happens to be there. */
const RANK: Readonly<Record<SpacingSnap['kind'], number>> = {
  limit: 0,
  pitch: 1,
  centre: 2,
  edge: 3,
  start: 4,
  end: 5,
  touch: 6,
  middle: 7,
};

/**
 * The movement of things of a plate by about `wanted`: on each axis to the nearest place worth stopping at within `reach`,
 * else so far that what the pointer holds stands on a whole step. `free`: no stops.
 */
export function snapMove(
  plate: PlateLayout,
  moving: readonly OnPlateId[],
  origin: Origin,
  wanted: Displacement,
  settings: SettingsRecord,
  reach: number,
  free: boolean,
): Snapped {
  const stepped = { x: step(origin.x, wanted.x, free), y: step(origin.y, wanted.y, free) };
  if (free) return { ...stepped, lines: [] };
  const snaps = spacingSnaps(plate, new Set<string>(moving), wanted, settings);
  const x = nearest(snaps, 'x', wanted.x, reach);
  const y = nearest(snaps, 'y', wanted.y, reach);
  const by: Displacement = { x: x?.by ?? stepped.x, y: y?.by ?? stepped.y };
  return { ...by, lines: [x, y].flatMap((snap) => (snap ? [lineOf(plate, snap, by)] : [])) };
}

/** One edge of a thing that is pulled from `at` by about `by`: onto an edge of something else, else onto a whole step. */
export function snapEdge(
  plate: PlateLayout,
  self: OnPlateId,
  axis: 'x' | 'y',
  at: number,
  by: number,
  reach: number,
  free: boolean,
): { readonly at: Um; readonly line: PlateSnapLine | undefined } {
  const there = um(at + step(um(Math.round(at)), um(Math.round(by)), free));
  if (free) return { at: there, line: undefined };
  const size = axis === 'x' ? plate.plate.width : plate.plate.height;
  const length = axis === 'x' ? plate.plate.height : plate.plate.width;
  let best: { readonly at: Um; readonly from: Um; readonly to: Um } | undefined;
  let least = reach;
  const consider = (edge: number, from: number, to: number): void => {
    const off = Math.abs(edge - at - by);
    if (off > least || (off === least && best)) return;
    least = off;
    best = { at: um(edge), from: um(from), to: um(to) };
  };
  consider(0, 0, length);
  consider(size, 0, length);
  for (const thing of plate.things) {
    if (thing.id === self) continue;
    const own = spanOf(thing.body, axis);
    const across = spanOf(thing.body, otherAxis(axis));
    consider(own.from, across.from, across.to);
    consider(own.to, across.from, across.to);
  }
  return best ? { at: best.at, line: { axis, ...best, keeps: 'line' } } : { at: there, line: undefined };
}

/** The movement that brings something from `from` to the whole step nearest to where it is dragged. */
function step(from: Um, by: Um, free: boolean): Um {
  const size = free ? STEP.free : STEP.usual;
  return um(Math.round((from + by) / size) * size - from);
}

function nearest(snaps: readonly SpacingSnap[], axis: 'x' | 'y', wanted: number, reach: number): SpacingSnap | undefined {
  let best: SpacingSnap | undefined;
  for (const snap of snaps) {
    const off = Math.abs(snap.by - wanted);
    if (snap.axis !== axis || off > reach) continue;
    const least = best ? Math.abs(best.by - wanted) : Infinity;
    if (off < least || (off === least && best && RANK[snap.kind] < RANK[best.kind])) best = snap;
  }
  return best;
}

/** The guide reaches from what it belongs to up to what comes to lie on it. */
function lineOf({ plate }: PlateLayout, { axis, guide, thing, other, kind }: SpacingSnap, by: Displacement): PlateSnapLine {
  const across = otherAxis(axis);
  const own = spanOf(thing.body, across);
  const far = across === 'x' ? plate.width : plate.height;
  const its = other ? spanOf(other.body, across) : { from: um(0), to: far };
  return {
    axis,
    at: guide,
    from: um(Math.min(own.from + by[across], its.from)),
    to: um(Math.max(own.to + by[across], its.to)),
    keeps: kind === 'limit' ? 'distance' : 'line',
  };
}
