import { type Part, factOf } from '../parts/index.ts';
import type { RailRecord } from '../project/index.ts';
import { slotPlaces } from '../rail/index.ts';
import { ZERO_UM, um } from '../units/index.ts';
import { box } from './box.ts';
import { circle, line, rect } from './pen.ts';
import type { Primitive, SceneNode } from './scene.ts';

/** Size of a rail's hat and of its slots, in µm, where the library does not say (EN 60715, customary slots). */
const CUSTOMARY = { width: 35_000, slotLength: 15_000, slotWidth: 6200, slotPitch: 25_000 } as const;
/** Radius of the head of a fixing screw. */
const SCREW = 3400;
/** Width of each flange of a 35 mm rail. */
const FLANGE = 4500;

/** Half the width of a rail across its axis, in µm. */
export function railHalf(part: Part | undefined): number {
  if (!part) return CUSTOMARY.width / 2;
  const width = factOf(part, 'rail.width');
  if (width.known) return width.value / 2;
  const profile = factOf(part, 'rail.profile');
  const hat = profile.known ? /^(\d+(?:\.\d+)?)x/.exec(profile.value)?.[1] : undefined;
  return hat === undefined ? CUSTOMARY.width / 2 : (Number(hat) * 1000) / 2;
}

/**
 * A rail as seen from the front: both flanges, the channel between them and its slots. Slots are drawn where the
 * library says that the rail has them; where it says nothing they are not.
 */
export function railNode(rail: RailRecord, part: Part | undefined): SceneNode {
  const half = railHalf(part);
  const length = rail.length;
  const flange = Math.min(FLANGE, half * 0.4);
  const shapes: Primitive[] = [
    rect(0, -half, length, 2 * half, { fill: 'metal', stroke: 'metal-dark', strokeWidth: 120 }),
    rect(0, -half + flange, length, 2 * (half - flange), { fill: 'metal-light' }),
  ];
  for (const side of [-1, 1] as const) {
    const bend = side * (half - flange);
    shapes.push(
      rect(0, Math.min(bend, bend - side * 900), length, 900, { fill: 'metal-dark', opacity: 0.55 }),
      line(0, bend, length, bend, { stroke: 'metal-dark', strokeWidth: 120 }),
      line(0, side * (half - 700), length, side * (half - 700), { stroke: 'metal-light', strokeWidth: 200 }),
    );
  }
  shapes.push(...slots(rail, part), ...fixingHeads(rail));
  return {
    kind: 'rail',
    layer: 'rail',
    id: rail.id,
    x: ZERO_UM,
    y: ZERO_UM,
    bounds: box(0, -half, length, half),
    primitives: shapes,
  };
}

/** A slot of a rail: where it starts and ends along it, and how wide it is across, in µm. */
export interface RailSlot {
  readonly from: number;
  readonly to: number;
  readonly width: number;
  /** An end of the rail runs through it. */
  readonly cut: boolean;
}

/**
 * The slots of a rail from one end to the other. Where the project says where they start, as they are, those included
 * that a cut runs through; else half a pitch from the left end on, and only whole ones. None where the library does not say
 * that it has any.
 */
export function railSlots(rail: RailRecord, part: Part | undefined): readonly RailSlot[] {
  const slotted = part ? factOf(part, 'rail.slotted') : undefined;
  if (!part || !slotted?.known || !slotted.value) return [];
  const known = (key: 'rail.slotLength' | 'rail.slotWidth' | 'rail.slotPitch', fallback: number): number => {
    const fact = factOf(part, key);
    return fact.known && fact.value > 0 ? fact.value : fallback;
  };
  const length = known('rail.slotLength', CUSTOMARY.slotLength);
  const width = known('rail.slotWidth', CUSTOMARY.slotWidth);
  const pitch = Math.max(known('rail.slotPitch', CUSTOMARY.slotPitch), length + 1000);
  if (rail.slotOffset !== undefined) {
    const row = { offset: rail.slotOffset, length: um(length), pitch: um(pitch) };
    return slotPlaces(row, rail.length).map((place) => ({ ...place, width }));
  }
  const found: RailSlot[] = [];
  for (let x = (pitch - length) / 2; x + length <= rail.length; x += pitch) found.push({ from: x, to: x + length, width, cut: false });
  return found;
}

function slots(rail: RailRecord, part: Part | undefined): Primitive[] {
  return railSlots(rail, part).map(({ from, to, width, cut }) =>
    // A slot that is cut is open at the cut: its end is not round.
    rect(from, -width / 2, to - from, width, { fill: 'paper', stroke: cut ? 'warning' : 'metal-dark', strokeWidth: 120 }, cut ? 0 : width / 2),
  );
}

/** The head of a screw at each place where the rail is fixed. */
function fixingHeads({ fixings = [], length }: RailRecord): Primitive[] {
  return fixings
    .filter((x) => x >= 0 && x <= length)
    .flatMap((x) => [
      circle(x, 0, SCREW, { fill: 'metal-dark', stroke: 'ink-soft', strokeWidth: 150 }),
      line(x - SCREW * 0.6, 0, x + SCREW * 0.6, 0, { stroke: 'paper', strokeWidth: 500 }),
      line(x, -SCREW * 0.6, x, SCREW * 0.6, { stroke: 'paper', strokeWidth: 500 }),
    ]);
}
