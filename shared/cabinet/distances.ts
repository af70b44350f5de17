import type { SettingsRecord } from '../project/index.ts';
import { type Um, ZERO_UM, subUm, um } from '../units/index.ts';
import type { PlacedRail } from './placed-rail.ts';
import type { PlacedThing, PlateLayout } from './plate-layout.ts';
import { type NeededRoom, faceOf, neededRoom } from './needed-room.ts';
import { AXES, type Axis, type Span, commonSpan, otherAxis, rectsOverlap, spanOf } from './rect.ts';

/**
 * How a distance stands to what is needed. `free`: nothing is needed. `assumed`: kept only if the housings stand out alike
 * on both sides of the rail, which nobody has said. `unknown`: a size is missing to tell.
 */
export type DistanceVerdict = 'free' | 'kept' | 'assumed' | 'unknown' | 'short' | 'overlap';

/** The distance between two neighbours on a mounting plate that face each other; `a` is left of or above `b`. */
export interface PlateDistance {
  readonly a: PlacedThing;
  readonly b: PlacedThing;
  /** Along which it is measured. */
  readonly axis: Axis;
  /** Where it starts and ends on the axis; `to` is before `from` where they overlap. */
  readonly from: Um;
  readonly to: Um;
  /** Where on the other axis to draw it: the middle of what faces each other. */
  readonly at: Um;
  /** Negative where they overlap. */
  readonly gap: Um;
  /** What is left of the gap where housings stand out farther on this side than it is known. */
  readonly least: Um;
  readonly room: NeededRoom;
  readonly verdict: DistanceVerdict;
}

/** The distance of something to the edge of its plate with nothing between; negative where it stands beyond. */
export interface EdgeDistance {
  readonly thing: PlacedThing;
  readonly edge: 'left' | 'right' | 'top' | 'bottom';
  readonly axis: Axis;
  readonly from: Um;
  readonly to: Um;
  readonly at: Um;
  readonly gap: Um;
}

const made = new WeakMap<PlateLayout, { readonly settings: SettingsRecord; readonly distances: readonly PlateDistance[] }>();

/** The distances between all neighbours on a mounting plate, from left to right and from top to bottom. */
export function distancesOf(plate: PlateLayout, settings: SettingsRecord): readonly PlateDistance[] {
  const known = made.get(plate);
  if (known?.settings === settings) return known.distances;
  const distances = AXES.flatMap((axis) => neighbours(plate.things, axis).map(([a, b]) => distance(a, b, axis, settings)));
  made.set(plate, { settings, distances });
  return distances;
}

/** Pairs that face each other along an axis, with nothing between them that hides one from the other altogether. */
function neighbours(things: readonly PlacedThing[], axis: Axis): readonly (readonly [PlacedThing, PlacedThing])[] {
  const sorted = inOrder(things, axis);
  const across = otherAxis(axis);
  const pairs: (readonly [PlacedThing, PlacedThing])[] = [];
  sorted.forEach((a, position) => {
    let visible: readonly Span[] = [spanOf(a.outline, across)];
    for (const b of sorted.slice(position + 1)) {
      // What overlaps is no matter of being seen.
      if (rectsOverlap(a.outline, b.outline)) {
        // Said once, on the axis on which less has to be moved; it hides nothing either.
        const shorter = penetration(a, b, axis) - penetration(a, b, across);
        if (shorter < 0 || (shorter === 0 && axis === 'x')) pairs.push([a, b]);
        continue;
      }
      const face = spanOf(b.outline, across);
      if (!visible.some((span) => commonSpan(span, face))) continue;
      pairs.push([a, b]);
      visible = visible.flatMap((span) => without(span, face));
    }
  });
  return pairs;
}

/** Things by their middle along an axis, then by id: which of two comes first is the same whatever their sizes. */
export function inOrder(things: readonly PlacedThing[], axis: Axis): readonly PlacedThing[] {
  const middle = ({ outline }: PlacedThing) => spanOf(outline, axis).from + spanOf(outline, axis).to;
  return things.toSorted((a, b) => middle(a) - middle(b) || (a.id < b.id ? -1 : 1));
}

/** How far the later of two overlapping things would have to move to be clear of the other. */
function penetration(a: PlacedThing, b: PlacedThing, axis: Axis): number {
  const [first, second] = inOrder([a, b], axis);
  return first && second ? spanOf(first.outline, axis).to - spanOf(second.outline, axis).from : 0;
}

function without({ from, to }: Span, hidden: Span): readonly Span[] {
  const left = { from, to: hidden.from < to ? hidden.from : to };
  const right = { from: hidden.to > from ? hidden.to : from, to };
  return [left, right].filter((span) => span.from < span.to);
}

