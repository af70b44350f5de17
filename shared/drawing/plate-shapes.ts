import type { DuctRecord, KeepoutRecord, PlateRecord } from '../project/index.ts';
import { ZERO_UM } from '../units/index.ts';
import { box } from './box.ts';
import { hatch, line, rect } from './pen.ts';
import type { Primitive, SceneNode } from './scene.ts';

/** Distance of the slots of a duct's walls, and how far they reach over its cover as they are drawn, in µm. */
const FINGERS = { pitch: 12_500, reach: 0.2, longest: 7000 } as const;
/** Distance of the lines that fill a keep-out. */
const KEEPOUT_HATCH = 9000;
/** More lines than this are not drawn: a huge keep-out is told by its frame. */
const MOST_LINES = 400;

/** A mounting plate: its outline, the upper left corner at the origin. */
export function plateNode(plate: PlateRecord): SceneNode {
  const { width, height } = plate;
  return {
    kind: 'plate',
    layer: 'plate',
    id: plate.id,
    x: ZERO_UM,
    y: ZERO_UM,
    bounds: box(0, 0, width, height),
    primitives: [rect(0, 0, width, height, { fill: 'paper', stroke: 'ink', strokeWidth: 700 })],
  };
}

/** A wiring duct in its place on a mounting plate: cover, and the slots of both its walls. */
export function ductNode(duct: DuctRecord): SceneNode {
  const upright = duct.orientation === 'vertical';
  const { length, width } = duct;
  const reach = Math.min(width * FINGERS.reach, FINGERS.longest);
  const shapes: Primitive[] = [];
  const pitch = Math.max(FINGERS.pitch, length / MOST_LINES);
  const place = (along: number, across: number, far: number): Primitive => {
    const style = { stroke: 'light-gray.dark', strokeWidth: 350 } as const;
    return upright ? line(across, along, far, along, style) : line(along, across, along, far, style);
  };
  for (let along = pitch / 2; along < length; along += pitch) {
    shapes.push(place(along, 0, reach), place(along, width - reach, width));
  }
  const [w, h] = upright ? [width, length] : [length, width];
  const cover = upright ? rect(reach, 0, width - 2 * reach, length, COVER) : rect(0, reach, length, width - 2 * reach, COVER);
  return {
    kind: 'duct',
    layer: 'plate',
    id: duct.id,
    x: duct.x,
    y: duct.y,
    bounds: box(0, 0, w, h),
    primitives: [rect(0, 0, w, h, { fill: 'light-gray.base' }), cover, ...shapes, rect(0, 0, w, h, { stroke: 'light-gray.deep', strokeWidth: 400 })],
  };
}

const COVER = { fill: 'light-gray.light' } as const;

/** A part of a mounting plate that stays free, in its place: hatched, with a broken frame. */
export function keepoutNode(keepout: KeepoutRecord): SceneNode {
  const { width, height } = keepout;
  const area = box(0, 0, width, height);
  const spacing = Math.max(KEEPOUT_HATCH, (width + height) / MOST_LINES);
  return {
    kind: 'keepout',
    layer: 'plate',
    id: keepout.id,
    x: keepout.x,
    y: keepout.y,
    bounds: area,
    primitives: [
      rect(0, 0, width, height, { fill: 'error', opacity: 0.06 }),
      ...hatch(area, spacing, { stroke: 'error', strokeWidth: 300, opacity: 0.45 }),
      rect(0, 0, width, height, { stroke: 'error', strokeWidth: 500, dash: [5000, 2500] }),
    ],
  };
}
