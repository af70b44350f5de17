import { describe, expect, it } from 'vitest';
import { DIMENSION_KINDS, type DimensionKind, dimensionRows, stripSpans, toleranceBand } from '../../../shared/drawing/index.ts';
import { layoutOf, metricsOf, viewOf } from '../../../shared/rail/index.ts';
import { railId, sketchRail } from '../../support/rail-sketch.ts';

const STYLE = { decimalMark: '.', lengthUnit: 'mm' } as const;

function of(sketch: string) {
  const view = viewOf(sketchRail(sketch, { length: 500 }));
  const layout = layoutOf(view, railId(1));
  if (!layout) throw new Error('no rail');
  const strips = stripSpans(view, layout);
  const rows = (...kinds: readonly DimensionKind[]) => dimensionRows(layout, 'en', STYLE, { show: new Set(kinds), strips });
  return { layout, metrics: metricsOf(view, layout), strips, rows };
}
const words = (rows: ReturnType<typeof dimensionRows>) => rows.map((row) => row.map(({ labels }) => labels[0]));

describe('chosen dimensions', () => {
  const SKETCH = 'ES 3xB EP ES _20 ES 2xB EP ES';

  it('are only those that were chosen, in the order from the items outwards', () => {
    const { rows, strips } = of(SKETCH);
    expect(strips.length).toBeGreaterThan(0);
    expect(rows()).toEqual([]);
    expect(words(rows('total'))).toEqual([['500']]);
    const single = DIMENSION_KINDS.flatMap((kind) => rows(kind));
    expect(rows(...DIMENSION_KINDS)).toEqual(single);
    expect(single).toHaveLength(4);
    expect(dimensionRows(of(SKETCH).layout, 'en', STYLE)).toEqual(rows('blocks', 'gaps', 'total'));
  });

  it('measure each strip over its blocks, by its tag where there is room', () => {
    const { rows, strips } = of('ES 3xB EP ES');
    const [row] = rows('strips');
    expect(row).toEqual([{ from: strips[0]?.from, to: strips[0]?.to, labels: ['-X1  15.6', '15.6'] }]);
  });

  it('are none of an empty rail whose length is not wanted', () => {
    expect(of('').rows('blocks', 'gaps', 'strips')).toEqual([]);
    expect(words(of('').rows('blocks', 'total'))).toEqual([['500']]);
  });
});

describe('the band of tolerance', () => {
  it('lies about the end of the last item, as wide as the tolerances of the blocks add up', () => {
    const { layout, metrics } = of('ES 16xB EP ES');
    expect(toleranceBand(layout, metrics.tolerance)).toEqual({ at: layout.end, worst: 800, rss: 200 });
  });

  it('is none where nothing on the rail has one', () => {
    expect(toleranceBand(of('').layout, of('').metrics.tolerance)).toBeUndefined();
    expect(toleranceBand(of('ES').layout, of('ES').metrics.tolerance)).toBeUndefined();
  });
});
