import { describe, expect, it } from 'vitest';
import type { Primitive } from '../../../shared/drawing/index.ts';
import { CUT_MARK_REACH, stripRoom, stripSegmentNodes } from '../../../shared/drawing/marking-strip-node.ts';
import { PLAIN_METRICS, planStrips, splitStrip } from '../../../shared/marking/index.ts';
import { viewOf } from '../../../shared/rail/index.ts';
import { mm, um } from '../../../shared/units/index.ts';
import { sketchRail } from '../../support/rail-sketch.ts';

const linesOf = (shapes: readonly Primitive[], paint: string) =>
  shapes.flatMap((shape) => (shape.type === 'line' && shape.stroke === paint ? [[shape.x1, shape.y1, shape.x2, shape.y2]] : []));

describe('a marking strip at 1:1', () => {
  const strip = planStrips(viewOf(sketchRail('B:1 EP B:2 B:100', { margin: 0 }))).strips[0]!;
  const [segment] = splitStrip(strip, mm(300));
  const { nodes } = stripSegmentNodes(segment!, { x: um(12_000), y: um(40_000), height: mm(11), level: 0, exI: false, metrics: PLAIN_METRICS });
  const [frame, ...labels] = nodes;

  it('has its eight cut marks outside, 0.7 mm off and 3.3 mm long', () => {
    // 5.2 + 0.8 + 5.2 + 5.2 mm.
    expect(linesOf(frame!.primitives, 'ink')).toEqual([
      [0, -4000, 0, -700],
      [0, 11_700, 0, 15_000],
      [-700, 0, -4000, 0],
      [-700, 11_000, -4000, 11_000],
      [16_400, -4000, 16_400, -700],
      [16_400, 11_700, 16_400, 15_000],
      [17_100, 0, 20_400, 0],
      [17_100, 11_000, 20_400, 11_000],
    ]);
    expect(frame!.bounds).toEqual({ left: -4000, top: -4000, right: 20_400, bottom: 15_000 });
    expect([CUT_MARK_REACH, stripRoom(mm(11))]).toEqual([4000, 19_000]);
  });

  it('marks every edge between its items, at both sides, 0.9 mm long', () => {
    expect(linesOf(frame!.primitives, 'ink-soft')).toEqual(
      [5200, 6000, 11_200].flatMap((edge) => [
        [edge, 0, edge, 900],
        [edge, 10_100, edge, 11_000],
      ]),
    );
  });

  it('writes each label about the middle of its block, by its capitals or, turned, by its line', () => {
    const texts = labels.flatMap(({ primitives }) => primitives.flatMap((shape) => (shape.type === 'text' ? [shape] : [])));
    // "1" and "2" alone could be larger, but one size serves all that are written the same way; turned ones may be a quarter larger.
    expect(texts.map(({ text, x, y, size, rotate }) => [text, x, y, size, rotate])).toEqual([
      ['1', 2600, Math.round(5500 + (4200 * 0.72) / 2), 4200, 0],
      ['2', 8600, Math.round(5500 + (4200 * 0.72) / 2), 4200, 0],
      ['100', Math.round(13_800 + (4200 * (0.95 - 0.25)) / 2), 5500, 4200, -90],
    ]);
    expect(labels.map(({ bounds }) => [bounds.left, bounds.right, bounds.top, bounds.bottom])).toEqual([
      [0, 5200, 0, 11_000],
      [6000, 11_200, 0, 11_000],
      [11_200, 16_400, 0, 11_000],
    ]);
  });
});
