import { arc, centredRect, circle, line, rect } from '../pen.ts';
import { type HousingColor, housingPaint } from '../paint.ts';
import type { Primitive } from '../scene.ts';
import type { Operation } from './form.ts';

/** Room for one clamp: the conductor entry at its outer end, what opens the clamp at its inner end. */
export interface ClampCell {
  readonly cx: number;
  /** Inner end (towards the rail axis) and outer end. */
  readonly inner: number;
  readonly outer: number;
  readonly width: number;
  readonly color: HousingColor;
  readonly operation: Operation;
  /** The number of clamps is not documented: outlines only. */
  readonly assumed: boolean;
}

/** A clamp with less room than this along the block is drawn as a mere hole. */
const SHORTEST_CELL = 2400;

/** Largest radius of a conductor entry, in µm. */
const LARGEST_ENTRY = 5200;

/** One clamp: the funnel of the conductor entry and beside it tool slot, button, lever or screw. */
export function drawClamp(cell: ClampCell, simple: boolean): Primitive[] {
  const length = Math.abs(cell.outer - cell.inner);
  const out = Math.sign(cell.outer - cell.inner) || 1;
  if (length < SHORTEST_CELL && !cell.assumed) {
    const crowded = Math.min(cell.width * 0.37, length * 0.4);
    return [circle(cell.cx, (cell.inner + cell.outer) / 2, crowded, { fill: 'recess' })];
  }
  const radius = Math.min(cell.width * 0.37, length * 0.27, LARGEST_ENTRY);
  const gap = Math.max(250, length * 0.05);
  const entryY = cell.outer - out * (gap + radius);
  const toolLength = Math.max(600, length - 2 * radius - 3 * gap);
  // The tool goes in right behind the conductor, unless there is no room to spare anyway.
  const toolReach = Math.min(toolLength, cell.width * 1.1);
  const toolY = entryY - out * (radius + Math.min(gap * 2, 1100) + toolReach / 2);
  const panelInner = Math.max(0, Math.abs(cell.outer - toolY) + toolReach / 2 + 500);
  if (cell.assumed) {
    const style = { stroke: 'assumed', strokeWidth: 90, dash: [450, 350] } as const;
    return [circle(cell.cx, entryY, radius, style)];
  }
  const reach = Math.min(panelInner, length - gap * 0.6);
  const panel = rect(
    cell.cx - cell.width * 0.41,
    out > 0 ? cell.outer - gap * 0.4 - reach : cell.outer + gap * 0.4,
    cell.width * 0.82,
    reach - gap * 0.4,
    { fill: 'recess', opacity: 0.08 },
    Math.min(cell.width * 0.3, 1500),
  );
  return [
    ...(simple ? [] : [panel]),
    ...drawEntry(cell, entryY, radius, out, simple),
    ...drawOperation(cell, toolY, toolReach, out, simple),
  ];
}

function drawEntry(cell: ClampCell, y: number, radius: number, out: number, simple: boolean): Primitive[] {
  const hole = circle(cell.cx, y, radius * 0.72, { fill: 'recess' });
  if (simple) return [circle(cell.cx, y, radius, { fill: housingPaint(cell.color, 'deep') })];
  // The funnel: rim in the light, wall in the shade, the hole, and the spring's edge glinting at its inner side.
  const towards = out > 0 ? 270 : 90;
  return [
    circle(cell.cx, y, radius, { fill: housingPaint(cell.color, 'dark'), stroke: housingPaint(cell.color, 'deep'), strokeWidth: 70 }),
    arc(cell.cx, y, radius * 0.93, 20, 160, { stroke: housingPaint(cell.color, 'light'), strokeWidth: 110 }),
    hole,
    arc(cell.cx, y, radius * 0.52, towards - 48, towards + 48, { stroke: 'metal', strokeWidth: radius * 0.22 }),
  ];
}

function drawOperation(cell: ClampCell, y: number, length: number, out: number, simple: boolean): Primitive[] {
  const { cx, width, color } = cell;
  switch (cell.operation) {
    case 'slot': {
      const slotWidth = Math.min(width * 0.5, 4800);
      const slotLength = Math.min(length, slotWidth * 0.82);
      const recess = centredRect(cx, y, slotWidth, slotLength, { fill: 'recess' }, 140);
      if (simple) return [recess];
      return [
        centredRect(cx, y, slotWidth + 320, slotLength + 320, { fill: housingPaint(color, 'dark') }, 240),
        recess,
        centredRect(cx, y - (out * slotLength) / 4, slotWidth * 0.7, slotLength * 0.26, { fill: 'metal-dark' }),
      ];
    }
    case 'button': {
      const w = Math.min(width * 0.58, 4200);
      const h = Math.min(length, w * 1.05);
      return [
        centredRect(cx, y, w + 260, h + 260, { fill: housingPaint(color, 'deep') }, 420),
        centredRect(cx, y, w, h, { fill: 'orange.base', stroke: 'orange.dark', strokeWidth: 70 }, 360),
        ...(simple ? [] : [centredRect(cx, y, w * 0.52, h * 0.22, { fill: 'orange.dark' }, 120)]),
      ];
    }
    case 'lever': {
      const w = Math.min(width * 0.66, 4800);
      const h = Math.min(length, w * 1.7);
      return [
        centredRect(cx, y, w + 200, h + 200, { fill: housingPaint(color, 'deep') }, 300),
        centredRect(cx, y, w, h, { fill: 'orange.base', stroke: 'orange.dark', strokeWidth: 70 }, 260),
        ...(simple
          ? []
          : [
              centredRect(cx, y + out * h * 0.32, w * 0.84, h * 0.2, { fill: 'orange.dark' }, 140),
              line(cx - w * 0.3, y - out * h * 0.12, cx + w * 0.3, y - out * h * 0.12, { stroke: 'orange.light', strokeWidth: 110 }),
            ]),
      ];
    }
    case 'screw': {
      const r = Math.min(width * 0.34, length * 0.46, 4600);
      return drawScrew(cx, y, r, color, simple);
    }
  }
}

/** A slotted screw head in its well. */
export function drawScrew(cx: number, cy: number, radius: number, color: HousingColor, simple: boolean): Primitive[] {
  const head = circle(cx, cy, radius * 0.8, { fill: 'metal', stroke: 'metal-dark', strokeWidth: 80 });
  if (simple) return [head];
  const reach = radius * 0.56;
  return [
    circle(cx, cy, radius, { fill: housingPaint(color, 'deep') }),
    head,
    arc(cx, cy, radius * 0.68, 190, 290, { stroke: 'metal-light', strokeWidth: radius * 0.1 }),
    line(cx - reach * 0.72, cy + reach * 0.72, cx + reach * 0.72, cy - reach * 0.72, { stroke: 'recess', strokeWidth: radius * 0.2 }),
  ];
}
