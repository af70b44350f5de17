import { um } from '../units/index.ts';
import type { Box, Primitive, SceneNode, TextPrimitive } from './scene.ts';

const turnedLists = new WeakMap<readonly Primitive[], readonly Primitive[]>();

/**
 * A node as it stands on an upright rail: turned by a quarter, clockwise as seen, about the origin of the scene, so that
 * what was left is on top. Text that ran along the rail reads from bottom to top, as drawings are read.
 */
export function quarterTurned(node: SceneNode): SceneNode {
  return {
    ...node,
    ...(node.key !== undefined && { key: `${node.key}:upright` }),
    x: um(-node.y + 0),
    y: node.x,
    bounds: turnedBox(node.bounds),
    primitives: turnedPrimitives(node.primitives),
  };
}

function turnedBox({ left, top, right, bottom }: Box): Box {
  return { left: um(-bottom + 0), top: left, right: um(-top + 0), bottom: right };
}

/** Symbols share one list of shapes among many items: it is turned once. */
function turnedPrimitives(primitives: readonly Primitive[]): readonly Primitive[] {
  let turned = turnedLists.get(primitives);
  if (!turned) {
    turned = Object.freeze(primitives.map(turnedPrimitive));
    turnedLists.set(primitives, turned);
  }
  return turned;
}

function turnedPrimitive(shape: Primitive): Primitive {
  switch (shape.type) {
    case 'rect':
      return { ...shape, x: um(-(shape.y + shape.height) + 0), y: shape.x, width: shape.height, height: shape.width };
    case 'line':
      return { ...shape, x1: um(-shape.y1 + 0), y1: shape.x1, x2: um(-shape.y2 + 0), y2: shape.x2 };
    case 'polyline': {
      const points = shape.points.map((_, at) => (at % 2 === 0 ? um(-(shape.points[at + 1] ?? 0) + 0) : (shape.points[at - 1] ?? um(0))));
      return { ...shape, points };
    }
    case 'circle':
      return { ...shape, cx: um(-shape.cy + 0), cy: shape.cx };
    case 'arc':
      return { ...shape, cx: um(-shape.cy + 0), cy: shape.cx, start: shape.start + 90, end: shape.end + 90 };
    case 'text':
      return turnedText(shape);
  }
}

/** Capitals stand about this far above their baseline, in em: the middle of a line of text is half of it above. */
const CAPITALS = 0.7;

function turnedText(shape: TextPrimitive): TextPrimitive {
  if (shape.rotate === -90) return { ...shape, x: um(-shape.y + 0), y: shape.x, rotate: 0 };
  // Turned the other way about the middle of its capitals, so that it stays in its field and reads upwards.
  const middle = Math.round((shape.size * CAPITALS) / 2);
  const flipped = { start: 'end', middle: 'middle', end: 'start' } as const;
  return { ...shape, x: um(-shape.y + 2 * middle), y: shape.x, anchor: flipped[shape.anchor], rotate: -90 };
}
