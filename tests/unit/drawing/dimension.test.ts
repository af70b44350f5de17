import { describe, expect, it } from 'vitest';
import type { Primitive, SceneNode } from '../../../shared/drawing/index.ts';
import { type Dimension, dimensionRow } from '../../../shared/drawing/dimension.ts';
import { PLAIN_METRICS } from '../../../shared/marking/index.ts';
import { um } from '../../../shared/units/index.ts';

const LABELS = ['20 × 5.2 = 104', '20 × 5.2', '104'] as const;

/** One dimension of this length that begins at 10 mm, its line in a row below 50 mm. */
function draw(span: number, labels: Dimension['labels'] = LABELS): SceneNode {
  const [node] = dimensionRow([{ from: um(10_000), to: um(10_000 + span), labels }], 50_000, PLAIN_METRICS);
  if (!node) throw new Error('nothing drawn');
  return node;
}
const only = <T extends Primitive['type']>({ primitives }: SceneNode, type: T) =>
  primitives.flatMap((shape) => (shape.type === type ? [shape as Extract<Primitive, { readonly type: T }>] : []));
const figure = (span: number, labels?: Dimension['labels']) => only(draw(span, labels), 'text')[0]!;

describe('the figure of a dimension', () => {
  // A character is 0.6 em of 2.9 mm = 1740 µm wide; 0.5 mm stay free.
  it.each([
    [14 * 1740 + 500, '20 × 5.2 = 104'],
    [14 * 1740 + 499, '20 × 5.2'],
    [8 * 1740 + 500, '20 × 5.2'],
    [8 * 1740 + 499, '104'],
    [3 * 1740 + 500, '104'],
  ])('over %d µm is %s, upright on the line', (span, text) => {
    expect(figure(span)).toMatchObject({ text, rotate: 0, anchor: 'middle', x: 10_000 + Math.round(span / 2), y: 54_500 - 800 });
  });

  it('hangs below the line, turned, where not even the shortest fits', () => {
    // Capitals are 0.72 em high; the text is centred on the distance by them.
    expect(figure(3 * 1740 + 499)).toMatchObject({ text: '104', rotate: -90, anchor: 'end', y: 54_500 + 1300 });
    expect(figure(800, ['0.8']).x).toBe(Math.round(10_400 + (2900 * 0.72) / 2));
  });
});

describe('the line of a dimension', () => {
  it('reaches from end to end, with a line up to what is measured at each', () => {
    const lines = only(draw(30_000), 'line').map(({ x1, y1, x2, y2 }) => [x1, y1, x2, y2]);
    expect(lines).toEqual([
      [10_000, 50_000, 10_000, 55_400],
      [40_000, 50_000, 40_000, 55_400],
      [10_000, 54_500, 40_000, 54_500],
    ]);
  });

  it('ends in arrows that point outwards where there is room for them, else in strokes', () => {
    const arrows = only(draw(6800), 'polyline');
    expect(arrows.map(({ points, closed }) => [closed, ...points])).toEqual([
      [true, 10_000, 54_500, 11_700, 54_080, 11_700, 54_920],
      [true, 16_800, 54_500, 15_100, 54_080, 15_100, 54_920],
    ]);
    const short = draw(6799);
    expect(only(short, 'polyline')).toEqual([]);
    expect(only(short, 'line').slice(3).map(({ x1, y1, x2, y2 }) => [x1, y1, x2, y2])).toEqual([
      [9400, 55_100, 10_600, 53_900],
      [16_199, 55_100, 17_399, 53_900],
    ]);
  });

  it('holds its strokes and its hanging figure within its bounds', () => {
    for (const span of [1, 800, 5000, 6800, 104_000]) {
      const node = draw(span, ['1234.567']);
      const { left, right, top, bottom } = node.bounds;
      expect([left <= 9400, right >= 10_600 + span, top]).toEqual([true, true, 50_000]);
      const text = only(node, 'text')[0]!;
      const length = PLAIN_METRICS.measure(text.text, text.size);
      expect(bottom).toBeGreaterThanOrEqual(text.rotate === 0 ? 55_400 : text.y + length);
    }
  });
});
