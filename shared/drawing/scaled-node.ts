import { type Um, um } from '../units/index.ts';
import type { Primitive, SceneNode, Style } from './scene.ts';

const scaledLists = new WeakMap<readonly Primitive[], Map<number, readonly Primitive[]>>();

/** A node drawn `scale` times smaller, with its place: everything about it shrinks, lines never below a hairline. */
export function scaledNode(node: SceneNode, scale: number): SceneNode {
  const { left, top, right, bottom } = node.bounds;
  const to = (value: number): Um => um(Math.round(value / scale));
  return {
    ...node,
    ...(node.key !== undefined && { key: `${node.key}:1/${scale}` }),
    x: to(node.x),
    y: to(node.y),
    bounds: { left: to(left), top: to(top), right: um(Math.ceil(right / scale)), bottom: um(Math.ceil(bottom / scale)) },
    primitives: scaledPrimitives(node.primitives, scale),
  };
}

/** Symbols share one list of shapes among many items: it is scaled once. */
function scaledPrimitives(primitives: readonly Primitive[], scale: number): readonly Primitive[] {
  let known = scaledLists.get(primitives);
  if (!known) scaledLists.set(primitives, (known = new Map<number, readonly Primitive[]>()));
  let scaled = known.get(scale);
  if (!scaled) known.set(scale, (scaled = Object.freeze(primitives.map((shape) => scaledPrimitive(shape, scale)))));
  return scaled;
}

function scaledPrimitive(shape: Primitive, scale: number): Primitive {
  const to = (value: number): Um => um(Math.round(value / scale));
  const style = scaledStyle(shape, scale);
  switch (shape.type) {
    case 'rect': {
      // Edge by edge, so that shapes which share an edge still share it.
      const [x, y] = [to(shape.x), to(shape.y)];
      const width = um(to(shape.x + shape.width) - x);
      const height = um(to(shape.y + shape.height) - y);
      return { ...shape, ...style, x, y, width, height, ...(shape.radius !== undefined && { radius: to(shape.radius) }) };
    }
    case 'line':
      return { ...shape, ...style, x1: to(shape.x1), y1: to(shape.y1), x2: to(shape.x2), y2: to(shape.y2) };
    case 'polyline':
      return { ...shape, ...style, points: shape.points.map(to) };
    case 'circle':
    case 'arc':
      return { ...shape, ...style, cx: to(shape.cx), cy: to(shape.cy), radius: to(shape.radius) };
    case 'text':
      return { ...shape, ...style, x: to(shape.x), y: to(shape.y), size: to(shape.size) };
  }
}

function scaledStyle({ strokeWidth, dash }: Style, scale: number): Style {
  return {
    ...(strokeWidth !== undefined && { strokeWidth: um(Math.round(strokeWidth / scale)) }),
    ...(dash !== undefined && { dash: dash.map((length) => um(Math.max(1, Math.round(length / scale)))) }),
  };
}
