import { type DuctDistance, type SettingsRecord, limitOf } from '../project/index.ts';
import { type Um, ZERO_UM, maxUm } from '../units/index.ts';
import { type ConductorRoom, roomFor } from './conductors.ts';
import type { PlacedRail } from './placed-rail.ts';
import type { PlacedThing } from './plate-layout.ts';
import { type Axis, type Rect, spanOf } from './rect.ts';

/** What has to be free between two neighbours for the conductors, and whose conductors ask for it. */
export interface NeededRoom extends ConductorRoom {
  /** The rail whose conductors need it; undefined where nothing has to be free. */
  readonly rail: PlacedRail | undefined;
}

const NONE: NeededRoom = { needed: ZERO_UM, open: undefined, rail: undefined };

/**
 * The room between two things that face each other along an axis. Conductors leave blocks across their rail: towards a
 * duct they need the room of the table, towards another rail with nothing between them that of the larger conductors.
 * Keep-outs and the ends of rails need no room, they only must not overlap.
 */
export function neededRoom(a: PlacedThing, b: PlacedThing, axis: Axis, settings: SettingsRecord): NeededRoom {
  if (a.kind === 'keepout' || b.kind === 'keepout') return NONE;
  const table = limitOf('ductDistances', settings);
  const ofA = roomOfRail(a, axis, table);
  const ofB = roomOfRail(b, axis, table);
  if (!ofA || !ofB) return ofA ?? ofB ?? NONE;
  const larger = ofB.needed > ofA.needed ? ofB : ofA;
  return { ...larger, open: ofA.open ?? ofB.open };
}

function roomOfRail(thing: PlacedThing, axis: Axis, table: readonly DuctDistance[]): NeededRoom | undefined {
  if (thing.kind !== 'rail' || thing.across !== axis || !hasBlocks(thing)) return undefined;
  return { ...roomFor(thing.conductors, table), rail: thing };
}

function hasBlocks({ layout }: PlacedRail): boolean {
  return layout.items.some(({ role }) => role === 'block');
}

/** What distances along an axis are measured from: across a rail the ends of its blocks, else whatever stands there. */
export function faceOf(thing: PlacedThing, axis: Axis): Rect {
  return thing.kind === 'rail' && thing.across === axis && thing.blocks ? thing.blocks : thing.outline;
}

/**
 * How far behind the start of `a` (of its outline) that of `b` has to be at least, along the axis, so that they neither
 * overlap nor stand too close.
 */
export function leastAdvance(a: PlacedThing, b: PlacedThing, axis: Axis, settings: SettingsRecord): Um {
  const startA = spanOf(a.outline, axis).from;
  const startB = spanOf(b.outline, axis).from;
  const touching = spanOf(a.outline, axis).to - startA;
  const faces = spanOf(faceOf(a, axis), axis).to - startA + (startB - spanOf(faceOf(b, axis), axis).from);
  return maxUm(touching as Um, (faces + neededRoom(a, b, axis, settings).needed) as Um);
}