function distance(a: PlacedThing, b: PlacedThing, axis: Axis, settings: SettingsRecord): PlateDistance {
  const across = otherAxis(axis);
  const overlaps = rectsOverlap(a.outline, b.outline);
  const from = spanOf(overlaps ? a.outline : faceOf(a, axis), axis).to;
  const to = spanOf(overlaps ? b.outline : faceOf(b, axis), axis).from;
  const shared = commonSpan(spanOf(a.outline, across), spanOf(b.outline, across));
  const room = neededRoom(a, b, axis, settings);
  const gap = subUm(to, from);
  const least = um(gap - slack(a, axis, 'to') - slack(b, axis, 'from'));
  return {
    a,
    b,
    axis,
    from,
    to,
    at: shared ? um(Math.floor((shared.from + shared.to) / 2)) : ZERO_UM,
    gap,
    least,
    room,
    verdict: overlaps ? 'overlap' : judge({ a, b, axis, gap, least, room }),
  };
}

function judge({ a, b, axis, gap, least, room: { needed, open } }: Omit<PlateDistance, 'from' | 'to' | 'at' | 'verdict'>): DistanceVerdict {
  if (gap < needed) return 'short';
  if (open !== undefined || [a, b].some((thing) => isUnsized(thing, axis))) return 'unknown';
  if (least < needed) return 'assumed';
  return needed === 0 ? 'free' : 'kept';
}

/** Whether something on a rail could stand out farther across it than is known. */
function isUnsized(thing: PlacedThing, axis: Axis): boolean {
  return thing.kind === 'rail' && thing.across === axis && !thing.outlineKnown;
}

/** How much farther the housings may stand out on one side where nobody says how they stand over the rail. */
function slack(thing: PlacedThing, axis: Axis, end: keyof Span): number {
  if (thing.kind !== 'rail' || thing.across !== axis) return 0;
  const usual = spanOf(faceOf(thing, axis), axis)[end];
  const farthest = spanOf(thing.blocks && thing.farthestBlocks ? thing.farthestBlocks : thing.farthestOutline, axis)[end];
  return Math.abs(farthest - usual);
}

/** The distances of the outermost things to the edges of the plate: of a rail from the rail itself. */
export function edgeDistancesOf({ plate, things }: PlateLayout): readonly EdgeDistance[] {
  return AXES.flatMap((axis) => {
    const size = axis === 'x' ? plate.width : plate.height;
    const pairs = neighbours(things, axis);
    const behind = new Set(pairs.map(([, b]) => b));
    const before = new Set(pairs.map(([a]) => a));
    return things.flatMap((thing): EdgeDistance[] => {
      const { from, to } = spanOf(thing.body, axis);
      const side = spanOf(thing.body, otherAxis(axis));
      const at = um(Math.floor((side.from + side.to) / 2));
      const first = behind.has(thing)
        ? []
        : [{ thing, edge: axis === 'x' ? 'left' : 'top', axis, from: ZERO_UM, to: from, at, gap: from } as const];
      const last = before.has(thing)
        ? []
        : [{ thing, edge: axis === 'x' ? 'right' : 'bottom', axis, from: to, to: size, at, gap: subUm(size, to) } as const];
      return [...first, ...last];
    });
  });
}

/** Two rails with one duct between them: how far apart their centre lines are, and how far they have to be (the rail pitch). */
export interface RailPitch {
  readonly a: PlacedRail;
  readonly b: PlacedRail;
  readonly duct: PlacedThing;
  readonly axis: Axis;
  readonly pitch: Um;
  readonly needed: Um;
}

/** The pitches of parallel rails that have a wiring duct between them. */
export function railPitchesOf(plate: PlateLayout, settings: SettingsRecord): readonly RailPitch[] {
  const distances = distancesOf(plate, settings);
  const before = distances.filter(({ a, b, axis }) => a.kind === 'rail' && a.across === axis && b.kind === 'duct');
  return before.flatMap(({ a, b: duct, axis }) =>
    distances.flatMap((next): RailPitch[] => {
      if (a.kind !== 'rail' || next.a !== duct || next.axis !== axis || next.b.kind !== 'rail' || next.b.across !== axis) return [];
      const { b } = next;
      const shared = commonSpan(spanOf(a.body, otherAxis(axis)), spanOf(b.body, otherAxis(axis)));
      if (!shared) return [];
      const pitch = subUm(centreOf(b), centreOf(a));
      const outward = spanOf(faceOf(a, axis), axis).to - centreOf(a) + (centreOf(b) - spanOf(faceOf(b, axis), axis).from);
      const width = spanOf(duct.body, axis).to - spanOf(duct.body, axis).from;
      const rooms = neededRoom(a, duct, axis, settings).needed + neededRoom(duct, b, axis, settings).needed;
      return [{ a, b, duct, axis, pitch, needed: um(outward + width + rooms) }];
    }),
  );
}

/** Where the centre line of a rail runs, across it. */
export function centreOf({ rail, upright }: PlacedRail): Um {
  const { mount } = rail;
  if (!mount) throw new Error(`${rail.name} is on no plate`);
  return upright ? mount.x : mount.y;
}
