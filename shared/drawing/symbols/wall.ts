import { line, polyline, rect } from '../pen.ts';
import { type HousingColor, housingPaint } from '../paint.ts';
import type { Primitive } from '../scene.ts';
import type { BlockForm } from './form.ts';

/** Width of a closed side wall and of the strip in which the open side shows, in µm. */
const WALL = 420;

/**
 * The two long sides of a block: a closed wall is a solid edge; at the open side the inside shows, dark with the metal of
 * the current bar; an unknown side is dashed. This is what tells a turned block at a glance.
 */
export function drawWalls(form: BlockForm): Primitive[] {
  const wall = Math.min(WALL, form.width * 0.14);
  const left = { at: 0, inner: wall };
  const right = { at: form.width - wall, inner: form.width - wall };
  if (form.openSide === 'unknown') return [...dashedSide(form, left.inner), ...dashedSide(form, right.inner)];
  const open = form.openSide;
  return [
    ...(open === 'left' ? openSide(form, left.at, wall, 1) : closedSide(form, left.at, wall)),
    ...(open === 'right' ? openSide(form, right.at, wall, -1) : closedSide(form, right.at, wall)),
  ];
}

function closedSide(form: BlockForm, x: number, wall: number): Primitive[] {
  return [rect(x, -form.half + 260, wall, 2 * form.half - 520, { fill: housingPaint(form.finish.main, 'dark') })];
}

function openSide(form: BlockForm, x: number, wall: number, inward: 1 | -1): Primitive[] {
  const top = -form.half + 260;
  const length = 2 * form.half - 520;
  const shapes: Primitive[] = [
    rect(x, top, wall, length, { fill: 'recess' }),
    rect(x + wall * 0.3, top + length * 0.14, wall * 0.4, length * 0.72, { fill: 'metal' }),
  ];
  // Ribs of the housing that end at the missing wall.
  const ribs = Math.max(3, Math.round(length / 7000));
  for (let rib = 1; rib < ribs; rib += 1) {
    const y = top + (length * rib) / ribs;
    shapes.push(rect(x, y - 300, wall, 600, { fill: ribPaint(form.finish.main) }));
  }
  const edge = inward === 1 ? x + wall : x;
  shapes.push(line(edge, top, edge, top + length, { stroke: housingPaint(form.finish.main, 'deep'), strokeWidth: 60 }));
  return shapes;
}

function ribPaint(color: HousingColor): ReturnType<typeof housingPaint> {
  return housingPaint(color, 'base');
}

function dashedSide(form: BlockForm, x: number): Primitive[] {
  return [
    polyline([x, -form.half + 400, x, form.half - 400], false, { stroke: 'assumed', strokeWidth: 90, dash: [700, 500] }),
  ];
}
