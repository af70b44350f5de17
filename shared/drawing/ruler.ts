import type { TextMetrics } from '../marking/index.ts';
import { type Um, ZERO_UM } from '../units/index.ts';
import { uniteBoxes, box } from './box.ts';
import { line, text } from './pen.ts';
import type { Primitive, SceneNode } from './scene.ts';
import { textBounds } from './text-node.ts';

/** Length of a control ruler: what a printed sheet is checked with. */
export const RULER_LENGTH = 100_000;
const FIGURE = 2500;
const THIN = { stroke: 'ink', strokeWidth: 100 } as const;

/** A control ruler of 100 mm with a mark each millimetre, from (x, y) to the right or downwards. */
export function rulerNode(x: number, y: number, direction: 'right' | 'down', metrics: TextMetrics): SceneNode {
  const across = direction === 'right';
  const place = (along: number, off: number): readonly [number, number] => (across ? [x + along, y + off] : [x + off, y + along]);
  const stroke = (from: number, fromOff: number, to: number, toOff: number): Primitive => {
    const [x1, y1] = place(from, fromOff);
    const [x2, y2] = place(to, toOff);
    return line(x1, y1, x2, y2, THIN);
  };
  const shapes: Primitive[] = [stroke(0, 0, RULER_LENGTH, 0)];
  for (let millimetre = 0; millimetre <= 100; millimetre += 1) {
    const height = millimetre % 10 === 0 ? 3500 : millimetre % 5 === 0 ? 2600 : 1600;
    shapes.push(stroke(millimetre * 1000, 0, millimetre * 1000, -height));
  }
  // One caption and no figures: they would be taken for labels by whoever searches the page.
  const cap = FIGURE * metrics.capHeight;
  const caption = across
    ? text(x + RULER_LENGTH + 1500, y, '100 mm', FIGURE, { fill: 'ink' })
    : text(x, y + RULER_LENGTH + 1500 + cap, '100 mm', FIGURE, { fill: 'ink', anchor: 'end' });
  const [endX, endY] = place(RULER_LENGTH, -3500);
  return {
    kind: 'dimension',
    layer: 'dimension',
    x: ZERO_UM,
    y: ZERO_UM,
    bounds: uniteBoxes([box(Math.min(x, endX), Math.min(y, endY), Math.max(x, endX), Math.max(y, endY)), textBounds(caption, metrics)]),
    primitives: [...shapes, caption],
  };
}

/** A ladder of ten steps of one pitch, to be laid beside ten blocks. */
export function ladderNode(x: number, y: number, pitch: Um, label: string, metrics: TextMetrics): SceneNode {
  const shapes: Primitive[] = [line(x, y, x + 10 * pitch, y, THIN)];
  for (let step = 0; step <= 10; step += 1) {
    shapes.push(line(x + step * pitch, y, x + step * pitch, y - (step % 10 === 0 ? 3500 : 2200), THIN));
  }
  const figure = text(x + 10 * pitch + 1500, y, label, FIGURE, { fill: 'ink' });
  return {
    kind: 'dimension',
    layer: 'dimension',
    x: ZERO_UM,
    y: ZERO_UM,
    bounds: uniteBoxes([box(x, y - 3500, x + 10 * pitch, y), textBounds(figure, metrics)]),
    primitives: [...shapes, figure],
  };
}
