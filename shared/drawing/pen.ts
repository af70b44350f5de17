import { type Um, um } from '../units/index.ts';
import type {
  ArcPrimitive,
  Box,
  CirclePrimitive,
  LinePrimitive,
  PolylinePrimitive,
  Primitive,
  RectPrimitive,
  Style,
  TextPrimitive,
} from './scene.ts';

/**
 * Makes primitives from numbers of micrometres. Edges are rounded to whole micrometres one by one, so that shapes which
 * share an edge still share it afterwards.
 */
function whole(value: number): Um {
  return um(Math.round(value) + 0);
}

/** Style with plain numbers. */
export interface PenStyle extends Omit<Style, 'strokeWidth' | 'dash'> {
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
}

function styled(style: PenStyle): Style {
  return {
    ...(style.fill !== undefined && { fill: style.fill }),
    ...(style.stroke !== undefined && { stroke: style.stroke }),
    ...(style.strokeWidth !== undefined && { strokeWidth: whole(style.strokeWidth) }),
    ...(style.dash !== undefined && { dash: style.dash.map(whole) }),
    ...(style.opacity !== undefined && { opacity: style.opacity }),
  };
}

/** A rectangle from its upper left corner. */
export function rect(x: number, y: number, width: number, height: number, style: PenStyle, radius = 0): RectPrimitive {
  const left = whole(x);
  const top = whole(y);
  const w = um(whole(x + width) - left);
  const h = um(whole(y + height) - top);
  const corner = whole(Math.min(radius, w / 2, h / 2));
  return { type: 'rect', x: left, y: top, width: w, height: h, ...(corner > 0 && { radius: corner }), ...styled(style) };
}

/** A rectangle about its centre. */
export function centredRect(cx: number, cy: number, width: number, height: number, style: PenStyle, radius = 0): RectPrimitive {
  return rect(cx - width / 2, cy - height / 2, width, height, style, radius);
}

export function line(x1: number, y1: number, x2: number, y2: number, style: PenStyle): LinePrimitive {
  return { type: 'line', x1: whole(x1), y1: whole(y1), x2: whole(x2), y2: whole(y2), ...styled(style) };
}

/** An open or closed outline through the points (x, y alternating). */
export function polyline(points: readonly number[], closed: boolean, style: PenStyle): PolylinePrimitive {
  return { type: 'polyline', points: points.map(whole), closed, ...styled(style) };
}

export function circle(cx: number, cy: number, radius: number, style: PenStyle): CirclePrimitive {
  return { type: 'circle', cx: whole(cx), cy: whole(cy), radius: whole(radius), ...styled(style) };
}

/** Part of a circle, clockwise as seen, in degrees from the right. */
export function arc(cx: number, cy: number, radius: number, start: number, end: number, style: PenStyle): ArcPrimitive {
  return { type: 'arc', cx: whole(cx), cy: whole(cy), radius: whole(radius), start, end, ...styled(style) };
}

/** Text at a point of its baseline. */
export function text(
  x: number,
  y: number,
  content: string,
  size: number,
  style: PenStyle & Partial<Pick<TextPrimitive, 'anchor' | 'rotate' | 'weight'>>,
): TextPrimitive {
  return {
    type: 'text',
    x: whole(x),
    y: whole(y),
    text: content,
    size: whole(size),
    weight: style.weight ?? 'regular',
    anchor: style.anchor ?? 'start',
    rotate: style.rotate ?? 0,
    ...styled(style),
  };
}

/** Lines at 45° (rising to the right) that fill a box, `spacing` apart along x, clipped to it exactly. */
export function hatch(area: Box, spacing: number, style: PenStyle): Primitive[] {
  const lines: Primitive[] = [];
  const width = area.right - area.left;
  const height = area.bottom - area.top;
  for (let offset = spacing / 2; offset < width + height; offset += spacing) {
    const fromX = Math.min(offset, width);
    const toX = Math.max(0, offset - height);
    lines.push(line(area.left + fromX, area.top + (offset - fromX), area.left + toX, area.top + (offset - toX), style));
  }
  return lines;
}

/** Primitives turned by 180° about a point. Text is not turned: it stays readable. */
export function turnAbout(primitives: readonly Primitive[], cx: number, cy: number): Primitive[] {
  const tx = (x: number): number => 2 * cx - x;
  const ty = (y: number): number => 2 * cy - y;
  return primitives.map((shape): Primitive => {
    switch (shape.type) {
      case 'rect':
        return { ...shape, x: whole(tx(shape.x + shape.width)), y: whole(ty(shape.y + shape.height)) };
      case 'line':
        return { ...shape, x1: whole(tx(shape.x1)), y1: whole(ty(shape.y1)), x2: whole(tx(shape.x2)), y2: whole(ty(shape.y2)) };
      case 'polyline':
        return { ...shape, points: shape.points.map((value, index) => whole(index % 2 === 0 ? tx(value) : ty(value))) };
      case 'circle':
        return { ...shape, cx: whole(tx(shape.cx)), cy: whole(ty(shape.cy)) };
      case 'arc':
        return { ...shape, cx: whole(tx(shape.cx)), cy: whole(ty(shape.cy)), start: shape.start + 180, end: shape.end + 180 };
      case 'text':
        return { ...shape, x: whole(tx(shape.x)), y: whole(ty(shape.y)) };
    }
  });
}
