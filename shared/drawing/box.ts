import { type Um, um } from '../units/index.ts';
import type { Box, SceneNode } from './scene.ts';

/** A box from any edges, rounded to whole micrometres. */
export function box(left: number, top: number, right: number, bottom: number): Box {
  return { left: um(Math.round(left)), top: um(Math.round(top)), right: um(Math.round(right)), bottom: um(Math.round(bottom)) };
}

/** The smallest box that holds all of them; an empty box at the origin for none. */
export function uniteBoxes(boxes: Iterable<Box>): Box {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const each of boxes) {
    left = Math.min(left, each.left);
    top = Math.min(top, each.top);
    right = Math.max(right, each.right);
    bottom = Math.max(bottom, each.bottom);
  }
  return left > right ? box(0, 0, 0, 0) : box(left, top, right, bottom);
}

/** A box moved by (x, y). */
export function moveBox(area: Box, x: number, y: number): Box {
  return box(area.left + x, area.top + y, area.right + x, area.bottom + y);
}

/** A box grown by `by` on every side. */
export function growBox(area: Box, by: number): Box {
  return box(area.left - by, area.top - by, area.right + by, area.bottom + by);
}

/** Whether two boxes have a point in common. */
export function boxesMeet(a: Box, b: Box): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

/** The box of a node in scene coordinates. */
export function nodeBox(node: SceneNode): Box {
  return moveBox(node.bounds, node.x, node.y);
}

export function boxWidth(area: Box): Um {
  return um(area.right - area.left);
}

export function boxHeight(area: Box): Um {
  return um(area.bottom - area.top);
}
