import type { SettingsRecord } from '../project/index.ts';
import { type Um, um } from '../units/index.ts';
import { centreOf } from './distances.ts';
import { leastAdvance } from './needed-room.ts';
import { type PlacedThing, type PlateLayout } from './plate-layout.ts';
import { AXES, type Axis, type Rect, commonSpan, movedRect, otherAxis, spanOf } from './rect.ts';

/**
 * Why a place is worth stopping at. `limit`: just far enough from a neighbour. `touch`: against it. `start`, `end`,
 * `centre`: in line with that of another. `middle`: in the middle of the plate. `edge`: at its edge. `pitch`: as far from
 * one rail as that is from the next.
 */
export type SnapKind = 'limit' | 'touch' | 'start' | 'end' | 'centre' | 'middle' | 'edge' | 'pitch';

/** A displacement along an axis, from where things are now, that brings something into such a place. */
export interface SpacingSnap {
  readonly axis: Axis;
  readonly by: Um;
  readonly kind: SnapKind;
  /** Which of the moved things comes into place, and against which other; the plate where that is missing. */
  readonly thing: PlacedThing;
  readonly other?: PlacedThing;
  /** Where on the axis the guide is to be drawn. */
  readonly guide: Um;
}

/** How far things have been dragged from where they are on the plate. */
export interface Displacement {
  readonly x: Um;
  readonly y: Um;
}

/**
 * The displacements worth stopping at while things of a plate are dragged as one; `plate` is as it was before. Whoever
 * drags takes the nearest within reach, on each axis for itself.
 */
export function spacingSnaps(
  plate: PlateLayout,
  moving: ReadonlySet<string>,
  dragged: Displacement,
  settings: SettingsRecord,
): readonly SpacingSnap[] {
  const moved = plate.things.filter(({ id }) => moving.has(id));
  const still = plate.things.filter(({ id }) => !moving.has(id));
  return AXES.flatMap((axis) =>
    moved.flatMap((thing) => [
      ...plateSnaps(plate, thing, axis),
      ...still.flatMap((other) => [...roomSnaps(thing, other, axis, dragged, settings), ...lineSnaps(thing, other, axis)]),
      ...pitchSnaps(thing, still, axis),
    ]),
  );
}

/** Just far enough before and behind a neighbour that the dragged thing faces where it is dragged to. */
function roomSnaps(
  thing: PlacedThing,
  other: PlacedThing,
  axis: Axis,
  dragged: Displacement,
  settings: SettingsRecord,
): readonly SpacingSnap[] {
  const across = otherAxis(axis);
  const there = movedRect(thing.outline, across, dragged[across]);
  if (!commonSpan(spanOf(there, across), spanOf(other.outline, across))) return [];
  const start = spanOf(thing.outline, axis).from;
  const startOther = spanOf(other.outline, axis).from;
  const behind = leastAdvance(other, thing, axis, settings);
  const before = leastAdvance(thing, other, axis, settings);
  const touchBehind = lengthOf(other.outline, axis);
  const touchBefore = lengthOf(thing.outline, axis);
  const guides = spanOf(other.outline, axis);
  return [
    snap(axis, startOther + behind - start, behind > touchBehind ? 'limit' : 'touch', thing, guides.to, other),
    snap(axis, startOther - before - start, before > touchBefore ? 'limit' : 'touch', thing, guides.from, other),
  ];
}

function lengthOf(rect: Rect, axis: Axis): number {
  const { from, to } = spanOf(rect, axis);
  return to - from;
}

/** In line with another: ends with ends, centre lines with centre lines of what lies the same way. */
function lineSnaps(thing: PlacedThing, other: PlacedThing, axis: Axis): readonly SpacingSnap[] {
  const own = spanOf(thing.body, axis);
  const its = spanOf(other.body, axis);
  const snaps = [snap(axis, its.from - own.from, 'start', thing, its.from, other), snap(axis, its.to - own.to, 'end', thing, its.to, other)];
  if (other.kind !== 'keepout' && thing.kind !== 'keepout' && other.upright === thing.upright) {
    const centre = (its.from + its.to) / 2;
    snaps.push(snap(axis, Math.round(centre - (own.from + own.to) / 2), 'centre', thing, Math.round(centre), other));
  }
  return snaps;
}

function plateSnaps({ plate }: PlateLayout, thing: PlacedThing, axis: Axis): readonly SpacingSnap[] {
  const size = axis === 'x' ? plate.width : plate.height;
  const { from, to } = spanOf(thing.body, axis);
  return [
    snap(axis, -from, 'edge', thing, 0),
    snap(axis, size - to, 'edge', thing, size),
    snap(axis, Math.round((size - from - to) / 2), 'middle', thing, Math.round(size / 2)),
  ];
}

/** Rails at even distances: behind, before and between two others that lie the same way. */
function pitchSnaps(thing: PlacedThing, still: readonly PlacedThing[], axis: Axis): readonly SpacingSnap[] {
  if (thing.kind !== 'rail' || thing.across !== axis) return [];
  const rails = still
    .filter((other) => other.kind === 'rail' && other.upright === thing.upright)
    .filter((other) => other.kind === 'rail')
    .toSorted((a, b) => centreOf(a) - centreOf(b));
  const own = centreOf(thing);
  return rails.slice(1).flatMap((second, at): SpacingSnap[] => {
    const first = rails[at];
    if (!first) return [];
    const [low, high] = [centreOf(first), centreOf(second)];
    const places = [2 * low - high, Math.round((low + high) / 2), 2 * high - low];
    return places.map((place) => snap(axis, place - own, 'pitch', thing, place, second));
  });
}

function snap(axis: Axis, by: number, kind: SnapKind, thing: PlacedThing, guide: number, other?: PlacedThing): SpacingSnap {
  return { axis, by: um(by), kind, thing, guide: um(guide), ...(other && { other }) };
}
