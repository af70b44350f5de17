import type { TextMetrics } from '../marking/index.ts';
import { type Um, ZERO_UM, um } from '../units/index.ts';
import { box, uniteBoxes } from './box.ts';
import { line, polyline, text } from './pen.ts';
import type { Primitive, SceneNode, TextPrimitive } from './scene.ts';
import { textBounds } from './text-node.ts';

/** A horizontal distance and what to write on it. */
export interface Dimension {
  readonly from: Um;
  readonly to: Um;
  /** From the fullest wording to the shortest: the first that fits the distance is written. */
  readonly labels: readonly [string, ...string[]];
}

/** Em size of dimension figures, in µm. */
const FIGURE = 2900;
/** Length of an arrow head. */
const ARROW = 1700;
/** Room above a dimension line for its figure. */
const HEADROOM = 3900;
const LINE = { stroke: 'dimension', strokeWidth: 130 } as const;
const EXTENSION = { stroke: 'dimension', strokeWidth: 70, opacity: 0.5 } as const;

/**
 * A row of dimensions on one line below `top`. A figure stands on its line; where the distance is too short for any of
 * its wordings the shortest hangs below the line, turned. Extension lines reach up to `top`.
 */
export function dimensionRow(dimensions: readonly Dimension[], top: number, metrics: TextMetrics): SceneNode[] {
  const y = top + HEADROOM + 600;
  return dimensions.map((dimension) => dimensionNode(dimension, y, top, metrics));
}

function dimensionNode({ from, to, labels }: Dimension, y: number, up: number, metrics: TextMetrics): SceneNode {
  const span = to - from;
  const middle = from + span / 2;
  const cap = FIGURE * metrics.capHeight;
  const fitting = labels.find((label) => metrics.measure(label, um(FIGURE)) + 500 <= span);
  const figure: TextPrimitive =
    fitting === undefined
      ? text(middle + cap / 2, y + 1300, labels.at(-1) ?? '', FIGURE, { fill: 'dimension', anchor: 'end', rotate: -90 })
      : text(middle, y - 800, fitting, FIGURE, { fill: 'dimension', anchor: 'middle' });
  const arrows = span >= 4 * ARROW;
  const shapes: Primitive[] = [
    line(from, up, from, y + 900, EXTENSION),
    line(to, up, to, y + 900, EXTENSION),
    line(from, y, to, y, LINE),
    ...(arrows ? [arrow(from, y, 1), arrow(to, y, -1)] : [tick(from, y), tick(to, y)]),
    figure,
  ];
  return {
    kind: 'dimension',
    layer: 'dimension',
    x: ZERO_UM,
    y: ZERO_UM,
    bounds: uniteBoxes([box(from - 600, up, to + 600, y + 900), textBounds(figure, metrics)]),
    primitives: shapes,
  };
}

function arrow(x: number, y: number, direction: 1 | -1): Primitive {
  return polyline([x, y, x + direction * ARROW, y - 420, x + direction * ARROW, y + 420], true, { fill: 'dimension' });
}

/** The oblique stroke that ends a dimension with no room for arrows. */
function tick(x: number, y: number): Primitive {
  return line(x - 600, y + 600, x + 600, y - 600, LINE);
}
