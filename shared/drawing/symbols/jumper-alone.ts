import { jumperShape } from '../../circuits/index.ts';
import type { Part } from '../../parts/index.ts';
import { finishOf } from '../housing-color.ts';
import { housingPaint } from '../paint.ts';
import { arc, circle, rect } from '../pen.ts';
import type { Primitive } from '../scene.ts';

/** Stand-ins where an article does not tell its pitch or how many places it reaches, in µm. */
const ASSUMED = { pitch: 5200, positions: 2 } as const;
const HALF = 2200;

/** A jumper without blocks, for lists and cards: its body with a contact at each place where it touches. */
export function drawJumperAlone(part: Part): { readonly width: number; readonly half: number; readonly body: readonly Primitive[] } {
  const shape = jumperShape(part);
  const { main } = finishOf(part);
  const edge = { stroke: housingPaint(main, 'deep'), strokeWidth: 200 } as const;
  const pitch = shape.pitch.known ? shape.pitch.value : ASSUMED.pitch;
  const positions = shape.positions.known ? shape.positions.value : ASSUMED.positions;
  const width = positions * pitch;
  const middle = (at: number): number => (at + 0.5) * pitch;
  if (shape.design.known && shape.design.value === 'wire') {
    const radius = (middle(positions - 1) - middle(0)) / 2;
    return {
      width,
      half: radius + 1200,
      body: [
        arc(width / 2, radius / 2, radius, 180, 360, { stroke: housingPaint(main, 'base'), strokeWidth: 1300 }),
        ...[middle(0), middle(positions - 1)].map((x) => circle(x, radius / 2, 1100, { fill: 'metal', ...edge })),
      ],
    };
  }
  const touched = shape.groups.known ? new Set(shape.groups.value.flat()) : undefined;
  const contacts = Array.from({ length: positions }, (_, at) => at).filter((at) => touched?.has(at) ?? true);
  return {
    width,
    half: HALF,
    body: [
      rect(800, -1450, width - 1600, 2900, { fill: housingPaint(main, 'base'), ...edge }, 500),
      ...contacts.map((at) => circle(middle(at), 0, 780, { fill: 'metal', stroke: 'recess', strokeWidth: 180 })),
    ],
  };
}
